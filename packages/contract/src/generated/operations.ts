// Generated from openapi.yaml by scripts/generate.mjs. Do not edit.
import type { Operation } from '../operation.js';
import type {
  Agency,
  AgencyList,
  Announcement,
  AnnouncementInput,
  AnnouncementList,
  ApplicationList,
  ConsentRecord,
  ConsentRecordList,
  Heartbeat,
  IdempotencyLookup,
  IdempotencyState,
  InformationReceipt,
  InformationTracking,
  Me,
  NewAnnouncement,
  NewConsentRecord,
  NewInformationObjection,
  NewInformationRequest,
  NewProgramme,
  NewReport,
  NewService,
  NewSurveyResponse,
  OfficerReport,
  OfficerReportList,
  Problem,
  Programme,
  ProgrammeInput,
  ProgrammeList,
  RegionList,
  ReportAnswer,
  ReportCategoryList,
  ReportClosure,
  ReportForwarding,
  ReportRating,
  ReportReceipt,
  ReportReopening,
  ReportReply,
  ReportSummaryList,
  ReportTracking,
  ReportUpdateReceipt,
  ReportVerification,
  ReportWithdrawal,
  ReporterReveal,
  SealedReporter,
  Service,
  ServiceInput,
  ServiceList,
  SurveyQuestionnaire,
  SurveyResponseReceipt,
  SurveyResultList,
  TicketCredentials,
  ValidationProblem,
  WorkingDayCalendar,
} from './schemas.js';
import type { paths } from './types.js';

/** List the agencies of the province. */
export const listAgencies: Operation<{
  path: undefined;
  query: NonNullable<paths['/agencies']['get']['parameters']['query']>;
  body: undefined;
  response: AgencyList;
  problem: Problem | ValidationProblem;
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
  path: NonNullable<paths['/agencies/{agencyId}']['get']['parameters']['path']>;
  query: undefined;
  body: undefined;
  response: Agency;
  problem: Problem;
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
  query: NonNullable<paths['/services']['get']['parameters']['query']>;
  body: undefined;
  response: ServiceList;
  problem: Problem | ValidationProblem;
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
  body: NewService;
  response: Service;
  problem: Problem | ValidationProblem;
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
  path: NonNullable<paths['/services/{serviceId}']['get']['parameters']['path']>;
  query: undefined;
  body: undefined;
  response: Service;
  problem: Problem;
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
  path: NonNullable<paths['/services/{serviceId}']['put']['parameters']['path']>;
  query: undefined;
  body: ServiceInput;
  response: Service;
  problem: Problem | ValidationProblem;
  ifMatch: true;
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
  path: NonNullable<paths['/services/{serviceId}']['delete']['parameters']['path']>;
  query: undefined;
  body: undefined;
  response: undefined;
  problem: Problem;
  ifMatch: true;
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
  query: NonNullable<paths['/announcements']['get']['parameters']['query']>;
  body: undefined;
  response: AnnouncementList;
  problem: Problem | ValidationProblem;
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
  body: NewAnnouncement;
  response: Announcement;
  problem: Problem | ValidationProblem;
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
  path: NonNullable<paths['/announcements/{announcementId}']['get']['parameters']['path']>;
  query: undefined;
  body: undefined;
  response: Announcement;
  problem: Problem;
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
  path: NonNullable<paths['/announcements/{announcementId}']['put']['parameters']['path']>;
  query: undefined;
  body: AnnouncementInput;
  response: Announcement;
  problem: Problem | ValidationProblem;
  ifMatch: true;
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
  path: NonNullable<paths['/announcements/{announcementId}']['delete']['parameters']['path']>;
  query: undefined;
  body: undefined;
  response: undefined;
  problem: Problem;
  ifMatch: true;
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
  query: NonNullable<paths['/programmes']['get']['parameters']['query']>;
  body: undefined;
  response: ProgrammeList;
  problem: Problem | ValidationProblem;
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
  body: NewProgramme;
  response: Programme;
  problem: Problem | ValidationProblem;
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
  path: NonNullable<paths['/programmes/{programmeId}']['get']['parameters']['path']>;
  query: undefined;
  body: undefined;
  response: Programme;
  problem: Problem;
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
  path: NonNullable<paths['/programmes/{programmeId}']['put']['parameters']['path']>;
  query: undefined;
  body: ProgrammeInput;
  response: Programme;
  problem: Problem | ValidationProblem;
  ifMatch: true;
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
  path: NonNullable<paths['/programmes/{programmeId}']['delete']['parameters']['path']>;
  query: undefined;
  body: undefined;
  response: undefined;
  problem: Problem;
  ifMatch: true;
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
  query: NonNullable<paths['/regions']['get']['parameters']['query']>;
  body: undefined;
  response: RegionList;
  problem: Problem | ValidationProblem;
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
  query: NonNullable<paths['/report-categories']['get']['parameters']['query']>;
  body: undefined;
  response: ReportCategoryList;
  problem: Problem | ValidationProblem;
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
  body: NewReport;
  response: ReportReceipt;
  problem: Problem | ValidationProblem;
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
  body: TicketCredentials;
  response: ReportTracking;
  problem: Problem | ValidationProblem;
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
  body: ReportReply;
  response: ReportUpdateReceipt;
  problem: Problem | ValidationProblem;
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
  body: ReportReopening;
  response: ReportUpdateReceipt;
  problem: Problem | ValidationProblem;
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
  body: ReportWithdrawal;
  response: ReportUpdateReceipt;
  problem: Problem | ValidationProblem;
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
  body: ReportRating;
  response: ReportUpdateReceipt;
  problem: Problem | ValidationProblem;
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
  query: NonNullable<paths['/me/reports']['get']['parameters']['query']>;
  body: undefined;
  response: ReportSummaryList;
  problem: Problem | ValidationProblem;
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
  query: NonNullable<paths['/officer/reports']['get']['parameters']['query']>;
  body: undefined;
  response: OfficerReportList;
  problem: Problem | ValidationProblem;
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
  path: NonNullable<paths['/officer/reports/{reportId}']['get']['parameters']['path']>;
  query: undefined;
  body: undefined;
  response: OfficerReport;
  problem: Problem;
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
  path: NonNullable<paths['/officer/reports/{reportId}/attachments/{uploadId}']['get']['parameters']['path']>;
  query: undefined;
  body: undefined;
  response: Blob;
  problem: Problem;
}> = {
  id: 'getReportAttachment',
  method: 'GET',
  path: '/officer/reports/{reportId}/attachments/{uploadId}',
  idempotencyKey: false,
  auth: 'required',
  paginated: false,
  tags: ['officer'],
  binary: true,
};

/** Accept or reject a report. */
export const verifyReport: Operation<{
  path: NonNullable<paths['/officer/reports/{reportId}/verification']['post']['parameters']['path']>;
  query: undefined;
  body: ReportVerification;
  response: OfficerReport;
  problem: Problem | ValidationProblem;
  ifMatch: true;
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
  path: NonNullable<paths['/officer/reports/{reportId}/forwarding']['post']['parameters']['path']>;
  query: undefined;
  body: ReportForwarding;
  response: OfficerReport;
  problem: Problem | ValidationProblem;
  ifMatch: true;
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
  path: NonNullable<paths['/officer/reports/{reportId}/answers']['post']['parameters']['path']>;
  query: undefined;
  body: ReportAnswer;
  response: OfficerReport;
  problem: Problem | ValidationProblem;
  ifMatch: true;
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
  path: NonNullable<paths['/officer/reports/{reportId}/closure']['post']['parameters']['path']>;
  query: undefined;
  body: ReportClosure;
  response: OfficerReport;
  problem: Problem | ValidationProblem;
  ifMatch: true;
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
  path: NonNullable<paths['/officer/reports/{reportId}/reporter']['post']['parameters']['path']>;
  query: undefined;
  body: ReporterReveal;
  response: SealedReporter;
  problem: Problem | ValidationProblem;
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
  path: NonNullable<paths['/uploads/{uploadId}']['head']['parameters']['path']>;
  query: undefined;
  body: undefined;
  response: undefined;
  problem: Problem;
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
  path: NonNullable<paths['/uploads/{uploadId}']['put']['parameters']['path']>;
  query: undefined;
  body: Blob;
  response: undefined;
  problem: Problem;
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
  path: NonNullable<paths['/uploads/{uploadId}']['patch']['parameters']['path']>;
  query: undefined;
  body: Blob;
  response: undefined;
  problem: Problem;
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
  path: NonNullable<paths['/uploads/{uploadId}']['delete']['parameters']['path']>;
  query: undefined;
  body: undefined;
  response: undefined;
  problem: Problem;
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
  query: NonNullable<paths['/survey-questionnaire']['get']['parameters']['query']>;
  body: undefined;
  response: SurveyQuestionnaire;
  problem: Problem | ValidationProblem;
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
  body: NewSurveyResponse;
  response: SurveyResponseReceipt;
  problem: Problem | ValidationProblem;
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
  query: NonNullable<paths['/survey-results']['get']['parameters']['query']>;
  body: undefined;
  response: SurveyResultList;
  problem: Problem | ValidationProblem;
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
  body: NewInformationRequest;
  response: InformationReceipt;
  problem: Problem | ValidationProblem;
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
  body: TicketCredentials;
  response: InformationTracking;
  problem: Problem | ValidationProblem;
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
  body: NewInformationObjection;
  response: InformationReceipt;
  problem: Problem | ValidationProblem;
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
  path: NonNullable<paths['/calendars/{year}']['get']['parameters']['path']>;
  query: undefined;
  body: undefined;
  response: WorkingDayCalendar;
  problem: Problem | ValidationProblem;
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
  query: NonNullable<paths['/applications']['get']['parameters']['query']>;
  body: undefined;
  response: ApplicationList;
  problem: Problem | ValidationProblem;
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
  body: Heartbeat;
  response: undefined;
  problem: Problem | ValidationProblem;
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
  response: Me;
  problem: Problem;
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
  body: NewConsentRecord;
  response: ConsentRecord;
  problem: Problem | ValidationProblem;
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
  query: NonNullable<paths['/me/consent-records']['get']['parameters']['query']>;
  body: undefined;
  response: ConsentRecordList;
  problem: Problem | ValidationProblem;
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
  body: IdempotencyLookup;
  response: IdempotencyState;
  problem: Problem | ValidationProblem;
}> = {
  id: 'lookupIdempotency',
  method: 'POST',
  path: '/idempotency/lookup',
  idempotencyKey: false,
  auth: 'optional',
  paginated: false,
  tags: ['idempotency'],
};
