import { gatewaySuite } from './suites/index.js';

gatewaySuite('pglite', 1000);
