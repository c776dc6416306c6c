// Generated from openapi.yaml by scripts/generate.mjs. Do not edit.
import {
  getAgency,
  getAnnouncement,
  getMe,
  getProgramme,
  getService,
  getSurveyQuestionnaire,
  getWorkingDayCalendar,
  listAgencies,
  listAnnouncements,
  listApplications,
  listMyConsentRecords,
  listMyReports,
  listProgrammes,
  listRegions,
  listReportCategories,
  listServices,
  listSurveyResults,
  trackInformationRequest,
  trackReport,
} from './operations.js';

/** Friendly names of what public pages ask most, each with its operation and what a call takes. */
export const facade = {
agencies: {
list: [listAgencies, 'query'],
get: [getAgency],
},
services: {
list: [listServices, 'query'],
get: [getService],
},
announcements: {
list: [listAnnouncements, 'query'],
get: [getAnnouncement],
},
programmes: {
list: [listProgrammes, 'query'],
get: [getProgramme],
},
regions: {
list: [listRegions, 'query'],
},
reports: {
categories: {
list: [listReportCategories, 'query'],
},
track: [trackReport, 'body'],
mine: {
list: [listMyReports, 'query'],
},
},
survey: {
questionnaire: [getSurveyQuestionnaire, 'query'],
results: {
list: [listSurveyResults, 'query'],
},
},
information: {
track: [trackInformationRequest, 'body'],
},
calendar: {
get: [getWorkingDayCalendar],
},
applications: {
list: [listApplications, 'query'],
},
me: {
get: [getMe],
},
consents: {
list: [listMyConsentRecords, 'query'],
},
} as const;
