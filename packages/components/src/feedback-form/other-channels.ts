import { html, nothing, type TemplateResult } from 'lit';
import type { FeedbackFormMessages } from './messages.js';
import type { ReportData } from './report-data.js';

/** A text message has room for about this much in a few parts. */
const longestSms = 600;

/** The report as a message. What identifies its writer stays out: the number it is sent from does that already. */
export function messageOf(data: ReportData, t: FeedbackFormMessages, most = 3000): string {
  const lines = [
    `${t.kinds[data.kind]}: ${data.title.trim()}`,
    data.description.trim(),
    data.incidentDate && `${t.incidentDate}: ${data.incidentDate}`,
    data.place.trim() && `${t.placeText}: ${data.place.trim()}`,
  ];
  const text = lines.filter(Boolean).join('\n');
  return text.length > most ? `${text.slice(0, most - 1)}…` : text;
}

/** SMS 1708 of SP4N-LAPOR! and WhatsApp, with the text filled in: for a report that can't be sent from here. */
export function renderOtherChannels(
  data: ReportData,
  t: FeedbackFormMessages,
  whatsapp: string,
): TemplateResult | typeof nothing {
  if (!data.title.trim()) return nothing;
  const number = whatsapp.replace(/\D/g, '');
  const sms = `sms:1708?body=${encodeURIComponent(messageOf(data, t, longestSms))}`;
  const chat = `https://wa.me/${number}?text=${encodeURIComponent(messageOf(data, t))}`;
  return html`<details class="channels">
    <summary>${number ? t.channels : t.channelsSms}</summary>
    <p class="fine">${data.anonymous ? t.channelsAnonymous : t.channelsNumber} ${t.channelsTwice}</p>
    <p class="actions">
      <a class="button" href=${sms}>${t.channelSms}</a>
      ${number ? html`<a class="button" href=${chat} rel="noreferrer">${t.channelWhatsapp}</a>` : nothing}
    </p>
  </details>`;
}
