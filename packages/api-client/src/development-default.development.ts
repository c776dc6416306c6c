import type { ReplyValidation } from './check-reply.js';

/** Checks replies while an application is being developed. */
export const developmentDefault: ReplyValidation = {
  validate: 'warn',
  load: async () => (await import('./validators.js')).responseSchemas,
};
