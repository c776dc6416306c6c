// Generated from openapi.yaml by scripts/generate.mjs. Do not edit.

import type * as T from './schemas.js';

/**
 * What the answer of an operation has to fit, as JSON Schema 2020-12 without references. Unknown properties and
 * unknown enumerated values fit: a newer gateway may send them.
 */
export interface ResponseSchema<T = unknown> {
  readonly [keyword: string]: unknown;
  /** Carries the type of the answer; never present at run time. */
  readonly types?: T;
}

const Slug = { type: "string", minLength: 1, maxLength: 80, pattern: "^[a-z0-9]+(-[a-z0-9]+)*$" };
const Day = { type: "string", format: "date", maxLength: 10 };
const FormerName = { type: "object", required: ["name"], properties: { name: { type: "string", minLength: 1, maxLength: 200 }, until: Day } };
const Url = { type: "string", format: "uri", maxLength: 500, pattern: "^https?://" };
const Image = { type: "object", required: ["url","alt"], properties: { url: Url, alt: { type: "string", maxLength: 300 }, width: { type: "integer", minimum: 1, maximum: 20000 }, height: { type: "integer", minimum: 1, maximum: 20000 } } };
const RegionCode = { type: "string", maxLength: 8, pattern: "^[0-9]{2}([.][0-9]{2}){0,2}$" };
const Latitude = { type: "number", minimum: -90, maximum: 90 };
const Longitude = { type: "number", minimum: -180, maximum: 180 };
const Place = { type: "object", required: ["name"], properties: { name: { type: "string", minLength: 1, maxLength: 200 }, address: { type: "string", maxLength: 300 }, regionCode: RegionCode, latitude: Latitude, longitude: Longitude } };
const ContactChannel = { type: "object", required: ["kind","value"], properties: { kind: { type: "string" }, value: { type: "string", minLength: 1, maxLength: 300 }, label: { type: "string", maxLength: 100 }, url: Url } };
const ClockTime = { type: "string", maxLength: 5, pattern: "^([01][0-9]|2[0-3]):[0-5][0-9]$" };
const OfficeHours = { type: "object", required: ["days","opens","closes"], properties: { days: { type: "array", minItems: 1, maxItems: 7, uniqueItems: true, items: { type: "string" } }, opens: ClockTime, closes: ClockTime, note: { type: "string", maxLength: 200 } } };
const Link = { type: "object", required: ["title","url"], properties: { title: { type: "string", minLength: 1, maxLength: 200 }, url: Url, mediaType: { type: "string", maxLength: 100, pattern: "^[a-z0-9.+-]+/[a-z0-9.+-]+$" }, size: { type: "integer", minimum: 0, maximum: 1000000000 } } };
const ServicePledge = { type: "object", required: ["text","signatoryName","signatoryPosition"], properties: { text: { type: "string", minLength: 1, maxLength: 2000 }, signatoryName: { type: "string", minLength: 1, maxLength: 200 }, signatoryPosition: { type: "string", minLength: 1, maxLength: 200 }, signedOn: Day, signedAt: { type: "string", maxLength: 100 }, document: Link } };
const Timestamp = { type: "string", format: "date-time", maxLength: 24, pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}([.][0-9]{3})?Z$" };
const Agency = { type: "object", required: ["id","name","shortName","contactChannels","officeHours","sample","updatedAt"], properties: { id: Slug, name: { type: "string", minLength: 1, maxLength: 200 }, shortName: { type: "string", minLength: 1, maxLength: 40 }, kind: { type: "string" }, description: { type: "string", maxLength: 2000 }, formerNames: { type: "array", maxItems: 20, items: FormerName }, effectiveSince: Day, website: Url, logo: Image, locations: { type: "array", maxItems: 50, items: Place }, contactChannels: { type: "array", maxItems: 30, items: ContactChannel }, officeHours: { type: "array", maxItems: 14, items: OfficeHours }, servicePledge: ServicePledge, sample: { type: "boolean" }, source: { type: "string", maxLength: 300 }, updatedAt: Timestamp } };
const NextCursor = { type: ["string","null"], minLength: 1, maxLength: 400, pattern: "^[A-Za-z0-9_.~-]+$" };
const AgencyList = { type: "object", required: ["items","next"], properties: { items: { type: "array", maxItems: 100, items: Agency }, next: NextCursor } };
const Authority = { type: "string" };
const Phone = { type: "string", maxLength: 16, pattern: "^[+][1-9][0-9]{6,14}$" };
const Referral = { type: "object", required: ["name"], properties: { name: { type: "string", minLength: 1, maxLength: 200 }, url: Url, phone: Phone, note: { type: "string", maxLength: 500 } } };
const Audience = { type: "string" };
const OnlineAccess = { type: "object", required: ["url"], properties: { url: Url, signInWith: { type: "string", maxLength: 100 } } };
const ProcessingTime = { type: "object", anyOf: [{ required: ["value","unit"] }, { required: ["note"] }], dependentRequired: {"value":["unit"],"unit":["value"]}, properties: { value: { type: "number", exclusiveMinimum: 0, maximum: 10000 }, unit: { type: "string" }, from: { type: "string", maxLength: 200 }, note: { type: "string", minLength: 1, maxLength: 500 } } };
const Rupiah = { type: "integer", minimum: 0, maximum: 1000000000000000 };
const FeeItem = { type: "object", required: ["description","amount"], properties: { description: { type: "string", minLength: 1, maxLength: 300 }, amount: Rupiah, unit: { type: "string", maxLength: 60 } } };
const LegalReference = { type: "object", required: ["title"], properties: { title: { type: "string", minLength: 1, maxLength: 500 }, url: Url, status: { type: "string" } } };
const Fee = { type: "object", required: ["kind"], properties: { kind: { type: "string" }, items: { type: "array", maxItems: 100, items: FeeItem }, legalBasis: LegalReference, paymentMethods: { type: "array", maxItems: 30, items: { type: "string", minLength: 1, maxLength: 60 } }, note: { type: "string", maxLength: 500 } }, allOf: [{ if: { properties: { kind: { const: "tariff" } } }, then: { required: ["items"], properties: { items: { minItems: 1 } } } }, { if: { properties: { kind: { const: "free" } } }, then: { properties: { items: { maxItems: 0 } } } }] };
const SatisfactionSummary = { type: "object", required: ["index","grade","respondents","period"], properties: { index: { type: "number", minimum: 25, maximum: 100 }, grade: { type: "string" }, respondents: { type: "integer", minimum: 0, maximum: 10000000 }, period: { type: "string", minLength: 1, maxLength: 60 } } };
const ServiceSummary = { type: "object", required: ["id","agencyId","name","description","authority","audience","online","processingTime","fee","sample","updatedAt"], properties: { id: Slug, agencyId: Slug, agencyName: { type: "string", maxLength: 200 }, name: { type: "string", minLength: 1, maxLength: 200 }, shortName: { type: "string", maxLength: 80 }, description: { type: "string", maxLength: 2000 }, authority: Authority, referral: Referral, audience: { type: "array", maxItems: 5, items: Audience }, online: { type: "boolean" }, onlineAccess: OnlineAccess, processingTime: ProcessingTime, fee: Fee, satisfaction: SatisfactionSummary, reviewedAt: Day, sample: { type: "boolean" }, updatedAt: Timestamp } };
const ServiceList = { type: "object", required: ["items","next"], properties: { items: { type: "array", maxItems: 100, items: ServiceSummary }, next: NextCursor } };
const Requirement = { type: "object", required: ["text","kind","mandatory"], properties: { text: { type: "string", minLength: 1, maxLength: 500 }, kind: { type: "string" }, mandatory: { type: "boolean" }, applicantGroup: { type: "string", maxLength: 100 }, form: { type: "string" }, copies: { type: "integer", minimum: 1, maximum: 50 }, sampleUrl: Url } };
const ProcedureStep = { type: "object", required: ["text"], properties: { text: { type: "string", minLength: 1, maxLength: 1000 }, actor: { type: "string" }, channel: { type: "string" }, minutes: { type: "integer", minimum: 0, maximum: 100000 } } };
const ServiceProduct = { type: "object", required: ["name"], properties: { name: { type: "string", minLength: 1, maxLength: 300 }, validity: { type: "string", maxLength: 200 } } };
const ServiceContent = { type: "object", required: ["agencyId","name","description","authority","audience","online","requirements","procedure","processingTime","fee","products","complaintChannels","sample"], if: { properties: { authority: { enum: ["central","regency"] } } }, then: { required: ["referral"], properties: { onlineAccess: false } }, properties: { agencyId: Slug, unit: { type: "string", maxLength: 200 }, name: { type: "string", minLength: 1, maxLength: 200 }, shortName: { type: "string", maxLength: 80 }, description: { type: "string", minLength: 1, maxLength: 2000 }, authority: Authority, referral: Referral, audience: { type: "array", minItems: 1, maxItems: 5, uniqueItems: true, items: Audience }, online: { type: "boolean" }, onlineAccess: OnlineAccess, requirements: { type: "array", maxItems: 60, items: Requirement }, procedure: { type: "array", minItems: 1, maxItems: 60, items: ProcedureStep }, processingTime: ProcessingTime, fee: Fee, products: { type: "array", minItems: 1, maxItems: 30, items: ServiceProduct }, complaintChannels: { type: "array", minItems: 1, maxItems: 30, items: ContactChannel }, legalBasis: { type: "array", maxItems: 60, items: LegalReference }, facilities: { type: "array", maxItems: 60, items: { type: "string", minLength: 1, maxLength: 300 } }, staffCompetence: { type: "string", maxLength: 2000 }, internalSupervision: { type: "string", maxLength: 2000 }, staffCount: { type: "integer", minimum: 0, maximum: 100000 }, serviceGuarantee: { type: "string", maxLength: 2000 }, safetyGuarantee: { type: "string", maxLength: 2000 }, performanceEvaluation: { type: "string", maxLength: 2000 }, vulnerableGroups: { type: "array", maxItems: 20, items: { type: "string", minLength: 1, maxLength: 300 } }, locations: { type: "array", maxItems: 100, items: Place }, serviceHours: { type: "array", maxItems: 14, items: OfficeHours }, documentNumber: { type: "string", maxLength: 100 }, revision: { type: "string", maxLength: 40 }, decreeNumber: { type: "string", maxLength: 100 }, decreeDate: Day, validFrom: Day, validUntil: Day, reviewedAt: Day, sippnId: { type: "string", maxLength: 40 }, sippnUrl: Url, sample: { type: "boolean" }, source: { type: "string", maxLength: 300 } } };
const PublicationStatus = { type: "string" };
const Service = { allOf: [ServiceContent], type: "object", required: ["id","status","updatedAt"], properties: { id: Slug, status: PublicationStatus, satisfaction: SatisfactionSummary, updatedAt: Timestamp } };
const AnnouncementCategory = { type: "string" };
const AnnouncementContent = { type: "object", required: ["agencyId","title","summary","body","category","publishedAt","sample"], properties: { agencyId: Slug, title: { type: "string", minLength: 1, maxLength: 200 }, summary: { type: "string", minLength: 1, maxLength: 500 }, body: { type: "string", minLength: 1, maxLength: 20000 }, category: AnnouncementCategory, pinned: { type: "boolean" }, publishedAt: Timestamp, expiresAt: Timestamp, image: Image, attachments: { type: "array", maxItems: 20, items: Link }, serviceIds: { type: "array", maxItems: 20, items: Slug }, sample: { type: "boolean" }, source: { type: "string", maxLength: 300 } } };
const Announcement = { allOf: [AnnouncementContent], type: "object", required: ["id","status","updatedAt"], properties: { id: Slug, agencyName: { type: "string", maxLength: 200 }, status: PublicationStatus, updatedAt: Timestamp } };
const AnnouncementList = { type: "object", required: ["items","next"], properties: { items: { type: "array", maxItems: 100, items: Announcement }, next: NextCursor } };
const ProgrammeLevel = { type: "string" };
const Year = { type: "integer", minimum: 2000, maximum: 2100 };
const Percent = { type: "number", minimum: 0, maximum: 100 };
const ProgrammeContent = { type: "object", required: ["agencyId","level","code","name","year","budgetCeiling","source","asOf","sample"], properties: { agencyId: Slug, level: ProgrammeLevel, code: { type: "string", maxLength: 30, pattern: "^[0-9]+([.][0-9]+){1,6}$" }, parentCode: { type: "string", maxLength: 30, pattern: "^[0-9]+([.][0-9]+){1,6}$" }, name: { type: "string", minLength: 1, maxLength: 300 }, indicator: { type: "string", maxLength: 500 }, target: { type: "object", required: ["value","unit"], properties: { value: { type: "number", minimum: 0, maximum: 1000000000000000 }, unit: { type: "string", minLength: 1, maxLength: 60 } } }, year: Year, budgetCeiling: Rupiah, financialRealisation: Rupiah, physicalRealisation: Percent, location: { type: "string", maxLength: 300 }, regionCode: RegionCode, source: { type: "string", minLength: 1, maxLength: 300 }, asOf: Day, sample: { type: "boolean" } } };
const Programme = { allOf: [ProgrammeContent], type: "object", required: ["id","status","updatedAt"], properties: { id: Slug, agencyName: { type: "string", maxLength: 200 }, status: PublicationStatus, updatedAt: Timestamp } };
const ProgrammeList = { type: "object", required: ["items","next"], properties: { items: { type: "array", maxItems: 100, items: Programme }, next: NextCursor } };
const Region = { type: "object", required: ["code","name","kind","parentCode"], properties: { code: RegionCode, name: { type: "string", minLength: 1, maxLength: 100 }, kind: { type: "string" }, parentCode: RegionCode, capital: { type: "string", maxLength: 100 } } };
const RegionList = { type: "object", required: ["items","next"], properties: { items: { type: "array", maxItems: 100, items: Region }, next: NextCursor } };
const ReportKind = { type: "string" };
const ReportCategory = { type: "object", required: ["id","name","kinds","workingDays"], properties: { id: Slug, name: { type: "string", minLength: 1, maxLength: 100 }, kinds: { type: "array", minItems: 1, maxItems: 3, items: ReportKind }, workingDays: { type: "integer", minimum: 1, maximum: 60 }, divertTo: { type: "object", required: ["channel","url"], properties: { channel: { type: "string" }, url: Url, name: { type: "string", maxLength: 100 } } } } };
const ReportCategoryList = { type: "object", required: ["items","next"], properties: { items: { type: "array", maxItems: 100, items: ReportCategory }, next: NextCursor } };
const TicketNumber = { type: "string", minLength: 6, maxLength: 32, pattern: "^[A-Z0-9]+(-[A-Z0-9]+)*$" };
const ReportStatus = { type: "string" };
const Deadline = { type: "object", required: ["step","workingDays","dueDate","overdue"], properties: { step: { type: "string" }, workingDays: { type: "integer", minimum: 1, maximum: 100 }, dueDate: { type: ["string","null"], format: "date", maxLength: 10 }, overdue: { type: "boolean" }, overdueWorkingDays: { type: "integer", minimum: 0, maximum: 10000 } } };
const RandomId = { type: "string", minLength: 32, maxLength: 32, pattern: "^[0-9a-f]{32}$" };
const ReportReceipt = { type: "object", required: ["ticketNumber","receivedAt","status","deadline"], properties: { ticketNumber: TicketNumber, receivedAt: Timestamp, status: ReportStatus, deadline: Deadline, agencyId: Slug, clientSubmissionId: RandomId } };
const ActorRole = { type: "string" };
const TimelineEvent = { type: "object", required: ["type","at","actor"], properties: { type: { type: "string" }, at: Timestamp, actor: ActorRole, agencyId: Slug, note: { type: "string", maxLength: 2000 }, deadline: Deadline } };
const RecordId = { type: "string", minLength: 1, maxLength: 64, pattern: "^[A-Za-z0-9_-]+$" };
const Attachment = { type: "object", required: ["id","mediaType","size"], properties: { id: RandomId, mediaType: { type: "string", maxLength: 100 }, size: { type: "integer", minimum: 0, maximum: 1000000000 }, alt: { type: "string", maxLength: 300 } } };
const ReportMessage = { type: "object", required: ["id","from","at","text"], properties: { id: RecordId, from: ActorRole, agencyId: Slug, kind: { type: "string" }, at: Timestamp, text: { type: "string", minLength: 1, maxLength: 5000 }, attachments: { type: "array", maxItems: 5, items: Attachment } } };
const HandlingRating = { type: "integer", minimum: 1, maximum: 4 };
const ReportTracking = { type: "object", required: ["ticketNumber","kind","title","category","status","receivedAt","updatedAt","deadline","timeline","messages","actions"], properties: { ticketNumber: TicketNumber, kind: ReportKind, title: { type: "string", maxLength: 150 }, category: Slug, agencyId: Slug, agencyName: { type: "string", maxLength: 200 }, serviceId: Slug, status: ReportStatus, receivedAt: Timestamp, updatedAt: Timestamp, deadline: { anyOf: [Deadline, { type: "null" }] }, timeline: { type: "array", maxItems: 200, items: TimelineEvent }, messages: { type: "array", maxItems: 200, items: ReportMessage }, actions: { type: "array", maxItems: 4, uniqueItems: true, items: { type: "string" } }, laporTicket: { type: "string", maxLength: 40 }, rating: HandlingRating } };
const ReportUpdateReceipt = { type: "object", required: ["ticketNumber","receivedAt","status","deadline"], properties: { ticketNumber: TicketNumber, receivedAt: Timestamp, status: ReportStatus, deadline: { anyOf: [Deadline, { type: "null" }] } } };
const ReportSummary = { type: "object", required: ["ticketNumber","kind","title","category","status","receivedAt","updatedAt","deadline"], properties: { ticketNumber: TicketNumber, kind: ReportKind, title: { type: "string", maxLength: 150 }, category: Slug, agencyId: Slug, agencyName: { type: "string", maxLength: 200 }, status: ReportStatus, receivedAt: Timestamp, updatedAt: Timestamp, deadline: { anyOf: [Deadline, { type: "null" }] } } };
const ReportSummaryList = { type: "object", required: ["items","next"], properties: { items: { type: "array", maxItems: 100, items: ReportSummary }, next: NextCursor } };
const OfficerReportSummary = { allOf: [ReportSummary], type: "object", required: ["id","anonymous","confidential"], properties: { id: RecordId, serviceId: Slug, regionCode: RegionCode, anonymous: { type: "boolean" }, confidential: { type: "boolean" }, attachmentCount: { type: "integer", minimum: 0, maximum: 100 } } };
const OfficerReportList = { type: "object", required: ["items","next"], properties: { items: { type: "array", maxItems: 100, items: OfficerReportSummary }, next: NextCursor } };
const ReportLocation = { type: "object", minProperties: 1, dependentRequired: {"latitude":["longitude"],"longitude":["latitude"]}, properties: { regionCode: RegionCode, text: { type: "string", minLength: 1, maxLength: 300 }, latitude: Latitude, longitude: Longitude } };
const Email = { type: "string", pattern: "^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*@(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?\\.)+[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?$", maxLength: 254 };
const ReportContact = { type: "object", minProperties: 1, properties: { name: { type: "string", minLength: 1, maxLength: 100 }, phone: Phone, email: Email } };
const OfficerReport = { allOf: [OfficerReportSummary], type: "object", required: ["description","timeline","messages","attachments","actions"], properties: { description: { type: "string", maxLength: 5000 }, incidentDate: Day, location: ReportLocation, contact: ReportContact, timeline: { type: "array", maxItems: 200, items: TimelineEvent }, messages: { type: "array", maxItems: 200, items: ReportMessage }, attachments: { type: "array", maxItems: 5, items: Attachment }, actions: { type: "array", maxItems: 5, uniqueItems: true, items: { type: "string" } }, laporTicket: { type: "string", maxLength: 40 }, rating: HandlingRating, ratingComment: { type: "string", maxLength: 2000 } } };
const SealedReporter = { type: "object", required: ["subject"], properties: { subject: { type: "string", minLength: 1, maxLength: 255 }, name: { type: "string", maxLength: 200 }, phone: Phone, email: Email } };
const SurveyElementId = { type: "string" };
const SurveyElement = { type: "object", required: ["id","code","label","question","options","adaptable"], properties: { id: SurveyElementId, code: { type: "string", maxLength: 4, pattern: "^U[0-9]{1,2}$" }, label: { type: "string", minLength: 1, maxLength: 100 }, question: { type: "string", minLength: 1, maxLength: 500 }, options: { type: "array", minItems: 4, maxItems: 4, items: { type: "string", minLength: 1, maxLength: 100 } }, adaptable: { type: "boolean" } } };
const SurveyWeight = { type: "string" };
const SurveyQuestionnaire = { type: "object", required: ["version","elements","weight"], properties: { version: { type: "string", minLength: 1, maxLength: 40 }, agencyId: Slug, serviceId: Slug, elements: { type: "array", minItems: 1, maxItems: 9, items: SurveyElement }, weight: SurveyWeight, source: { type: "string", maxLength: 300 } } };
const SurveyResponseReceipt = { type: "object", required: ["id","receivedAt"], properties: { id: RecordId, receivedAt: Timestamp } };
const SatisfactionResultCore = { type: "object", required: ["index","grade","respondents"], properties: { index: { type: "number", minimum: 0, maximum: 100 }, grade: { type: "string" }, respondents: { type: "integer", minimum: 0, maximum: 10000000 } } };
const SurveyPeriod = { type: "object", required: ["label","from","to"], properties: { label: { type: "string", minLength: 1, maxLength: 60 }, from: Day, to: Day } };
const SurveyElementResult = { type: "object", required: ["element","mean","weighted","respondents"], properties: { element: SurveyElementId, mean: { type: "number", minimum: 1, maximum: 4 }, weighted: { type: "number", minimum: 0, maximum: 4 }, respondents: { type: "integer", minimum: 0, maximum: 10000000 } } };
const CountByGender = { type: "object", required: ["male","female","notStated"], properties: { male: { type: "integer", minimum: 0, maximum: 10000000 }, female: { type: "integer", minimum: 0, maximum: 10000000 }, notStated: { type: "integer", minimum: 0, maximum: 10000000 } } };
const Education = { type: "string" };
const CountByEducation = { type: "object", required: ["education","respondents"], properties: { education: { anyOf: [Education, { type: "null" }] }, respondents: { type: "integer", minimum: 0, maximum: 10000000 } } };
const SurveyResult = { allOf: [SatisfactionResultCore], type: "object", required: ["id","agencyId","period","weight","elements","sample","publishedAt"], properties: { id: RecordId, agencyId: Slug, agencyName: { type: "string", maxLength: 200 }, serviceId: Slug, serviceName: { type: "string", maxLength: 200 }, period: SurveyPeriod, weight: SurveyWeight, elements: { type: "array", minItems: 1, maxItems: 9, items: SurveyElementResult }, byGender: CountByGender, byEducation: { type: "array", maxItems: 7, items: CountByEducation }, followUpPlan: { type: "string", maxLength: 2000 }, report: Link, sample: { type: "boolean" }, source: { type: "string", maxLength: 300 }, publishedAt: Timestamp } };
const SurveyResultList = { type: "object", required: ["items","next"], properties: { items: { type: "array", maxItems: 100, items: SurveyResult }, next: NextCursor } };
const InformationStatus = { type: "string" };
const InformationReceipt = { type: "object", required: ["ticketNumber","receivedAt","status","deadline"], properties: { ticketNumber: TicketNumber, receivedAt: Timestamp, status: InformationStatus, deadline: Deadline, clientSubmissionId: RandomId } };
const InformationEvent = { type: "object", required: ["status","at"], properties: { status: InformationStatus, at: Timestamp, note: { type: "string", maxLength: 2000 }, deadline: Deadline } };
const InformationTracking = { type: "object", required: ["ticketNumber","agencyId","subject","status","receivedAt","updatedAt","deadline","timeline","answers","actions"], properties: { ticketNumber: TicketNumber, agencyId: Slug, subject: { type: "string", maxLength: 150 }, status: InformationStatus, receivedAt: Timestamp, updatedAt: Timestamp, deadline: { anyOf: [Deadline, { type: "null" }] }, timeline: { type: "array", maxItems: 200, items: InformationEvent }, answers: { type: "array", maxItems: 50, items: ReportMessage }, actions: { type: "array", maxItems: 1, items: { type: "string" } } } };
const Holiday = { type: "object", required: ["date","name","kind"], properties: { date: Day, name: { type: "string", minLength: 1, maxLength: 200 }, kind: { type: "string" } } };
const WorkingDayCalendar = { type: "object", required: ["year","status","holidays"], properties: { year: Year, status: { type: "string" }, source: { type: "string", maxLength: 300 }, sourceUrl: Url, holidays: { type: "array", maxItems: 100, items: Holiday } } };
const Application = { type: "object", required: ["id","name","agencyId","kind","status","sample"], properties: { id: Slug, name: { type: "string", minLength: 1, maxLength: 200 }, description: { type: "string", maxLength: 1000 }, agencyId: Slug, kind: { type: "string" }, status: { type: "string" }, url: Url, sdkVersion: { type: "string", maxLength: 40 }, lastHeartbeat: Day, technicalContact: ContactChannel, sample: { type: "boolean" }, updatedAt: Timestamp } };
const ApplicationList = { type: "object", required: ["items","next"], properties: { items: { type: "array", maxItems: 100, items: Application }, next: NextCursor } };
const Me = { type: "object", required: ["subject","roles"], properties: { subject: { type: "string", minLength: 1, maxLength: 255 }, name: { type: "string", maxLength: 200 }, roles: { type: "array", minItems: 1, maxItems: 3, uniqueItems: true, items: { type: "string" } }, agencyId: Slug, agencyName: { type: "string", maxLength: 200 } } };
const ConsentLegalBasis = { type: "string" };
const Sha256 = { type: "string", minLength: 64, maxLength: 64, pattern: "^[0-9a-f]{64}$" };
const ConsentContent = { type: "object", required: ["action","purpose","legalBasis","dataKinds","retention","controller","contact","textVersion","textHash","method","decidedAt"], properties: { action: { type: "string" }, purpose: { type: "string", minLength: 1, maxLength: 500 }, legalBasis: ConsentLegalBasis, dataKinds: { type: "array", minItems: 1, maxItems: 30, items: { type: "string", minLength: 1, maxLength: 100 } }, retention: { type: "string", minLength: 1, maxLength: 200 }, controller: { type: "string", minLength: 1, maxLength: 200 }, contact: { type: "string", minLength: 1, maxLength: 200 }, textVersion: { type: "string", minLength: 1, maxLength: 40 }, textHash: Sha256, method: { type: "string" }, decidedAt: Timestamp, clientSubmissionId: RandomId } };
const ConsentRecord = { allOf: [ConsentContent], type: "object", required: ["id","recordedAt"], properties: { id: RecordId, recordedAt: Timestamp } };
const ConsentRecordList = { type: "object", required: ["items","next"], properties: { items: { type: "array", maxItems: 100, items: ConsentRecord }, next: NextCursor } };
const IdempotencyState = { type: "object", required: ["state"], properties: { state: { type: "string" } } };

export const listAgenciesResponse: ResponseSchema<T.AgencyList> = AgencyList;
export const getAgencyResponse: ResponseSchema<T.Agency> = Agency;
export const listServicesResponse: ResponseSchema<T.ServiceList> = ServiceList;
export const createServiceResponse: ResponseSchema<T.Service> = Service;
export const getServiceResponse: ResponseSchema<T.Service> = Service;
export const updateServiceResponse: ResponseSchema<T.Service> = Service;
export const listAnnouncementsResponse: ResponseSchema<T.AnnouncementList> = AnnouncementList;
export const createAnnouncementResponse: ResponseSchema<T.Announcement> = Announcement;
export const getAnnouncementResponse: ResponseSchema<T.Announcement> = Announcement;
export const updateAnnouncementResponse: ResponseSchema<T.Announcement> = Announcement;
export const listProgrammesResponse: ResponseSchema<T.ProgrammeList> = ProgrammeList;
export const createProgrammeResponse: ResponseSchema<T.Programme> = Programme;
export const getProgrammeResponse: ResponseSchema<T.Programme> = Programme;
export const updateProgrammeResponse: ResponseSchema<T.Programme> = Programme;
export const listRegionsResponse: ResponseSchema<T.RegionList> = RegionList;
export const listReportCategoriesResponse: ResponseSchema<T.ReportCategoryList> = ReportCategoryList;
export const createReportResponse: ResponseSchema<T.ReportReceipt> = ReportReceipt;
export const trackReportResponse: ResponseSchema<T.ReportTracking> = ReportTracking;
export const replyToReportResponse: ResponseSchema<T.ReportUpdateReceipt> = ReportUpdateReceipt;
export const reopenReportResponse: ResponseSchema<T.ReportUpdateReceipt> = ReportUpdateReceipt;
export const withdrawReportResponse: ResponseSchema<T.ReportUpdateReceipt> = ReportUpdateReceipt;
export const rateReportResponse: ResponseSchema<T.ReportUpdateReceipt> = ReportUpdateReceipt;
export const listMyReportsResponse: ResponseSchema<T.ReportSummaryList> = ReportSummaryList;
export const listOfficerReportsResponse: ResponseSchema<T.OfficerReportList> = OfficerReportList;
export const getOfficerReportResponse: ResponseSchema<T.OfficerReport> = OfficerReport;
export const verifyReportResponse: ResponseSchema<T.OfficerReport> = OfficerReport;
export const forwardReportResponse: ResponseSchema<T.OfficerReport> = OfficerReport;
export const answerReportResponse: ResponseSchema<T.OfficerReport> = OfficerReport;
export const closeReportResponse: ResponseSchema<T.OfficerReport> = OfficerReport;
export const revealReporterResponse: ResponseSchema<T.SealedReporter> = SealedReporter;
export const getSurveyQuestionnaireResponse: ResponseSchema<T.SurveyQuestionnaire> = SurveyQuestionnaire;
export const createSurveyResponseResponse: ResponseSchema<T.SurveyResponseReceipt> = SurveyResponseReceipt;
export const listSurveyResultsResponse: ResponseSchema<T.SurveyResultList> = SurveyResultList;
export const createInformationRequestResponse: ResponseSchema<T.InformationReceipt> = InformationReceipt;
export const trackInformationRequestResponse: ResponseSchema<T.InformationTracking> = InformationTracking;
export const createInformationObjectionResponse: ResponseSchema<T.InformationReceipt> = InformationReceipt;
export const getWorkingDayCalendarResponse: ResponseSchema<T.WorkingDayCalendar> = WorkingDayCalendar;
export const listApplicationsResponse: ResponseSchema<T.ApplicationList> = ApplicationList;
export const getMeResponse: ResponseSchema<T.Me> = Me;
export const createConsentRecordResponse: ResponseSchema<T.ConsentRecord> = ConsentRecord;
export const listMyConsentRecordsResponse: ResponseSchema<T.ConsentRecordList> = ConsentRecordList;
export const lookupIdempotencyResponse: ResponseSchema<T.IdempotencyState> = IdempotencyState;

/** The schema of each operation that answers JSON, by operation id. */
export const responsesByOperation = {
  listAgencies: listAgenciesResponse,
  getAgency: getAgencyResponse,
  listServices: listServicesResponse,
  createService: createServiceResponse,
  getService: getServiceResponse,
  updateService: updateServiceResponse,
  listAnnouncements: listAnnouncementsResponse,
  createAnnouncement: createAnnouncementResponse,
  getAnnouncement: getAnnouncementResponse,
  updateAnnouncement: updateAnnouncementResponse,
  listProgrammes: listProgrammesResponse,
  createProgramme: createProgrammeResponse,
  getProgramme: getProgrammeResponse,
  updateProgramme: updateProgrammeResponse,
  listRegions: listRegionsResponse,
  listReportCategories: listReportCategoriesResponse,
  createReport: createReportResponse,
  trackReport: trackReportResponse,
  replyToReport: replyToReportResponse,
  reopenReport: reopenReportResponse,
  withdrawReport: withdrawReportResponse,
  rateReport: rateReportResponse,
  listMyReports: listMyReportsResponse,
  listOfficerReports: listOfficerReportsResponse,
  getOfficerReport: getOfficerReportResponse,
  verifyReport: verifyReportResponse,
  forwardReport: forwardReportResponse,
  answerReport: answerReportResponse,
  closeReport: closeReportResponse,
  revealReporter: revealReporterResponse,
  getSurveyQuestionnaire: getSurveyQuestionnaireResponse,
  createSurveyResponse: createSurveyResponseResponse,
  listSurveyResults: listSurveyResultsResponse,
  createInformationRequest: createInformationRequestResponse,
  trackInformationRequest: trackInformationRequestResponse,
  createInformationObjection: createInformationObjectionResponse,
  getWorkingDayCalendar: getWorkingDayCalendarResponse,
  listApplications: listApplicationsResponse,
  getMe: getMeResponse,
  createConsentRecord: createConsentRecordResponse,
  listMyConsentRecords: listMyConsentRecordsResponse,
  lookupIdempotency: lookupIdempotencyResponse,
};
