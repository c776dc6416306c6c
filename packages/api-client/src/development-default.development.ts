/** Checks replies while an application is being developed. */
export const developmentDefault: 'off' | 'warn' = 'warn';
