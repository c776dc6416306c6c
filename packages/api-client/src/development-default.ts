/** What `validate` is when nobody says; `development-default.development.ts` takes its place in development builds. */
export const developmentDefault: 'off' | 'warn' = 'off';
