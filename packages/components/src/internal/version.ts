/** The release this build belongs to; a test compares it with package.json. */
export const version = '0.1.0';
