export { createGateway, type Gateway, type GatewayOptions } from './gateway.js';
export { ConfigError, parseConfig, type Config } from './config.js';
export type { SignInSettings } from './sign-in/index.js';
export type { DatabaseTarget } from './database/connection.js';
