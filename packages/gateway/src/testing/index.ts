/**
 * The real gateway in memory, with faults on the way to it, for tests of applications. Not for production: it refuses
 * to start there, and the package's main entry does not load it.
 *
 * @module
 */
export { ConfigError } from '../config.js';
export type { LogOptions } from '../http/logging.js';
export type { StartTime, TestClock } from './clock.js';
export type { Timers } from './fault-layer.js';
export type { Faults } from './fault-plan.js';
export type { Fault, FaultInput, FaultScope, OperationReference, StatusFault } from './faults.js';
export type { Role, Session, SignInOptions } from './issuer.js';
export type { RandomFault, RandomFaults, RandomOptions } from './random-faults.js';
export type { Countable, Submission } from './records.js';
export type { RequestRecord } from './requests.js';
export { startTestGateway, type TestGateway, type TestGatewayOptions } from './test-gateway.js';
