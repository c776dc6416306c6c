/**
 * Design tokens as TypeScript. `@kaltim/tokens/tokens.css` sets them on a page; components carry the light values
 * as defaults, so they work without it.
 *
 * @packageDocumentation
 */
export { brandTokens, darkTokens, hostTokens, lightTokens } from './generated/tokens.js';
export { contrast } from './contrast.js';
