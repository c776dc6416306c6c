// Generated from openapi.yaml by scripts/generate.mjs. Do not edit.
import type { components } from './types.js';

type Schemas = components['schemas'];

/** Stable lower-case identifier that is fit for an address. */
export type Slug = Schemas['Slug'];
/** 128 random bits as 32 lower-case hexadecimal digits, made on the device. */
export type RandomId = Schemas['RandomId'];
/** SHA-256 as 64 lower-case hexadecimal digits. */
export type Sha256 = Schemas['Sha256'];
/** Opaque identifier that the gateway gave. */
export type RecordId = Schemas['RecordId'];
/** Opaque position in a list. */
export type Cursor = Schemas['Cursor'];
/** Cursor of the following page; null on the last page. */
export type NextCursor = Schemas['NextCursor'];
/** Words to look for; all of them must occur, upper and lower case alike. */
export type SearchText = Schemas['SearchText'];
/** Instant in UTC, RFC 3339, to be shown in WITA. */
export type Timestamp = Schemas['Timestamp'];
/** Calendar day in WITA. */
export type Day = Schemas['Day'];
/** Calendar year. */
export type Year = Schemas['Year'];
/** Time of day in WITA, 24 hours. */
export type ClockTime = Schemas['ClockTime'];
/** Absolute http or https address. */
export type Url = Schemas['Url'];
/** Email address (surel). */
export type Email = Schemas['Email'];
/** Telephone number in E.164 form. */
export type Phone = Schemas['Phone'];
/** Whole rupiah. */
export type Rupiah = Schemas['Rupiah'];
/** Percentage. */
export type Percent = Schemas['Percent'];
/** Degrees north of the equator, WGS 84. */
export type Latitude = Schemas['Latitude'];
/** Degrees east of Greenwich, WGS 84. */
export type Longitude = Schemas['Longitude'];
/** Region code (Kode wilayah) of Kepmendagri 300.2.2-2430/2025; two, four or six digits in groups of two. */
export type RegionCode = Schemas['RegionCode'];
/** `archived` records are kept but no longer listed. */
export type PublicationStatus = Schemas['PublicationStatus'];
/** RFC 9457 problem details. */
export type Problem = Schemas['Problem'];
/** A problem that names the fields at fault. */
export type ValidationProblem = Schemas['ValidationProblem'];
/** One fault of one field. */
export type FieldError = Schemas['FieldError'];
/** One way to reach somebody. */
export type ContactChannel = Schemas['ContactChannel'];
/** Opening hours on some days of the week, in WITA. */
export type OfficeHours = Schemas['OfficeHours'];
/** A place where people are served. */
export type Place = Schemas['Place'];
/** A statute or decree (Peraturan perundang-undangan). */
export type LegalReference = Schemas['LegalReference'];
/** A document or page to open. */
export type Link = Schemas['Link'];
/** A picture. */
export type Image = Schemas['Image'];
/** Regional agency (Perangkat daerah) of the province, the "SKPD" of older texts. */
export type Agency = Schemas['Agency'];
/** A name that an agency had. */
export type FormerName = Schemas['FormerName'];
/** Signed pledge to serve by the published standard (Maklumat Pelayanan). */
export type ServicePledge = Schemas['ServicePledge'];
/** A page of agencies. */
export type AgencyList = Schemas['AgencyList'];
/** Who uses a service: a person (Perorangan), a business (Badan usaha), an organisation (Lembaga), a civil servant (Aparatur sipil negara) or a government body (Instansi pemerintah). */
export type Audience = Schemas['Audience'];
/** Level of government that is competent (Kewenangan): central (Pusat), province (Provinsi) or regency and city (Kabupaten/kota). */
export type Authority = Schemas['Authority'];
/** One requirement (Persyaratan). */
export type Requirement = Schemas['Requirement'];
/** One step of the system, mechanism and procedure. */
export type ProcedureStep = Schemas['ProcedureStep'];
/** Processing time (Jangka waktu pelayanan). A value with its unit, or prose in `note` where it cannot be counted. */
export type ProcessingTime = Schemas['ProcessingTime'];
/** One line of the tariff. */
export type FeeItem = Schemas['FeeItem'];
/** Fee or tariff (Biaya/tarif). */
export type Fee = Schemas['Fee'];
/** What the applicant receives (Produk pelayanan). */
export type ServiceProduct = Schemas['ServiceProduct'];
/** Where the service is used online. */
export type OnlineAccess = Schemas['OnlineAccess'];
/** The body that offers a service which is outside the authority of the province. */
export type Referral = Schemas['Referral'];
/**
 * A service with its service standard (Standar Pelayanan). The six components that must be published are
 * required, the eight internal ones optional. A service outside the authority of the province refers people to
 * the competent body and never offers a form.
 */
export type ServiceContent = Schemas['ServiceContent'];
/** A service as an officer writes it. */
export type ServiceInput = Schemas['ServiceInput'];
/** A new service; its identifier is chosen once and never changes. */
export type NewService = Schemas['NewService'];
/** A service as published. */
export type Service = Schemas['Service'];
/** Latest result of the satisfaction survey (Survei Kepuasan Masyarakat). */
export type SatisfactionSummary = Schemas['SatisfactionSummary'];
/** What a service card shows. */
export type ServiceSummary = Schemas['ServiceSummary'];
/** A page of services. */
export type ServiceList = Schemas['ServiceList'];
/** Announcement (Pengumuman), news (Berita), event (Agenda) or warning (Peringatan). */
export type AnnouncementCategory = Schemas['AnnouncementCategory'];
/** Text and dates of an announcement. */
export type AnnouncementContent = Schemas['AnnouncementContent'];
/** An announcement as an officer writes it. */
export type AnnouncementInput = Schemas['AnnouncementInput'];
/** A new announcement; its identifier is chosen once and never changes. */
export type NewAnnouncement = Schemas['NewAnnouncement'];
/** An announcement (Pengumuman) as published. */
export type Announcement = Schemas['Announcement'];
/** A page of announcements. */
export type AnnouncementList = Schemas['AnnouncementList'];
/** Programme (Program), activity (Kegiatan) or sub-activity (Sub kegiatan) in the planning code. */
export type ProgrammeLevel = Schemas['ProgrammeLevel'];
/** A programme or activity with target, budget and progress. */
export type ProgrammeContent = Schemas['ProgrammeContent'];
/** A programme as an officer writes it. */
export type ProgrammeInput = Schemas['ProgrammeInput'];
/** A new programme; its identifier is chosen once and never changes. */
export type NewProgramme = Schemas['NewProgramme'];
/** A programme as published. */
export type Programme = Schemas['Programme'];
/** A page of programmes. */
export type ProgrammeList = Schemas['ProgrammeList'];
/** A region of the province (Wilayah administrasi). */
export type Region = Schemas['Region'];
/** A page of regions. */
export type RegionList = Schemas['RegionList'];
/** Class of a report: complaint (Pengaduan), aspiration (Aspirasi) or request for information (Permintaan informasi). */
export type ReportKind = Schemas['ReportKind'];
/**
 * State of a report: received and not yet verified (Belum terverifikasi), verified and forwarded (Belum
 * ditindaklanjuti), in progress (Proses), answered and open for a reply of the reporter (Ditanggapi), postponed
 * (Tertunda), closed (Selesai), rejected or archived (Ditolak), withdrawn by the reporter (Dicabut).
 */
export type ReportStatus = Schemas['ReportStatus'];
/** A category of reports with its answer time. */
export type ReportCategory = Schemas['ReportCategory'];
/** A page of categories. */
export type ReportCategoryList = Schemas['ReportCategoryList'];
/**
 * Access code (Kode akses): 16 characters of Crockford's base32 (80 random bits), made on the device, in
 * normalised form: upper case, no spaces or hyphens, I and L read as 1, O read as 0. People see it in four
 * groups of four. The gateway stores only its hash.
 */
export type AccessCode = Schemas['AccessCode'];
/** SHA-256 of the ASCII bytes of the normalised access code (Kode akses), as hexadecimal digits. */
export type AccessCodeHash = Schemas['AccessCodeHash'];
/** Ticket number (Nomor tiket) that the gateway gave; random in its last groups, so it cannot be counted through. */
export type TicketNumber = Schemas['TicketNumber'];
/** Where it happened (Lokasi kejadian). */
export type ReportLocation = Schemas['ReportLocation'];
/** How to reach the reporter; each part is optional, no identity number is asked for. */
export type ReportContact = Schemas['ReportContact'];
/** A report as it is sent (Pengaduan, Aspirasi, Permintaan informasi). */
export type NewReport = Schemas['NewReport'];
/** A date by which a step is due, counted in working days (Hari kerja). */
export type Deadline = Schemas['Deadline'];
/** Receipt (Tanda terima) of a report. Holds no secret. */
export type ReportReceipt = Schemas['ReportReceipt'];
/** What opens a report or request. The signed-in person who sent it leaves `accessCode` out. */
export type Credentials = Schemas['Credentials'];
/** Credentials alone, to track a report or request. */
export type TicketCredentials = Schemas['TicketCredentials'];
/** Who acted: the reporter (Pelapor), the coordinator (Admin koordinator), an officer of the agency (Pejabat penghubung) or the system. */
export type ActorRole = Schemas['ActorRole'];
/** One step of the handling. Names no person. */
export type TimelineEvent = Schemas['TimelineEvent'];
/** A file that belongs to a report or message. */
export type Attachment = Schemas['Attachment'];
/** A message between the reporter and the agency. Names no person. */
export type ReportMessage = Schemas['ReportMessage'];
/** How a report is handled, as its reporter sees it. Holds no identity. */
export type ReportTracking = Schemas['ReportTracking'];
/** How the reporter found the handling, 1 (poor) to 4 (very good). */
export type HandlingRating = Schemas['HandlingRating'];
/** A message of the reporter. */
export type ReportReply = Schemas['ReportReply'];
/** Why the report is not settled. */
export type ReportReopening = Schemas['ReportReopening'];
/** The wish to withdraw a report. */
export type ReportWithdrawal = Schemas['ReportWithdrawal'];
/** How the reporter found the handling. */
export type ReportRating = Schemas['ReportRating'];
/** Receipt (Tanda terima) of a later step of the reporter. */
export type ReportUpdateReceipt = Schemas['ReportUpdateReceipt'];
/** One of my reports. */
export type ReportSummary = Schemas['ReportSummary'];
/** A page of my reports. */
export type ReportSummaryList = Schemas['ReportSummaryList'];
/** A report in the queue. Holds no identity. */
export type OfficerReportSummary = Schemas['OfficerReportSummary'];
/** A page of the queue. */
export type OfficerReportList = Schemas['OfficerReportList'];
/** A whole report on the agency side. */
export type OfficerReport = Schemas['OfficerReport'];
/** Result of the verification (Verifikasi). */
export type ReportVerification = Schemas['ReportVerification'];
/** Disposition (Disposisi) of a report. */
export type ReportForwarding = Schemas['ReportForwarding'];
/** An answer of the agency. */
export type ReportAnswer = Schemas['ReportAnswer'];
/** Closing of a report (Selesai). */
export type ReportClosure = Schemas['ReportClosure'];
/** Why the seal is opened. */
export type ReporterReveal = Schemas['ReporterReveal'];
/** The sealed identity (Pelapor) of a signed-in anonymous reporter. */
export type SealedReporter = Schemas['SealedReporter'];
/**
 * Stable id of an element of the survey: requirements (Persyaratan), procedure (Sistem, mekanisme, dan
 * prosedur), time (Waktu penyelesaian), fee (Biaya/tarif), product (Produk spesifikasi jenis pelayanan),
 * competence (Kompetensi pelaksana), conduct (Perilaku pelaksana), complaints (Penanganan pengaduan, saran, dan
 * masukan), facilities (Sarana dan prasarana).
 */
export type SurveyElementId = Schemas['SurveyElementId'];
/** One element of the questionnaire (Unsur). */
export type SurveyElement = Schemas['SurveyElement'];
/** Weight (Bobot) of an element; one ninth exactly or one of the roundings in use. All answers 4 give 100, 99.90 or 99.00. */
export type SurveyWeight = Schemas['SurveyWeight'];
/** The questionnaire (Kuesioner) of a service or agency. */
export type SurveyQuestionnaire = Schemas['SurveyQuestionnaire'];
/** An answer, 1 (worst) to 4 (best). */
export type SurveyAnswer = Schemas['SurveyAnswer'];
/** Answers by element; an element that does not apply is left out. */
export type SurveyAnswers = Schemas['SurveyAnswers'];
/** Male (Laki-laki) or female (Perempuan). */
export type Gender = Schemas['Gender'];
/** Highest school: primary (SD), junior secondary (SMP), senior secondary (SMA), diploma (D1 to D4), bachelor (S1), postgraduate (S2 ke atas). */
export type Education = Schemas['Education'];
/** Civil servant (PNS), armed forces (TNI), police (Polri), employee (Swasta), entrepreneur (Wirausaha), student (Pelajar/mahasiswa) or other (Lainnya). */
export type Occupation = Schemas['Occupation'];
/** Respondent block (Responden); each part may be left out. */
export type Respondent = Schemas['Respondent'];
/** One response to the survey. */
export type NewSurveyResponse = Schemas['NewSurveyResponse'];
/** Receipt of a response. */
export type SurveyResponseReceipt = Schemas['SurveyResponseReceipt'];
/** Result of one element. */
export type SurveyElementResult = Schemas['SurveyElementResult'];
/** Respondents by gender. */
export type CountByGender = Schemas['CountByGender'];
/** Respondents with one education. */
export type CountByEducation = Schemas['CountByEducation'];
/** Survey period (Periode survei). */
export type SurveyPeriod = Schemas['SurveyPeriod'];
/** A published result of the survey (Survei Kepuasan Masyarakat). */
export type SurveyResult = Schemas['SurveyResult'];
/** Index and grade of a result. */
export type SatisfactionResultCore = Schemas['SatisfactionResultCore'];
/** A page of results. */
export type SurveyResultList = Schemas['SurveyResultList'];
/** Applicant (Pemohon informasi). */
export type InformationApplicant = Schemas['InformationApplicant'];
/** A request for public information (Permohonan informasi publik). */
export type NewInformationRequest = Schemas['NewInformationRequest'];
/** State of a request: received, in progress, extended (Perpanjangan), fulfilled, rejected (Penolakan), objection (Keberatan) or closed. */
export type InformationStatus = Schemas['InformationStatus'];
/** Receipt of a request or objection. Holds no secret. */
export type InformationReceipt = Schemas['InformationReceipt'];
/** One step of the handling. Names no person. */
export type InformationEvent = Schemas['InformationEvent'];
/** How an information request is handled. Holds no identity. */
export type InformationTracking = Schemas['InformationTracking'];
/**
 * One of the seven reasons: the request was rejected (Permohonan ditolak); periodic information is not provided
 * (Informasi berkala tidak disediakan); the request was not answered (Permohonan tidak ditanggapi); it was
 * answered otherwise than asked (Permohonan ditanggapi tidak sebagaimana yang diminta); it was not fulfilled
 * (Permohonan tidak dipenuhi); the cost is not reasonable (Biaya tidak wajar); it came after the time limit
 * (Informasi disampaikan melebihi waktu).
 */
export type ObjectionReason = Schemas['ObjectionReason'];
/** An objection (Keberatan) to the superior of the PPID (Atasan PPID). */
export type NewInformationObjection = Schemas['NewInformationObjection'];
/** A day that is not a working day. */
export type Holiday = Schemas['Holiday'];
/** Days of a year that are not working days (Hari kerja), Saturdays and Sundays aside. */
export type WorkingDayCalendar = Schemas['WorkingDayCalendar'];
/** A registered application (Aplikasi SPBE). */
export type Application = Schemas['Application'];
/** A page of applications. */
export type ApplicationList = Schemas['ApplicationList'];
/** Which version a site runs on a day; nothing else. */
export type Heartbeat = Schemas['Heartbeat'];
/** The signed-in person. */
export type Me = Schemas['Me'];
/** Basis of the processing (Dasar pemrosesan): consent, contract, legal obligation, vital interest, public task or legitimate interest. A public service seldom rests on consent. */
export type ConsentLegalBasis = Schemas['ConsentLegalBasis'];
/** What was agreed to, in the words that were shown (Persetujuan). */
export type ConsentContent = Schemas['ConsentContent'];
/** A consent record as it is sent. */
export type NewConsentRecord = Schemas['NewConsentRecord'];
/** A consent record (Persetujuan) as kept. */
export type ConsentRecord = Schemas['ConsentRecord'];
/** A page of consent records. */
export type ConsentRecordList = Schemas['ConsentRecordList'];
/** Names a submission. */
export type IdempotencyLookup = Schemas['IdempotencyLookup'];
/** What the gateway knows of the submission. */
export type IdempotencyState = Schemas['IdempotencyState'];
