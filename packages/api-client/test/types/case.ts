/** Stands before each case. */
export const given = `
import { createClient, createFacade, ProblemError, KaltimError } from '@kaltim/api-client';
import type { Middleware, ProblemOf, ResponseOf } from '@kaltim/api-client';
import * as operations from '@kaltim/api-client/operations';
const client = createClient({ baseUrl: 'https://api.example/api' });
const api = createFacade(client);
const path = { serviceId: 'rawat-jalan' };
const credentials = { ticketNumber: 'KT-26-7Q4M-2XKD', accessCode: '7Q4M2XKD9V3TB8HN' };
const report = {
  kind: 'complaint' as const,
  title: 'Loket tutup',
  description: 'Loket tutup sejak pagi.',
  category: 'pelayanan-kesehatan',
  anonymous: true,
  confidential: false,
  clientSubmissionId: '0'.repeat(32),
  accessCodeHash: '0'.repeat(64),
};
`;

/** Something the types refuse, beside its right version. */
export interface Case {
  right: string;
  /** Refused in the line that ends in `// refused`. */
  wrong: string;
  /** TypeScript's number of the diagnostic. */
  code: number;
  names: RegExp;
}

/** Cases by the start and the end of the sentence they prove. */
export type Cases = Readonly<Record<string, Readonly<Record<string, Case>>>>;
