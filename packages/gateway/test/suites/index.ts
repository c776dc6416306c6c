import { after, before, describe } from 'node:test';
import { createHarness, type Harness, type Kind } from '../support/harness.js';
import { authSuite } from './auth.js';
import { contentSuite } from './content.js';
import { handlingSuite } from './handling.js';
import { httpSuite } from './http.js';
import { informationSuite } from './information.js';
import { mutationsSuite } from './mutations.js';
import { readsSuite } from './reads.js';
import { exactlyOnceSuite } from './exactly-once.js';
import { privacySuite } from './privacy.js';
import { reportsSuite } from './reports.js';
import { trackingSuite } from './tracking.js';
import { uploadsSuite } from './uploads.js';

/** The behaviour of the gateway, the same on every database. */
export function gatewaySuite(kind: Kind, mutations: number): void {
  describe(`the gateway on ${kind}`, () => {
    let current: Harness | undefined;
    const harness = () => current!;
    before(async () => {
      current = await createHarness(kind, {});
    });
    after(async () => {
      await current?.close();
    });
    describe('HTTP', () => httpSuite(harness));
    describe('sign-in', () => authSuite(harness));
    describe('reports', () => reportsSuite(harness));
    describe('exactly once', () => exactlyOnceSuite(harness));
    describe('tracking', () => trackingSuite(harness));
    describe('privacy', () => privacySuite(harness));
    describe('uploads', () => uploadsSuite(harness));
    describe('handling', () => handlingSuite(harness));
    describe('content', () => contentSuite(harness));
    describe('information requests', () => informationSuite(harness));
    describe('reads', () => readsSuite(harness));
    describe('hostile requests', () => mutationsSuite(harness, mutations));
  });
}
