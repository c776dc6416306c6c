import { gatewaySuite } from './suites/index.js';

gatewaySuite('postgres', 2000);
