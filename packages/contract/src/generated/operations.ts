// Generated from openapi.yaml by scripts/generate.mjs. Do not edit.
import type { Operation } from '../operation.js';
import type { paths } from './types.js';

/** List the agencies of the province. */
export const listAgencies: Operation<{
  path: undefined;
  query: paths['/agencies']['get']['parameters']['query'];
  body: undefined;
  response: paths['/agencies']['get']['responses'][200]['content']['application/json'];
  problem: paths['/agencies']['get']['responses'][400]['content']['application/problem+json'] | paths['/agencies']['get']['responses'][429]['content']['application/problem+json'] | paths['/agencies']['get']['responses']['default']['content']['application/problem+json'];
}> = {
  id: 'listAgencies',
  method: 'GET',
  path: '/agencies',
  idempotencyKey: false,
  auth: 'none',
  paginated: true,
  tags: ['agencies'],
};

/** Get one agency. */
export const getAgency: Operation<{
  path: paths['/agencies/{agencyId}']['get']['parameters']['path'];
  query: undefined;
  body: undefined;
  response: paths['/agencies/{agencyId}']['get']['responses'][200]['content']['application/json'];
  problem: paths['/agencies/{agencyId}']['get']['responses'][404]['content']['application/problem+json'] | paths['/agencies/{agencyId}']['get']['responses'][429]['content']['application/problem+json'] | paths['/agencies/{agencyId}']['get']['responses']['default']['content']['application/problem+json'];
}> = {
  id: 'getAgency',
  method: 'GET',
  path: '/agencies/{agencyId}',
  idempotencyKey: false,
  auth: 'none',
  paginated: false,
  tags: ['agencies'],
};

/** Search the service catalogue. */
export const listServices: Operation<{
  path: undefined;
  query: paths['/services']['get']['parameters']['query'];
  body: undefined;
  response: paths['/services']['get']['responses'][200]['content']['application/json'];
  problem: paths['/services']['get']['responses'][400]['content']['application/problem+json'] | paths['/services']['get']['responses'][429]['content']['application/problem+json'] | paths['/services']['get']['responses']['default']['content']['application/problem+json'];
}> = {
  id: 'listServices',
  method: 'GET',
  path: '/services',
  idempotencyKey: false,
  auth: 'none',
  paginated: true,
  tags: ['services'],
};

/** Publish a new service. */
export const createService: Operation<{
  path: undefined;
  query: undefined;
  body: NonNullable<paths['/services']['post']['requestBody']>['content']['application/json'];
  response: paths['/services']['post']['responses'][201]['content']['application/json'];
  problem: paths['/services']['post']['responses'][400]['content']['application/problem+json'] | paths['/services']['post']['responses'][401]['content']['application/problem+json'] | paths['/services']['post']['responses'][403]['content']['application/problem+json'] | paths['/services']['post']['responses'][409]['content']['application/problem+json'] | paths['/services']['post']['responses'][422]['content']['application/problem+json'] | paths['/services']['post']['responses'][429]['content']['application/problem+json'] | paths['/services']['post']['responses']['default']['content']['application/problem+json'];
}> = {
  id: 'createService',
  method: 'POST',
  path: '/services',
  idempotencyKey: true,
  auth: 'required',
  paginated: false,
  tags: ['services', 'content'],
};

/** Get one service with its service standard. */
export const getService: Operation<{
  path: paths['/services/{serviceId}']['get']['parameters']['path'];
  query: undefined;
  body: undefined;
  response: paths['/services/{serviceId}']['get']['responses'][200]['content']['application/json'];
  problem: paths['/services/{serviceId}']['get']['responses'][404]['content']['application/problem+json'] | paths['/services/{serviceId}']['get']['responses'][429]['content']['application/problem+json'] | paths['/services/{serviceId}']['get']['responses']['default']['content']['application/problem+json'];
}> = {
  id: 'getService',
  method: 'GET',
  path: '/services/{serviceId}',
  idempotencyKey: false,
  auth: 'none',
  paginated: false,
  tags: ['services'],
};

/** Replace a service. */
export const updateService: Operation<{
  path: paths['/services/{serviceId}']['put']['parameters']['path'];
  query: undefined;
  body: NonNullable<paths['/services/{serviceId}']['put']['requestBody']>['content']['application/json'];
  response: paths['/services/{serviceId}']['put']['responses'][200]['content']['application/json'];
  problem: paths['/services/{serviceId}']['put']['responses'][400]['content']['application/problem+json'] | paths['/services/{serviceId}']['put']['responses'][401]['content']['application/problem+json'] | paths['/services/{serviceId}']['put']['responses'][403]['content']['application/problem+json'] | paths['/services/{serviceId}']['put']['responses'][404]['content']['application/problem+json'] | paths['/services/{serviceId}']['put']['responses'][412]['content']['application/problem+json'] | paths['/services/{serviceId}']['put']['responses'][422]['content']['application/problem+json'] | paths['/services/{serviceId}']['put']['responses'][428]['content']['application/problem+json'] | paths['/services/{serviceId}']['put']['responses'][429]['content']['application/problem+json'] | paths['/services/{serviceId}']['put']['responses']['default']['content']['application/problem+json'];
}> = {
  id: 'updateService',
  method: 'PUT',
  path: '/services/{serviceId}',
  idempotencyKey: false,
  auth: 'required',
  paginated: false,
  tags: ['services', 'content'],
};

/** Archive a service. */
export const archiveService: Operation<{
  path: paths['/services/{serviceId}']['delete']['parameters']['path'];
  query: undefined;
  body: undefined;
  response: undefined;
  problem: paths['/services/{serviceId}']['delete']['responses'][401]['content']['application/problem+json'] | paths['/services/{serviceId}']['delete']['responses'][403]['content']['application/problem+json'] | paths['/services/{serviceId}']['delete']['responses'][404]['content']['application/problem+json'] | paths['/services/{serviceId}']['delete']['responses'][412]['content']['application/problem+json'] | paths['/services/{serviceId}']['delete']['responses'][428]['content']['application/problem+json'] | paths['/services/{serviceId}']['delete']['responses'][429]['content']['application/problem+json'] | paths['/services/{serviceId}']['delete']['responses']['default']['content']['application/problem+json'];
}> = {
  id: 'archiveService',
  method: 'DELETE',
  path: '/services/{serviceId}',
  idempotencyKey: false,
  auth: 'required',
  paginated: false,
  tags: ['services', 'content'],
};

/** List announcements. */
export const listAnnouncements: Operation<{
  path: undefined;
  query: paths['/announcements']['get']['parameters']['query'];
  body: undefined;
  response: paths['/announcements']['get']['responses'][200]['content']['application/json'];
  problem: paths['/announcements']['get']['responses'][400]['content']['application/problem+json'] | paths['/announcements']['get']['responses'][429]['content']['application/problem+json'] | paths['/announcements']['get']['responses']['default']['content']['application/problem+json'];
}> = {
  id: 'listAnnouncements',
  method: 'GET',
  path: '/announcements',
  idempotencyKey: false,
  auth: 'none',
  paginated: true,
  tags: ['announcements'],
};

/** Publish a new announcement. */
export const createAnnouncement: Operation<{
  path: undefined;
  query: undefined;
  body: NonNullable<paths['/announcements']['post']['requestBody']>['content']['application/json'];
  response: paths['/announcements']['post']['responses'][201]['content']['application/json'];
  problem: paths['/announcements']['post']['responses'][400]['content']['application/problem+json'] | paths['/announcements']['post']['responses'][401]['content']['application/problem+json'] | paths['/announcements']['post']['responses'][403]['content']['application/problem+json'] | paths['/announcements']['post']['responses'][409]['content']['application/problem+json'] | paths['/announcements']['post']['responses'][422]['content']['application/problem+json'] | paths['/announcements']['post']['responses'][429]['content']['application/problem+json'] | paths['/announcements']['post']['responses']['default']['content']['application/problem+json'];
}> = {
  id: 'createAnnouncement',
  method: 'POST',
  path: '/announcements',
  idempotencyKey: true,
  auth: 'required',
  paginated: false,
  tags: ['announcements', 'content'],
};

/** Get one announcement. */
export const getAnnouncement: Operation<{
  path: paths['/announcements/{announcementId}']['get']['parameters']['path'];
  query: undefined;
  body: undefined;
  response: paths['/announcements/{announcementId}']['get']['responses'][200]['content']['application/json'];
  problem: paths['/announcements/{announcementId}']['get']['responses'][404]['content']['application/problem+json'] | paths['/announcements/{announcementId}']['get']['responses'][429]['content']['application/problem+json'] | paths['/announcements/{announcementId}']['get']['responses']['default']['content']['application/problem+json'];
}> = {
  id: 'getAnnouncement',
  method: 'GET',
  path: '/announcements/{announcementId}',
  idempotencyKey: false,
  auth: 'none',
  paginated: false,
  tags: ['announcements'],
};

/** Replace a announcement. */
export const updateAnnouncement: Operation<{
  path: paths['/announcements/{announcementId}']['put']['parameters']['path'];
  query: undefined;
  body: NonNullable<paths['/announcements/{announcementId}']['put']['requestBody']>['content']['application/json'];
  response: paths['/announcements/{announcementId}']['put']['responses'][200]['content']['application/json'];
  problem: paths['/announcements/{announcementId}']['put']['responses'][400]['content']['application/problem+json'] | paths['/announcements/{announcementId}']['put']['responses'][401]['content']['application/problem+json'] | paths['/announcements/{announcementId}']['put']['responses'][403]['content']['application/problem+json'] | paths['/announcements/{announcementId}']['put']['responses'][404]['content']['application/problem+json'] | paths['/announcements/{announcementId}']['put']['responses'][412]['content']['application/problem+json'] | paths['/announcements/{announcementId}']['put']['responses'][422]['content']['application/problem+json'] | paths['/announcements/{announcementId}']['put']['responses'][428]['content']['application/problem+json'] | paths['/announcements/{announcementId}']['put']['responses'][429]['content']['application/problem+json'] | paths['/announcements/{announcementId}']['put']['responses']['default']['content']['application/problem+json'];
}> = {
  id: 'updateAnnouncement',
  method: 'PUT',
  path: '/announcements/{announcementId}',
  idempotencyKey: false,
  auth: 'required',
  paginated: false,
  tags: ['announcements', 'content'],
};

/** Archive a announcement. */
export const archiveAnnouncement: Operation<{
  path: paths['/announcements/{announcementId}']['delete']['parameters']['path'];
  query: undefined;
  body: undefined;
  response: undefined;
  problem: paths['/announcements/{announcementId}']['delete']['responses'][401]['content']['application/problem+json'] | paths['/announcements/{announcementId}']['delete']['responses'][403]['content']['application/problem+json'] | paths['/announcements/{announcementId}']['delete']['responses'][404]['content']['application/problem+json'] | paths['/announcements/{announcementId}']['delete']['responses'][412]['content']['application/problem+json'] | paths['/announcements/{announcementId}']['delete']['responses'][428]['content']['application/problem+json'] | paths['/announcements/{announcementId}']['delete']['responses'][429]['content']['application/problem+json'] | paths['/announcements/{announcementId}']['delete']['responses']['default']['content']['application/problem+json'];
}> = {
  id: 'archiveAnnouncement',
  method: 'DELETE',
  path: '/announcements/{announcementId}',
  idempotencyKey: false,
  auth: 'required',
  paginated: false,
  tags: ['announcements', 'content'],
};

/** List programmes and activities. */
export const listProgrammes: Operation<{
  path: undefined;
  query: paths['/programmes']['get']['parameters']['query'];
  body: undefined;
  response: paths['/programmes']['get']['responses'][200]['content']['application/json'];
  problem: paths['/programmes']['get']['responses'][400]['content']['application/problem+json'] | paths['/programmes']['get']['responses'][429]['content']['application/problem+json'] | paths['/programmes']['get']['responses']['default']['content']['application/problem+json'];
}> = {
  id: 'listProgrammes',
  method: 'GET',
  path: '/programmes',
  idempotencyKey: false,
  auth: 'none',
  paginated: true,
  tags: ['programmes'],
};

/** Publish a new programme. */
export const createProgramme: Operation<{
  path: undefined;
  query: undefined;
  body: NonNullable<paths['/programmes']['post']['requestBody']>['content']['application/json'];
  response: paths['/programmes']['post']['responses'][201]['content']['application/json'];
  problem: paths['/programmes']['post']['responses'][400]['content']['application/problem+json'] | paths['/programmes']['post']['responses'][401]['content']['application/problem+json'] | paths['/programmes']['post']['responses'][403]['content']['application/problem+json'] | paths['/programmes']['post']['responses'][409]['content']['application/problem+json'] | paths['/programmes']['post']['responses'][422]['content']['application/problem+json'] | paths['/programmes']['post']['responses'][429]['content']['application/problem+json'] | paths['/programmes']['post']['responses']['default']['content']['application/problem+json'];
}> = {
  id: 'createProgramme',
  method: 'POST',
  path: '/programmes',
  idempotencyKey: true,
  auth: 'required',
  paginated: false,
  tags: ['programmes', 'content'],
};

/** Get one programme. */
export const getProgramme: Operation<{
  path: paths['/programmes/{programmeId}']['get']['parameters']['path'];
  query: undefined;
  body: undefined;
  response: paths['/programmes/{programmeId}']['get']['responses'][200]['content']['application/json'];
  problem: paths['/programmes/{programmeId}']['get']['responses'][404]['content']['application/problem+json'] | paths['/programmes/{programmeId}']['get']['responses'][429]['content']['application/problem+json'] | paths['/programmes/{programmeId}']['get']['responses']['default']['content']['application/problem+json'];
}> = {
  id: 'getProgramme',
  method: 'GET',
  path: '/programmes/{programmeId}',
  idempotencyKey: false,
  auth: 'none',
  paginated: false,
  tags: ['programmes'],
};

/** Replace a programme. */
export const updateProgramme: Operation<{
  path: paths['/programmes/{programmeId}']['put']['parameters']['path'];
  query: undefined;
  body: NonNullable<paths['/programmes/{programmeId}']['put']['requestBody']>['content']['application/json'];
  response: paths['/programmes/{programmeId}']['put']['responses'][200]['content']['application/json'];
  problem: paths['/programmes/{programmeId}']['put']['responses'][400]['content']['application/problem+json'] | paths['/programmes/{programmeId}']['put']['responses'][401]['content']['application/problem+json'] | paths['/programmes/{programmeId}']['put']['responses'][403]['content']['application/problem+json'] | paths['/programmes/{programmeId}']['put']['responses'][404]['content']['application/problem+json'] | paths['/programmes/{programmeId}']['put']['responses'][412]['content']['application/problem+json'] | paths['/programmes/{programmeId}']['put']['responses'][422]['content']['application/problem+json'] | paths['/programmes/{programmeId}']['put']['responses'][428]['content']['application/problem+json'] | paths['/programmes/{programmeId}']['put']['responses'][429]['content']['application/problem+json'] | paths['/programmes/{programmeId}']['put']['responses']['default']['content']['application/problem+json'];
}> = {
  id: 'updateProgramme',
  method: 'PUT',
  path: '/programmes/{programmeId}',
  idempotencyKey: false,
  auth: 'required',
  paginated: false,
  tags: ['programmes', 'content'],
};

/** Archive a programme. */
export const archiveProgramme: Operation<{
  path: paths['/programmes/{programmeId}']['delete']['parameters']['path'];
  query: undefined;
  body: undefined;
  response: undefined;
  problem: paths['/programmes/{programmeId}']['delete']['responses'][401]['content']['application/problem+json'] | paths['/programmes/{programmeId}']['delete']['responses'][403]['content']['application/problem+json'] | paths['/programmes/{programmeId}']['delete']['responses'][404]['content']['application/problem+json'] | paths['/programmes/{programmeId}']['delete']['responses'][412]['content']['application/problem+json'] | paths['/programmes/{programmeId}']['delete']['responses'][428]['content']['application/problem+json'] | paths['/programmes/{programmeId}']['delete']['responses'][429]['content']['application/problem+json'] | paths['/programmes/{programmeId}']['delete']['responses']['default']['content']['application/problem+json'];
}> = {
  id: 'archiveProgramme',
  method: 'DELETE',
  path: '/programmes/{programmeId}',
  idempotencyKey: false,
  auth: 'required',
  paginated: false,
  tags: ['programmes', 'content'],
};

/** List the regions of the province. */
export const listRegions: Operation<{
  path: undefined;
  query: paths['/regions']['get']['parameters']['query'];
  body: undefined;
  response: paths['/regions']['get']['responses'][200]['content']['application/json'];
  problem: paths['/regions']['get']['responses'][400]['content']['application/problem+json'] | paths['/regions']['get']['responses'][429]['content']['application/problem+json'] | paths['/regions']['get']['responses']['default']['content']['application/problem+json'];
}> = {
  id: 'listRegions',
  method: 'GET',
  path: '/regions',
  idempotencyKey: false,
  auth: 'none',
  paginated: true,
  tags: ['regions'],
};

/** List the categories of reports. */
export const listReportCategories: Operation<{
  path: undefined;
  query: paths['/report-categories']['get']['parameters']['query'];
  body: undefined;
  response: paths['/report-categories']['get']['responses'][200]['content']['application/json'];
  problem: paths['/report-categories']['get']['responses'][400]['content']['application/problem+json'] | paths['/report-categories']['get']['responses'][429]['content']['application/problem+json'] | paths['/report-categories']['get']['responses']['default']['content']['application/problem+json'];
}> = {
  id: 'listReportCategories',
  method: 'GET',
  path: '/report-categories',
  idempotencyKey: false,
  auth: 'none',
  paginated: true,
  tags: ['reports'],
};

/** Send a complaint, an aspiration or a question. */
export const createReport: Operation<{
  path: undefined;
  query: undefined;
  body: NonNullable<paths['/reports']['post']['requestBody']>['content']['application/json'];
  response: paths['/reports']['post']['responses'][201]['content']['application/json'];
  problem: paths['/reports']['post']['responses'][400]['content']['application/problem+json'] | paths['/reports']['post']['responses'][401]['content']['application/problem+json'] | paths['/reports']['post']['responses'][403]['content']['application/problem+json'] | paths['/reports']['post']['responses'][409]['content']['application/problem+json'] | paths['/reports']['post']['responses'][413]['content']['application/problem+json'] | paths['/reports']['post']['responses'][422]['content']['application/problem+json'] | paths['/reports']['post']['responses'][429]['content']['application/problem+json'] | paths['/reports']['post']['responses']['default']['content']['application/problem+json'];
}> = {
  id: 'createReport',
  method: 'POST',
  path: '/reports',
  idempotencyKey: true,
  auth: 'optional',
  paginated: false,
  tags: ['reports'],
};

/** See how a report is handled. */
export const trackReport: Operation<{
  path: undefined;
  query: undefined;
  body: NonNullable<paths['/reports/track']['post']['requestBody']>['content']['application/json'];
  response: paths['/reports/track']['post']['responses'][200]['content']['application/json'];
  problem: paths['/reports/track']['post']['responses'][400]['content']['application/problem+json'] | paths['/reports/track']['post']['responses'][401]['content']['application/problem+json'] | paths['/reports/track']['post']['responses'][404]['content']['application/problem+json'] | paths['/reports/track']['post']['responses'][422]['content']['application/problem+json'] | paths['/reports/track']['post']['responses'][429]['content']['application/problem+json'] | paths['/reports/track']['post']['responses']['default']['content']['application/problem+json'];
}> = {
  id: 'trackReport',
  method: 'POST',
  path: '/reports/track',
  idempotencyKey: false,
  auth: 'optional',
  paginated: false,
  tags: ['reports'],
};

/** Reply to an answer. */
export const replyToReport: Operation<{
  path: undefined;
  query: undefined;
  body: NonNullable<paths['/reports/replies']['post']['requestBody']>['content']['application/json'];
  response: paths['/reports/replies']['post']['responses'][201]['content']['application/json'];
  problem: paths['/reports/replies']['post']['responses'][400]['content']['application/problem+json'] | paths['/reports/replies']['post']['responses'][401]['content']['application/problem+json'] | paths['/reports/replies']['post']['responses'][404]['content']['application/problem+json'] | paths['/reports/replies']['post']['responses'][409]['content']['application/problem+json'] | paths['/reports/replies']['post']['responses'][422]['content']['application/problem+json'] | paths['/reports/replies']['post']['responses'][429]['content']['application/problem+json'] | paths['/reports/replies']['post']['responses']['default']['content']['application/problem+json'];
}> = {
  id: 'replyToReport',
  method: 'POST',
  path: '/reports/replies',
  idempotencyKey: true,
  auth: 'optional',
  paginated: false,
  tags: ['reports'],
};

/** Reopen a report. */
export const reopenReport: Operation<{
  path: undefined;
  query: undefined;
  body: NonNullable<paths['/reports/reopenings']['post']['requestBody']>['content']['application/json'];
  response: paths['/reports/reopenings']['post']['responses'][201]['content']['application/json'];
  problem: paths['/reports/reopenings']['post']['responses'][400]['content']['application/problem+json'] | paths['/reports/reopenings']['post']['responses'][401]['content']['application/problem+json'] | paths['/reports/reopenings']['post']['responses'][404]['content']['application/problem+json'] | paths['/reports/reopenings']['post']['responses'][409]['content']['application/problem+json'] | paths['/reports/reopenings']['post']['responses'][422]['content']['application/problem+json'] | paths['/reports/reopenings']['post']['responses'][429]['content']['application/problem+json'] | paths['/reports/reopenings']['post']['responses']['default']['content']['application/problem+json'];
}> = {
  id: 'reopenReport',
  method: 'POST',
  path: '/reports/reopenings',
  idempotencyKey: true,
  auth: 'optional',
  paginated: false,
  tags: ['reports'],
};

/** Withdraw a report. */
export const withdrawReport: Operation<{
  path: undefined;
  query: undefined;
  body: NonNullable<paths['/reports/withdrawals']['post']['requestBody']>['content']['application/json'];
  response: paths['/reports/withdrawals']['post']['responses'][201]['content']['application/json'];
  problem: paths['/reports/withdrawals']['post']['responses'][400]['content']['application/problem+json'] | paths['/reports/withdrawals']['post']['responses'][401]['content']['application/problem+json'] | paths['/reports/withdrawals']['post']['responses'][404]['content']['application/problem+json'] | paths['/reports/withdrawals']['post']['responses'][409]['content']['application/problem+json'] | paths['/reports/withdrawals']['post']['responses'][422]['content']['application/problem+json'] | paths['/reports/withdrawals']['post']['responses'][429]['content']['application/problem+json'] | paths['/reports/withdrawals']['post']['responses']['default']['content']['application/problem+json'];
}> = {
  id: 'withdrawReport',
  method: 'POST',
  path: '/reports/withdrawals',
  idempotencyKey: true,
  auth: 'optional',
  paginated: false,
  tags: ['reports'],
};

/** Rate the handling of a report. */
export const rateReport: Operation<{
  path: undefined;
  query: undefined;
  body: NonNullable<paths['/reports/ratings']['post']['requestBody']>['content']['application/json'];
  response: paths['/reports/ratings']['post']['responses'][201]['content']['application/json'];
  problem: paths['/reports/ratings']['post']['responses'][400]['content']['application/problem+json'] | paths['/reports/ratings']['post']['responses'][401]['content']['application/problem+json'] | paths['/reports/ratings']['post']['responses'][404]['content']['application/problem+json'] | paths['/reports/ratings']['post']['responses'][409]['content']['application/problem+json'] | paths['/reports/ratings']['post']['responses'][422]['content']['application/problem+json'] | paths['/reports/ratings']['post']['responses'][429]['content']['application/problem+json'] | paths['/reports/ratings']['post']['responses']['default']['content']['application/problem+json'];
}> = {
  id: 'rateReport',
  method: 'POST',
  path: '/reports/ratings',
  idempotencyKey: true,
  auth: 'optional',
  paginated: false,
  tags: ['reports'],
};

/** List my reports. */
export const listMyReports: Operation<{
  path: undefined;
  query: paths['/me/reports']['get']['parameters']['query'];
  body: undefined;
  response: paths['/me/reports']['get']['responses'][200]['content']['application/json'];
  problem: paths['/me/reports']['get']['responses'][400]['content']['application/problem+json'] | paths['/me/reports']['get']['responses'][401]['content']['application/problem+json'] | paths['/me/reports']['get']['responses'][403]['content']['application/problem+json'] | paths['/me/reports']['get']['responses'][429]['content']['application/problem+json'] | paths['/me/reports']['get']['responses']['default']['content']['application/problem+json'];
}> = {
  id: 'listMyReports',
  method: 'GET',
  path: '/me/reports',
  idempotencyKey: false,
  auth: 'required',
  paginated: true,
  tags: ['reports', 'me'],
};

/** List the reports of an agency. */
export const listOfficerReports: Operation<{
  path: undefined;
  query: paths['/officer/reports']['get']['parameters']['query'];
  body: undefined;
  response: paths['/officer/reports']['get']['responses'][200]['content']['application/json'];
  problem: paths['/officer/reports']['get']['responses'][400]['content']['application/problem+json'] | paths['/officer/reports']['get']['responses'][401]['content']['application/problem+json'] | paths['/officer/reports']['get']['responses'][403]['content']['application/problem+json'] | paths['/officer/reports']['get']['responses'][429]['content']['application/problem+json'] | paths['/officer/reports']['get']['responses']['default']['content']['application/problem+json'];
}> = {
  id: 'listOfficerReports',
  method: 'GET',
  path: '/officer/reports',
  idempotencyKey: false,
  auth: 'required',
  paginated: true,
  tags: ['officer'],
};

/** Get one report as an officer. */
export const getOfficerReport: Operation<{
  path: paths['/officer/reports/{reportId}']['get']['parameters']['path'];
  query: undefined;
  body: undefined;
  response: paths['/officer/reports/{reportId}']['get']['responses'][200]['content']['application/json'];
  problem: paths['/officer/reports/{reportId}']['get']['responses'][401]['content']['application/problem+json'] | paths['/officer/reports/{reportId}']['get']['responses'][403]['content']['application/problem+json'] | paths['/officer/reports/{reportId}']['get']['responses'][404]['content']['application/problem+json'] | paths['/officer/reports/{reportId}']['get']['responses'][429]['content']['application/problem+json'] | paths['/officer/reports/{reportId}']['get']['responses']['default']['content']['application/problem+json'];
}> = {
  id: 'getOfficerReport',
  method: 'GET',
  path: '/officer/reports/{reportId}',
  idempotencyKey: false,
  auth: 'required',
  paginated: false,
  tags: ['officer'],
};

/** Get an attachment. */
export const getReportAttachment: Operation<{
  path: paths['/officer/reports/{reportId}/attachments/{uploadId}']['get']['parameters']['path'];
  query: undefined;
  body: undefined;
  response: paths['/officer/reports/{reportId}/attachments/{uploadId}']['get']['responses'][200]['content']['application/octet-stream'];
  problem: paths['/officer/reports/{reportId}/attachments/{uploadId}']['get']['responses'][401]['content']['application/problem+json'] | paths['/officer/reports/{reportId}/attachments/{uploadId}']['get']['responses'][403]['content']['application/problem+json'] | paths['/officer/reports/{reportId}/attachments/{uploadId}']['get']['responses'][404]['content']['application/problem+json'] | paths['/officer/reports/{reportId}/attachments/{uploadId}']['get']['responses'][429]['content']['application/problem+json'] | paths['/officer/reports/{reportId}/attachments/{uploadId}']['get']['responses']['default']['content']['application/problem+json'];
}> = {
  id: 'getReportAttachment',
  method: 'GET',
  path: '/officer/reports/{reportId}/attachments/{uploadId}',
  idempotencyKey: false,
  auth: 'required',
  paginated: false,
  tags: ['officer'],
};

/** Accept or reject a report. */
export const verifyReport: Operation<{
  path: paths['/officer/reports/{reportId}/verification']['post']['parameters']['path'];
  query: undefined;
  body: NonNullable<paths['/officer/reports/{reportId}/verification']['post']['requestBody']>['content']['application/json'];
  response: paths['/officer/reports/{reportId}/verification']['post']['responses'][200]['content']['application/json'];
  problem: paths['/officer/reports/{reportId}/verification']['post']['responses'][400]['content']['application/problem+json'] | paths['/officer/reports/{reportId}/verification']['post']['responses'][401]['content']['application/problem+json'] | paths['/officer/reports/{reportId}/verification']['post']['responses'][403]['content']['application/problem+json'] | paths['/officer/reports/{reportId}/verification']['post']['responses'][404]['content']['application/problem+json'] | paths['/officer/reports/{reportId}/verification']['post']['responses'][409]['content']['application/problem+json'] | paths['/officer/reports/{reportId}/verification']['post']['responses'][412]['content']['application/problem+json'] | paths['/officer/reports/{reportId}/verification']['post']['responses'][422]['content']['application/problem+json'] | paths['/officer/reports/{reportId}/verification']['post']['responses'][428]['content']['application/problem+json'] | paths['/officer/reports/{reportId}/verification']['post']['responses'][429]['content']['application/problem+json'] | paths['/officer/reports/{reportId}/verification']['post']['responses']['default']['content']['application/problem+json'];
}> = {
  id: 'verifyReport',
  method: 'POST',
  path: '/officer/reports/{reportId}/verification',
  idempotencyKey: true,
  auth: 'required',
  paginated: false,
  tags: ['officer'],
};

/** Forward a report. */
export const forwardReport: Operation<{
  path: paths['/officer/reports/{reportId}/forwarding']['post']['parameters']['path'];
  query: undefined;
  body: NonNullable<paths['/officer/reports/{reportId}/forwarding']['post']['requestBody']>['content']['application/json'];
  response: paths['/officer/reports/{reportId}/forwarding']['post']['responses'][200]['content']['application/json'];
  problem: paths['/officer/reports/{reportId}/forwarding']['post']['responses'][400]['content']['application/problem+json'] | paths['/officer/reports/{reportId}/forwarding']['post']['responses'][401]['content']['application/problem+json'] | paths['/officer/reports/{reportId}/forwarding']['post']['responses'][403]['content']['application/problem+json'] | paths['/officer/reports/{reportId}/forwarding']['post']['responses'][404]['content']['application/problem+json'] | paths['/officer/reports/{reportId}/forwarding']['post']['responses'][409]['content']['application/problem+json'] | paths['/officer/reports/{reportId}/forwarding']['post']['responses'][412]['content']['application/problem+json'] | paths['/officer/reports/{reportId}/forwarding']['post']['responses'][422]['content']['application/problem+json'] | paths['/officer/reports/{reportId}/forwarding']['post']['responses'][428]['content']['application/problem+json'] | paths['/officer/reports/{reportId}/forwarding']['post']['responses'][429]['content']['application/problem+json'] | paths['/officer/reports/{reportId}/forwarding']['post']['responses']['default']['content']['application/problem+json'];
}> = {
  id: 'forwardReport',
  method: 'POST',
  path: '/officer/reports/{reportId}/forwarding',
  idempotencyKey: true,
  auth: 'required',
  paginated: false,
  tags: ['officer'],
};

/** Answer a report. */
export const answerReport: Operation<{
  path: paths['/officer/reports/{reportId}/answers']['post']['parameters']['path'];
  query: undefined;
  body: NonNullable<paths['/officer/reports/{reportId}/answers']['post']['requestBody']>['content']['application/json'];
  response: paths['/officer/reports/{reportId}/answers']['post']['responses'][200]['content']['application/json'];
  problem: paths['/officer/reports/{reportId}/answers']['post']['responses'][400]['content']['application/problem+json'] | paths['/officer/reports/{reportId}/answers']['post']['responses'][401]['content']['application/problem+json'] | paths['/officer/reports/{reportId}/answers']['post']['responses'][403]['content']['application/problem+json'] | paths['/officer/reports/{reportId}/answers']['post']['responses'][404]['content']['application/problem+json'] | paths['/officer/reports/{reportId}/answers']['post']['responses'][409]['content']['application/problem+json'] | paths['/officer/reports/{reportId}/answers']['post']['responses'][412]['content']['application/problem+json'] | paths['/officer/reports/{reportId}/answers']['post']['responses'][422]['content']['application/problem+json'] | paths['/officer/reports/{reportId}/answers']['post']['responses'][428]['content']['application/problem+json'] | paths['/officer/reports/{reportId}/answers']['post']['responses'][429]['content']['application/problem+json'] | paths['/officer/reports/{reportId}/answers']['post']['responses']['default']['content']['application/problem+json'];
}> = {
  id: 'answerReport',
  method: 'POST',
  path: '/officer/reports/{reportId}/answers',
  idempotencyKey: true,
  auth: 'required',
  paginated: false,
  tags: ['officer'],
};

/** Close a report. */
export const closeReport: Operation<{
  path: paths['/officer/reports/{reportId}/closure']['post']['parameters']['path'];
  query: undefined;
  body: NonNullable<paths['/officer/reports/{reportId}/closure']['post']['requestBody']>['content']['application/json'];
  response: paths['/officer/reports/{reportId}/closure']['post']['responses'][200]['content']['application/json'];
  problem: paths['/officer/reports/{reportId}/closure']['post']['responses'][400]['content']['application/problem+json'] | paths['/officer/reports/{reportId}/closure']['post']['responses'][401]['content']['application/problem+json'] | paths['/officer/reports/{reportId}/closure']['post']['responses'][403]['content']['application/problem+json'] | paths['/officer/reports/{reportId}/closure']['post']['responses'][404]['content']['application/problem+json'] | paths['/officer/reports/{reportId}/closure']['post']['responses'][409]['content']['application/problem+json'] | paths['/officer/reports/{reportId}/closure']['post']['responses'][412]['content']['application/problem+json'] | paths['/officer/reports/{reportId}/closure']['post']['responses'][422]['content']['application/problem+json'] | paths['/officer/reports/{reportId}/closure']['post']['responses'][428]['content']['application/problem+json'] | paths['/officer/reports/{reportId}/closure']['post']['responses'][429]['content']['application/problem+json'] | paths['/officer/reports/{reportId}/closure']['post']['responses']['default']['content']['application/problem+json'];
}> = {
  id: 'closeReport',
  method: 'POST',
  path: '/officer/reports/{reportId}/closure',
  idempotencyKey: true,
  auth: 'required',
  paginated: false,
  tags: ['officer'],
};

/** Reveal a sealed reporter. */
export const revealReporter: Operation<{
  path: paths['/officer/reports/{reportId}/reporter']['post']['parameters']['path'];
  query: undefined;
  body: NonNullable<paths['/officer/reports/{reportId}/reporter']['post']['requestBody']>['content']['application/json'];
  response: paths['/officer/reports/{reportId}/reporter']['post']['responses'][200]['content']['application/json'];
  problem: paths['/officer/reports/{reportId}/reporter']['post']['responses'][400]['content']['application/problem+json'] | paths['/officer/reports/{reportId}/reporter']['post']['responses'][401]['content']['application/problem+json'] | paths['/officer/reports/{reportId}/reporter']['post']['responses'][403]['content']['application/problem+json'] | paths['/officer/reports/{reportId}/reporter']['post']['responses'][404]['content']['application/problem+json'] | paths['/officer/reports/{reportId}/reporter']['post']['responses'][422]['content']['application/problem+json'] | paths['/officer/reports/{reportId}/reporter']['post']['responses'][429]['content']['application/problem+json'] | paths['/officer/reports/{reportId}/reporter']['post']['responses']['default']['content']['application/problem+json'];
}> = {
  id: 'revealReporter',
  method: 'POST',
  path: '/officer/reports/{reportId}/reporter',
  idempotencyKey: false,
  auth: 'required',
  paginated: false,
  tags: ['officer'],
};

/** Ask how far an upload is. */
export const getUploadStatus: Operation<{
  path: paths['/uploads/{uploadId}']['head']['parameters']['path'];
  query: undefined;
  body: undefined;
  response: undefined;
  problem: paths['/uploads/{uploadId}']['head']['responses'][400]['content']['application/problem+json'] | paths['/uploads/{uploadId}']['head']['responses'][401]['content']['application/problem+json'] | paths['/uploads/{uploadId}']['head']['responses'][404]['content']['application/problem+json'] | paths['/uploads/{uploadId}']['head']['responses'][429]['content']['application/problem+json'] | paths['/uploads/{uploadId}']['head']['responses']['default']['content']['application/problem+json'];
}> = {
  id: 'getUploadStatus',
  method: 'HEAD',
  path: '/uploads/{uploadId}',
  idempotencyKey: false,
  auth: 'optional',
  paginated: false,
  tags: ['uploads'],
};

/** Begin an upload. */
export const createUpload: Operation<{
  path: paths['/uploads/{uploadId}']['put']['parameters']['path'];
  query: undefined;
  body: NonNullable<paths['/uploads/{uploadId}']['put']['requestBody']>['content']['application/octet-stream'];
  response: undefined;
  problem: paths['/uploads/{uploadId}']['put']['responses'][400]['content']['application/problem+json'] | paths['/uploads/{uploadId}']['put']['responses'][401]['content']['application/problem+json'] | paths['/uploads/{uploadId}']['put']['responses'][404]['content']['application/problem+json'] | paths['/uploads/{uploadId}']['put']['responses'][409]['content']['application/problem+json'] | paths['/uploads/{uploadId}']['put']['responses'][413]['content']['application/problem+json'] | paths['/uploads/{uploadId}']['put']['responses'][415]['content']['application/problem+json'] | paths['/uploads/{uploadId}']['put']['responses'][422]['content']['application/problem+json'] | paths['/uploads/{uploadId}']['put']['responses'][429]['content']['application/problem+json'] | paths['/uploads/{uploadId}']['put']['responses']['default']['content']['application/problem+json'];
}> = {
  id: 'createUpload',
  method: 'PUT',
  path: '/uploads/{uploadId}',
  idempotencyKey: false,
  auth: 'optional',
  paginated: false,
  tags: ['uploads'],
};

/** Append a chunk. */
export const appendUpload: Operation<{
  path: paths['/uploads/{uploadId}']['patch']['parameters']['path'];
  query: undefined;
  body: NonNullable<paths['/uploads/{uploadId}']['patch']['requestBody']>['content']['application/partial-upload'];
  response: undefined;
  problem: paths['/uploads/{uploadId}']['patch']['responses'][400]['content']['application/problem+json'] | paths['/uploads/{uploadId}']['patch']['responses'][401]['content']['application/problem+json'] | paths['/uploads/{uploadId}']['patch']['responses'][404]['content']['application/problem+json'] | paths['/uploads/{uploadId}']['patch']['responses'][409]['content']['application/problem+json'] | paths['/uploads/{uploadId}']['patch']['responses'][413]['content']['application/problem+json'] | paths['/uploads/{uploadId}']['patch']['responses'][415]['content']['application/problem+json'] | paths['/uploads/{uploadId}']['patch']['responses'][422]['content']['application/problem+json'] | paths['/uploads/{uploadId}']['patch']['responses'][429]['content']['application/problem+json'] | paths['/uploads/{uploadId}']['patch']['responses']['default']['content']['application/problem+json'];
}> = {
  id: 'appendUpload',
  method: 'PATCH',
  path: '/uploads/{uploadId}',
  idempotencyKey: false,
  auth: 'optional',
  paginated: false,
  tags: ['uploads'],
};

/** Drop an upload. */
export const cancelUpload: Operation<{
  path: paths['/uploads/{uploadId}']['delete']['parameters']['path'];
  query: undefined;
  body: undefined;
  response: undefined;
  problem: paths['/uploads/{uploadId}']['delete']['responses'][400]['content']['application/problem+json'] | paths['/uploads/{uploadId}']['delete']['responses'][401]['content']['application/problem+json'] | paths['/uploads/{uploadId}']['delete']['responses'][404]['content']['application/problem+json'] | paths['/uploads/{uploadId}']['delete']['responses'][409]['content']['application/problem+json'] | paths['/uploads/{uploadId}']['delete']['responses'][429]['content']['application/problem+json'] | paths['/uploads/{uploadId}']['delete']['responses']['default']['content']['application/problem+json'];
}> = {
  id: 'cancelUpload',
  method: 'DELETE',
  path: '/uploads/{uploadId}',
  idempotencyKey: false,
  auth: 'optional',
  paginated: false,
  tags: ['uploads'],
};

/** Get the survey questionnaire. */
export const getSurveyQuestionnaire: Operation<{
  path: undefined;
  query: paths['/survey-questionnaire']['get']['parameters']['query'];
  body: undefined;
  response: paths['/survey-questionnaire']['get']['responses'][200]['content']['application/json'];
  problem: paths['/survey-questionnaire']['get']['responses'][400]['content']['application/problem+json'] | paths['/survey-questionnaire']['get']['responses'][404]['content']['application/problem+json'] | paths['/survey-questionnaire']['get']['responses'][429]['content']['application/problem+json'] | paths['/survey-questionnaire']['get']['responses']['default']['content']['application/problem+json'];
}> = {
  id: 'getSurveyQuestionnaire',
  method: 'GET',
  path: '/survey-questionnaire',
  idempotencyKey: false,
  auth: 'none',
  paginated: false,
  tags: ['survey'],
};

/** Answer the survey. */
export const createSurveyResponse: Operation<{
  path: undefined;
  query: undefined;
  body: NonNullable<paths['/survey-responses']['post']['requestBody']>['content']['application/json'];
  response: paths['/survey-responses']['post']['responses'][201]['content']['application/json'];
  problem: paths['/survey-responses']['post']['responses'][400]['content']['application/problem+json'] | paths['/survey-responses']['post']['responses'][409]['content']['application/problem+json'] | paths['/survey-responses']['post']['responses'][422]['content']['application/problem+json'] | paths['/survey-responses']['post']['responses'][429]['content']['application/problem+json'] | paths['/survey-responses']['post']['responses']['default']['content']['application/problem+json'];
}> = {
  id: 'createSurveyResponse',
  method: 'POST',
  path: '/survey-responses',
  idempotencyKey: true,
  auth: 'none',
  paginated: false,
  tags: ['survey'],
};

/** List survey results. */
export const listSurveyResults: Operation<{
  path: undefined;
  query: paths['/survey-results']['get']['parameters']['query'];
  body: undefined;
  response: paths['/survey-results']['get']['responses'][200]['content']['application/json'];
  problem: paths['/survey-results']['get']['responses'][400]['content']['application/problem+json'] | paths['/survey-results']['get']['responses'][429]['content']['application/problem+json'] | paths['/survey-results']['get']['responses']['default']['content']['application/problem+json'];
}> = {
  id: 'listSurveyResults',
  method: 'GET',
  path: '/survey-results',
  idempotencyKey: false,
  auth: 'none',
  paginated: true,
  tags: ['survey'],
};

/** Request public information. */
export const createInformationRequest: Operation<{
  path: undefined;
  query: undefined;
  body: NonNullable<paths['/information-requests']['post']['requestBody']>['content']['application/json'];
  response: paths['/information-requests']['post']['responses'][201]['content']['application/json'];
  problem: paths['/information-requests']['post']['responses'][400]['content']['application/problem+json'] | paths['/information-requests']['post']['responses'][401]['content']['application/problem+json'] | paths['/information-requests']['post']['responses'][409]['content']['application/problem+json'] | paths['/information-requests']['post']['responses'][422]['content']['application/problem+json'] | paths['/information-requests']['post']['responses'][429]['content']['application/problem+json'] | paths['/information-requests']['post']['responses']['default']['content']['application/problem+json'];
}> = {
  id: 'createInformationRequest',
  method: 'POST',
  path: '/information-requests',
  idempotencyKey: true,
  auth: 'optional',
  paginated: false,
  tags: ['information'],
};

/** See how an information request is handled. */
export const trackInformationRequest: Operation<{
  path: undefined;
  query: undefined;
  body: NonNullable<paths['/information-requests/track']['post']['requestBody']>['content']['application/json'];
  response: paths['/information-requests/track']['post']['responses'][200]['content']['application/json'];
  problem: paths['/information-requests/track']['post']['responses'][400]['content']['application/problem+json'] | paths['/information-requests/track']['post']['responses'][401]['content']['application/problem+json'] | paths['/information-requests/track']['post']['responses'][404]['content']['application/problem+json'] | paths['/information-requests/track']['post']['responses'][422]['content']['application/problem+json'] | paths['/information-requests/track']['post']['responses'][429]['content']['application/problem+json'] | paths['/information-requests/track']['post']['responses']['default']['content']['application/problem+json'];
}> = {
  id: 'trackInformationRequest',
  method: 'POST',
  path: '/information-requests/track',
  idempotencyKey: false,
  auth: 'optional',
  paginated: false,
  tags: ['information'],
};

/** Object to the handling of an information request. */
export const createInformationObjection: Operation<{
  path: undefined;
  query: undefined;
  body: NonNullable<paths['/information-requests/objections']['post']['requestBody']>['content']['application/json'];
  response: paths['/information-requests/objections']['post']['responses'][201]['content']['application/json'];
  problem: paths['/information-requests/objections']['post']['responses'][400]['content']['application/problem+json'] | paths['/information-requests/objections']['post']['responses'][401]['content']['application/problem+json'] | paths['/information-requests/objections']['post']['responses'][404]['content']['application/problem+json'] | paths['/information-requests/objections']['post']['responses'][409]['content']['application/problem+json'] | paths['/information-requests/objections']['post']['responses'][422]['content']['application/problem+json'] | paths['/information-requests/objections']['post']['responses'][429]['content']['application/problem+json'] | paths['/information-requests/objections']['post']['responses']['default']['content']['application/problem+json'];
}> = {
  id: 'createInformationObjection',
  method: 'POST',
  path: '/information-requests/objections',
  idempotencyKey: true,
  auth: 'optional',
  paginated: false,
  tags: ['information'],
};

/** Get the working-day calendar of a year. */
export const getWorkingDayCalendar: Operation<{
  path: paths['/calendars/{year}']['get']['parameters']['path'];
  query: undefined;
  body: undefined;
  response: paths['/calendars/{year}']['get']['responses'][200]['content']['application/json'];
  problem: paths['/calendars/{year}']['get']['responses'][400]['content']['application/problem+json'] | paths['/calendars/{year}']['get']['responses'][429]['content']['application/problem+json'] | paths['/calendars/{year}']['get']['responses']['default']['content']['application/problem+json'];
}> = {
  id: 'getWorkingDayCalendar',
  method: 'GET',
  path: '/calendars/{year}',
  idempotencyKey: false,
  auth: 'none',
  paginated: false,
  tags: ['calendar'],
};

/** List the registered applications. */
export const listApplications: Operation<{
  path: undefined;
  query: paths['/applications']['get']['parameters']['query'];
  body: undefined;
  response: paths['/applications']['get']['responses'][200]['content']['application/json'];
  problem: paths['/applications']['get']['responses'][400]['content']['application/problem+json'] | paths['/applications']['get']['responses'][401]['content']['application/problem+json'] | paths['/applications']['get']['responses'][429]['content']['application/problem+json'] | paths['/applications']['get']['responses']['default']['content']['application/problem+json'];
}> = {
  id: 'listApplications',
  method: 'GET',
  path: '/applications',
  idempotencyKey: false,
  auth: 'optional',
  paginated: true,
  tags: ['applications'],
};

/** Say which version a site runs. */
export const sendHeartbeat: Operation<{
  path: undefined;
  query: undefined;
  body: NonNullable<paths['/applications/heartbeats']['post']['requestBody']>['content']['application/json'];
  response: undefined;
  problem: paths['/applications/heartbeats']['post']['responses'][400]['content']['application/problem+json'] | paths['/applications/heartbeats']['post']['responses'][422]['content']['application/problem+json'] | paths['/applications/heartbeats']['post']['responses'][429]['content']['application/problem+json'] | paths['/applications/heartbeats']['post']['responses']['default']['content']['application/problem+json'];
}> = {
  id: 'sendHeartbeat',
  method: 'POST',
  path: '/applications/heartbeats',
  idempotencyKey: false,
  auth: 'none',
  paginated: false,
  tags: ['applications'],
};

/** Get the signed-in person. */
export const getMe: Operation<{
  path: undefined;
  query: undefined;
  body: undefined;
  response: paths['/me']['get']['responses'][200]['content']['application/json'];
  problem: paths['/me']['get']['responses'][401]['content']['application/problem+json'] | paths['/me']['get']['responses'][403]['content']['application/problem+json'] | paths['/me']['get']['responses'][429]['content']['application/problem+json'] | paths['/me']['get']['responses']['default']['content']['application/problem+json'];
}> = {
  id: 'getMe',
  method: 'GET',
  path: '/me',
  idempotencyKey: false,
  auth: 'required',
  paginated: false,
  tags: ['me'],
};

/** Record a consent or its withdrawal. */
export const createConsentRecord: Operation<{
  path: undefined;
  query: undefined;
  body: NonNullable<paths['/consent-records']['post']['requestBody']>['content']['application/json'];
  response: paths['/consent-records']['post']['responses'][201]['content']['application/json'];
  problem: paths['/consent-records']['post']['responses'][400]['content']['application/problem+json'] | paths['/consent-records']['post']['responses'][401]['content']['application/problem+json'] | paths['/consent-records']['post']['responses'][409]['content']['application/problem+json'] | paths['/consent-records']['post']['responses'][422]['content']['application/problem+json'] | paths['/consent-records']['post']['responses'][429]['content']['application/problem+json'] | paths['/consent-records']['post']['responses']['default']['content']['application/problem+json'];
}> = {
  id: 'createConsentRecord',
  method: 'POST',
  path: '/consent-records',
  idempotencyKey: true,
  auth: 'optional',
  paginated: false,
  tags: ['consent'],
};

/** List my consent records. */
export const listMyConsentRecords: Operation<{
  path: undefined;
  query: paths['/me/consent-records']['get']['parameters']['query'];
  body: undefined;
  response: paths['/me/consent-records']['get']['responses'][200]['content']['application/json'];
  problem: paths['/me/consent-records']['get']['responses'][400]['content']['application/problem+json'] | paths['/me/consent-records']['get']['responses'][401]['content']['application/problem+json'] | paths['/me/consent-records']['get']['responses'][403]['content']['application/problem+json'] | paths['/me/consent-records']['get']['responses'][429]['content']['application/problem+json'] | paths['/me/consent-records']['get']['responses']['default']['content']['application/problem+json'];
}> = {
  id: 'listMyConsentRecords',
  method: 'GET',
  path: '/me/consent-records',
  idempotencyKey: false,
  auth: 'required',
  paginated: true,
  tags: ['consent', 'me'],
};

/** Ask what became of a submission. */
export const lookupIdempotency: Operation<{
  path: undefined;
  query: undefined;
  body: NonNullable<paths['/idempotency/lookup']['post']['requestBody']>['content']['application/json'];
  response: paths['/idempotency/lookup']['post']['responses'][200]['content']['application/json'];
  problem: paths['/idempotency/lookup']['post']['responses'][400]['content']['application/problem+json'] | paths['/idempotency/lookup']['post']['responses'][401]['content']['application/problem+json'] | paths['/idempotency/lookup']['post']['responses'][422]['content']['application/problem+json'] | paths['/idempotency/lookup']['post']['responses'][429]['content']['application/problem+json'] | paths['/idempotency/lookup']['post']['responses']['default']['content']['application/problem+json'];
}> = {
  id: 'lookupIdempotency',
  method: 'POST',
  path: '/idempotency/lookup',
  idempotencyKey: false,
  auth: 'optional',
  paginated: false,
  tags: ['idempotency'],
};
