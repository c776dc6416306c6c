// Written by packages/tokens/scripts/generate.mjs. Edit tokens/*.json instead.

/** Every public token with its value in the light theme. */
export const lightTokens: Readonly<Record<string, string>> = {
  "--kaltim-space-1": "4px",
  "--kaltim-space-2": "8px",
  "--kaltim-space-3": "12px",
  "--kaltim-space-4": "16px",
  "--kaltim-space-5": "20px",
  "--kaltim-space-6": "24px",
  "--kaltim-space-8": "32px",
  "--kaltim-radius-control": "6px",
  "--kaltim-radius-card": "10px",
  "--kaltim-size-control": "48px",
  "--kaltim-size-focus": "3px",
  "--kaltim-font-family": "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif",
  "--kaltim-font-size-small": "15px",
  "--kaltim-font-size-body": "17px",
  "--kaltim-font-size-lead": "20px",
  "--kaltim-font-size-title": "26px",
  "--kaltim-motion-fast": "140ms",
  "--kaltim-color-page": "#faf8f3",
  "--kaltim-color-surface": "#ffffff",
  "--kaltim-color-sunken": "#f2eee5",
  "--kaltim-color-text": "#1e1b16",
  "--kaltim-color-text-muted": "#595347",
  "--kaltim-color-border": "#dfd9cc",
  "--kaltim-color-border-control": "#7e7668",
  "--kaltim-color-primary": "#0f5c3f",
  "--kaltim-color-primary-strong": "#0b4731",
  "--kaltim-color-primary-surface": "#edf5f0",
  "--kaltim-color-on-primary": "#ffffff",
  "--kaltim-color-accent": "#f2b705",
  "--kaltim-color-accent-surface": "#fff3cc",
  "--kaltim-color-on-accent": "#3b2c00",
  "--kaltim-color-on-accent-surface": "#3b2c00",
  "--kaltim-color-info": "#0b5c8e",
  "--kaltim-color-info-surface": "#e8f2f9",
  "--kaltim-color-danger": "#b3261e",
  "--kaltim-color-danger-surface": "#fcedea",
  "--kaltim-color-focus": "#1e1b16",
  "--kaltim-shadow-raised": "0px 1px 3px 0px #1E1B1626"
};

/** What the dark theme changes. */
export const darkTokens: Readonly<Record<string, string>> = {
  "--kaltim-color-page": "#111814",
  "--kaltim-color-surface": "#1a231e",
  "--kaltim-color-sunken": "#253029",
  "--kaltim-color-text": "#eef1ec",
  "--kaltim-color-text-muted": "#b9c3bb",
  "--kaltim-color-border": "#38463e",
  "--kaltim-color-border-control": "#7f9086",
  "--kaltim-color-primary": "#86cfa8",
  "--kaltim-color-primary-strong": "#a9e0c2",
  "--kaltim-color-primary-surface": "#12291f",
  "--kaltim-color-on-primary": "#06281b",
  "--kaltim-color-accent": "#f2b705",
  "--kaltim-color-accent-surface": "#2b2410",
  "--kaltim-color-on-accent": "#3b2c00",
  "--kaltim-color-on-accent-surface": "#fff3cc",
  "--kaltim-color-info": "#8cc8ee",
  "--kaltim-color-info-surface": "#10283a",
  "--kaltim-color-danger": "#ffb1a8",
  "--kaltim-color-danger-surface": "#3a1714",
  "--kaltim-color-focus": "#f2b705",
  "--kaltim-shadow-raised": "0px 1px 3px 0px #00000066"
};

/** What each brand changes, in both themes. */
export const brandTokens: Readonly<
  Record<string, { readonly light: Readonly<Record<string, string>>; readonly dark: Readonly<Record<string, string>> }>
> = {
  "dinkes": {
    "light": {
      "--kaltim-color-primary": "#0b5563",
      "--kaltim-color-primary-strong": "#083f4a",
      "--kaltim-color-primary-surface": "#e9f4f6",
      "--kaltim-color-on-primary": "#ffffff",
      "--kaltim-color-accent": "#8fd6c4"
    },
    "dark": {
      "--kaltim-color-primary": "#7fd0df",
      "--kaltim-color-primary-strong": "#a6e1eb",
      "--kaltim-color-primary-surface": "#10292f",
      "--kaltim-color-on-primary": "#04262d",
      "--kaltim-color-accent": "#8fd6c4"
    }
  }
};

/** The `:host` rule that gives a component its private names: the page's token, or the light default. */
export const hostTokens = ":host{--_space-1:var(--kaltim-space-1,4px);--_space-2:var(--kaltim-space-2,8px);--_space-3:var(--kaltim-space-3,12px);--_space-4:var(--kaltim-space-4,16px);--_space-5:var(--kaltim-space-5,20px);--_space-6:var(--kaltim-space-6,24px);--_space-8:var(--kaltim-space-8,32px);--_radius-control:var(--kaltim-radius-control,6px);--_radius-card:var(--kaltim-radius-card,10px);--_size-control:var(--kaltim-size-control,48px);--_size-focus:var(--kaltim-size-focus,3px);--_font-family:var(--kaltim-font-family,system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif);--_font-size-small:var(--kaltim-font-size-small,15px);--_font-size-body:var(--kaltim-font-size-body,17px);--_font-size-lead:var(--kaltim-font-size-lead,20px);--_font-size-title:var(--kaltim-font-size-title,26px);--_motion-fast:var(--kaltim-motion-fast,140ms);--_surface:var(--kaltim-color-surface,#ffffff);--_sunken:var(--kaltim-color-sunken,#f2eee5);--_text:var(--kaltim-color-text,#1e1b16);--_text-muted:var(--kaltim-color-text-muted,#595347);--_border:var(--kaltim-color-border,#dfd9cc);--_border-control:var(--kaltim-color-border-control,#7e7668);--_primary:var(--kaltim-color-primary,#0f5c3f);--_primary-strong:var(--kaltim-color-primary-strong,#0b4731);--_primary-surface:var(--kaltim-color-primary-surface,#edf5f0);--_on-primary:var(--kaltim-color-on-primary,#ffffff);--_accent:var(--kaltim-color-accent,#f2b705);--_accent-surface:var(--kaltim-color-accent-surface,#fff3cc);--_on-accent:var(--kaltim-color-on-accent,#3b2c00);--_on-accent-surface:var(--kaltim-color-on-accent-surface,#3b2c00);--_info:var(--kaltim-color-info,#0b5c8e);--_info-surface:var(--kaltim-color-info-surface,#e8f2f9);--_danger:var(--kaltim-color-danger,#b3261e);--_danger-surface:var(--kaltim-color-danger-surface,#fcedea);--_focus:var(--kaltim-color-focus,#1e1b16);--_shadow-raised:var(--kaltim-shadow-raised,0px 1px 3px 0px #1E1B1626)}";
