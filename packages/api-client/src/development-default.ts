import type { ReplyValidation } from './check-reply.js';

/**
 * How replies are checked when nobody says. A development build (export condition `development`) takes
 * `development-default.development.ts` in this module's place, so that no production bundle holds a schema.
 */
export const developmentDefault: ReplyValidation = { validate: 'off' };
