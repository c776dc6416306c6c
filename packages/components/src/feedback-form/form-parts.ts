import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { listDistricts, listRegencies, type Region } from '@kaltim/rules';
import type { FieldRule } from '../field/field.js';
import type { FileRemoveDetail, FilesAddDetail } from '../file-field/file-field.js';
import { safeHref } from '../internal/safe-href.js';
import type { FeedbackFormMessages } from './messages.js';
import type { ReportController } from './report-controller.js';
import { limits, type ReportData } from './report-data.js';
import { mostPhotos } from './report-photos.js';

/** Regency, district and the place in words. */
export function renderPlace(data: ReportData, t: FeedbackFormMessages): TemplateResult {
  const options = (chosen: string, regions: readonly Region[]) =>
    html`<option value="" .selected=${live(!chosen)}>${t.chooseOne}</option>
      ${regions.map(
        ({ code, name }) => html`<option value=${code} .selected=${live(code === chosen)}>${name}</option>`,
      )}`;
  return html`<fieldset class="part">
    <legend>${t.place}</legend>
    <div class="pair">
      <kaltim-field label=${t.regency}
        ><select name="regency">
          ${options(data.regency, listRegencies())}
        </select></kaltim-field
      >
      <kaltim-field label=${t.district} hint=${data.regency ? '' : t.districtHint}
        ><select name="district" ?disabled=${!data.regency}>
          ${options(data.district, listDistricts(data.regency))}
        </select></kaltim-field
      >
    </div>
    <kaltim-field label=${t.placeText} hint=${t.placeHint} counter=${limits.place}>
      <input name="place" autocomplete="off" .value=${live(data.place)} />
    </kaltim-field>
  </fieldset>`;
}

/** Photos, stored with the draft as soon as a category allows it. */
export function renderPhotos(report: ReportController, t: FeedbackFormMessages): TemplateResult {
  const { photos, draft, data } = report;
  const files = photos.items.map(({ key, fault, name, ...photo }) => ({
    ...photo,
    id: key,
    name,
    ...(fault && { error: t.photoRefused[fault](name) }),
  }));
  return html`<kaltim-file-field
      label=${t.photos}
      hint=${t.photosHint}
      max-files=${mostPhotos}
      error=${files.length && draft.fault === 'full' ? t.storageFull : ''}
      .files=${files}
      @kaltim-files-add=${({ detail }: CustomEvent<FilesAddDetail>) => report.addPhotos(detail.files)}
      @kaltim-file-remove=${({ detail }: CustomEvent<FileRemoveDetail>) => report.removePhoto(detail.id)}
    ></kaltim-file-field>
    ${files.length && !data.category ? html`<p class="fine">${t.photosLater}</p>` : nothing}`;
}

/** Name, telephone and email, each optional, below what they are used for. */
export function renderContact(
  data: ReportData,
  t: FeedbackFormMessages,
  privacyHref: string,
  phoneRule: FieldRule,
): TemplateResult {
  const privacy = safeHref(privacyHref);
  return html`<fieldset class="part">
    <legend>${t.contact}</legend>
    <p class="fine">${t.dataNotice} ${privacy ? html`<a href=${privacy}>${t.dataNoticeLink}</a>` : nothing}</p>
    <kaltim-field label=${t.name} counter=${limits.name}>
      <input name="name" autocomplete="name" .value=${live(data.name)} />
    </kaltim-field>
    <kaltim-field label=${t.phone} hint=${t.phoneHint} .rule=${phoneRule}>
      <input name="phone" type="tel" autocomplete="tel" .value=${live(data.phone)} />
    </kaltim-field>
    <kaltim-field label=${t.email} hint=${t.emailHint}>
      <input name="email" type="email" autocomplete="email" .value=${live(data.email)} />
    </kaltim-field>
  </fieldset>`;
}

/** Anonim and rahasia are two switches: one hides who, the other what. */
export function renderSwitch(
  name: 'anonymous' | 'confidential',
  data: ReportData,
  label: string,
  hint: string,
): TemplateResult {
  return html`<kaltim-field mark="none"
    ><label
      ><input type="checkbox" name=${name} .checked=${live(data[name])} />${label}<small>${hint}</small></label
    ></kaltim-field
  >`;
}
