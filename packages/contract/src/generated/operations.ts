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
