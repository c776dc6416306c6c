// Generated from openapi.yaml by scripts/generate.mjs. Do not edit.
export interface paths {
    "/agencies": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description W3C Trace Context of the caller; a random one per attempt, never derived from a person.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
            };
            path?: never;
            cookie?: never;
        };
        /**
         * List the agencies of the province
         * @description The directory of regional agencies (perangkat daerah) under PP 18/2016, ordered by name.
         */
        get: operations["listAgencies"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/agencies/{agencyId}": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description W3C Trace Context of the caller; a random one per attempt, never derived from a person.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
            };
            path: {
                /**
                 * @description Identifier of the agency (perangkat daerah).
                 * @example dinkes
                 */
                agencyId: components["parameters"]["AgencyId"];
            };
            cookie?: never;
        };
        /**
         * Get one agency
         * @description One regional agency (perangkat daerah) with its contacts, office hours and service pledge (Maklumat Pelayanan).
         */
        get: operations["getAgency"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/services": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description W3C Trace Context of the caller; a random one per attempt, never derived from a person.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
            };
            path?: never;
            cookie?: never;
        };
        /**
         * Search the service catalogue
         * @description Published services, best match first when `q` is given, else by name. Items are summaries; the whole
         *     service standard (Standar Pelayanan, UU 25/2009) is at `getService`.
         */
        get: operations["listServices"];
        put?: never;
        /**
         * Publish a new service
         * @description An officer adds a service of the own agency. The six published components of the service standard (Standar
         *     Pelayanan, PermenPANRB 15/2014) are required. An `id` already taken is 409.
         */
        post: operations["createService"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/services/{serviceId}": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description W3C Trace Context of the caller; a random one per attempt, never derived from a person.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
            };
            path: {
                /**
                 * @description Identifier of the service.
                 * @example rawat-jalan
                 */
                serviceId: components["parameters"]["ServiceId"];
            };
            cookie?: never;
        };
        /**
         * Get one service with its service standard
         * @description The whole service standard (Standar Pelayanan, UU 25/2009 and PermenPANRB 15/2014) of one service.
         */
        get: operations["getService"];
        /**
         * Replace a service
         * @description An officer replaces the whole record; `If-Match` names the version that was edited.
         */
        put: operations["updateService"];
        post?: never;
        /**
         * Archive a service
         * @description Takes the service out of the catalogue. The record is kept for the archive and for the surveys and reports
         *     that name it; `getService` then answers it with `status` `archived`.
         */
        delete: operations["archiveService"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/announcements": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description W3C Trace Context of the caller; a random one per attempt, never derived from a person.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
            };
            path?: never;
            cookie?: never;
        };
        /**
         * List announcements
         * @description Published and not yet expired announcements (pengumuman), pinned first, then the newest.
         */
        get: operations["listAnnouncements"];
        put?: never;
        /**
         * Publish a new announcement
         * @description An officer adds a announcement of the own agency. An `id` already taken is 409.
         */
        post: operations["createAnnouncement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/announcements/{announcementId}": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description W3C Trace Context of the caller; a random one per attempt, never derived from a person.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
            };
            path: {
                /**
                 * @description Identifier of the announcement.
                 * @example jadwal-imunisasi-2026
                 */
                announcementId: components["parameters"]["AnnouncementId"];
            };
            cookie?: never;
        };
        /**
         * Get one announcement
         * @description One announcement (pengumuman) with its text and attachments.
         */
        get: operations["getAnnouncement"];
        /**
         * Replace a announcement
         * @description An officer replaces the whole record; `If-Match` names the version that was edited.
         */
        put: operations["updateAnnouncement"];
        post?: never;
        /**
         * Archive a announcement
         * @description Takes the announcement out of the list. The record is kept and `getAnnouncement` answers it with `status` `archived`.
         */
        delete: operations["archiveAnnouncement"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/programmes": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description W3C Trace Context of the caller; a random one per attempt, never derived from a person.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
            };
            path?: never;
            cookie?: never;
        };
        /**
         * List programmes and activities
         * @description Programmes and activities (program, kegiatan, sub kegiatan) with budget ceiling and realisation, ordered by code.
         */
        get: operations["listProgrammes"];
        put?: never;
        /**
         * Publish a new programme
         * @description An officer adds a programme of the own agency. An `id` already taken is 409.
         */
        post: operations["createProgramme"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/programmes/{programmeId}": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description W3C Trace Context of the caller; a random one per attempt, never derived from a person.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
            };
            path: {
                /**
                 * @description Identifier of the programme.
                 * @example 2026-2-16-03
                 */
                programmeId: components["parameters"]["ProgrammeId"];
            };
            cookie?: never;
        };
        /**
         * Get one programme
         * @description One programme or activity (program, kegiatan, sub kegiatan) with budget ceiling (pagu) and realisation.
         */
        get: operations["getProgramme"];
        /**
         * Replace a programme
         * @description An officer replaces the whole record; `If-Match` names the version that was edited.
         */
        put: operations["updateProgramme"];
        post?: never;
        /**
         * Archive a programme
         * @description Takes the programme out of the list. The record is kept and `getProgramme` answers it with `status` `archived`.
         */
        delete: operations["archiveProgramme"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/regions": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description W3C Trace Context of the caller; a random one per attempt, never derived from a person.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
            };
            path?: never;
            cookie?: never;
        };
        /**
         * List the regions of the province
         * @description Two levels, coded by Kepmendagri 300.2.2-2430/2025. Without `parent` the regencies and cities (kabupaten,
         *     kota) are listed, with the code of one of them its districts (kecamatan). The third level (desa, kelurahan,
         *     kampung) is not served.
         */
        get: operations["listRegions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/report-categories": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description W3C Trace Context of the caller; a random one per attempt, never derived from a person.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
            };
            path?: never;
            cookie?: never;
        };
        /**
         * List the categories of reports
         * @description The configured categories with their answer time in working days (hari kerja). A category with `divertTo` must
         *     not be sent as a report: corruption and misconduct of officers go to the whistle-blowing channel of the
         *     Inspectorate (Inspektorat Daerah), which ordinary officers cannot read.
         */
        get: operations["listReportCategories"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reports": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description W3C Trace Context of the caller; a random one per attempt, never derived from a person.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
            };
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a complaint, an aspiration or a question
         * @description Complaint (Pengaduan), aspiration (Aspirasi) or request for information (Permintaan Informasi) under Perpres
         *     76/2013, from a guest or a signed-in person. Attachments are uploaded before and named here: this request is
         *     the atomic commit. The answer holds no secret, so it can be replayed.
         *
         *     Beyond the schema the gateway checks, each as a validation problem: `incidentDate` is not after today in
         *     WITA; each upload is complete and bound to this `Idempotency-Key`; `agencyId`, `serviceId`, `category` and
         *     `location.regionCode` exist; `category` is not diverted. A `clientSubmissionId` already received from the
         *     same identity with the same content answers with the first receipt, whatever the key.
         */
        post: operations["createReport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reports/track": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description W3C Trace Context of the caller; a random one per attempt, never derived from a person.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
            };
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * See how a report is handled
         * @description By ticket number and access code, or by ticket number alone for the signed-in person who sent it. A wrong
         *     ticket number and a wrong access code give the identical 404, in the same time. Rate limited per address and
         *     ticket. Never holds an identity.
         */
        post: operations["trackReport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reports/replies": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description W3C Trace Context of the caller; a random one per attempt, never derived from a person.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
            };
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reply to an answer
         * @description A message of the reporter to the agency.
         *     Opened by ticket number and access code in the body, or by the signed-in person who sent the report. A wrong ticket
         *     number and a wrong access code give the identical 404. 409 when `actions` of the report does not list this step.
         */
        post: operations["replyToReport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reports/reopenings": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description W3C Trace Context of the caller; a random one per attempt, never derived from a person.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
            };
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reopen a report
         * @description The reporter is not content with the answer, or the report was closed too early.
         *     Opened by ticket number and access code in the body, or by the signed-in person who sent the report. A wrong ticket
         *     number and a wrong access code give the identical 404. 409 when `actions` of the report does not list this step.
         */
        post: operations["reopenReport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reports/withdrawals": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description W3C Trace Context of the caller; a random one per attempt, never derived from a person.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
            };
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Withdraw a report
         * @description The reporter takes the report back (Pencabutan laporan). It is not handled further; what the law says about keeping it still holds.
         *     Opened by ticket number and access code in the body, or by the signed-in person who sent the report. A wrong ticket
         *     number and a wrong access code give the identical 404. 409 when `actions` of the report does not list this step.
         */
        post: operations["withdrawReport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reports/ratings": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description W3C Trace Context of the caller; a random one per attempt, never derived from a person.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
            };
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Rate the handling of a report
         * @description One rating per report, 1 (poor) to 4 (very good); a later one replaces it.
         *     Opened by ticket number and access code in the body, or by the signed-in person who sent the report. A wrong ticket
         *     number and a wrong access code give the identical 404. 409 when `actions` of the report does not list this step.
         */
        post: operations["rateReport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/reports": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description W3C Trace Context of the caller; a random one per attempt, never derived from a person.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
            };
            path?: never;
            cookie?: never;
        };
        /**
         * List my reports
         * @description Reports that the signed-in person sent signed in, newest first. Guest reports are never joined to an account.
         */
        get: operations["listMyReports"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/officer/reports": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description W3C Trace Context of the caller; a random one per attempt, never derived from a person.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
            };
            path?: never;
            cookie?: never;
        };
        /**
         * List the reports of an agency
         * @description The queue: what is due first stands first. An officer sees the own agency, a coordinator all agencies and the reports
         *     that have none yet. No item holds the identity of an anonymous (Anonim) reporter.
         */
        get: operations["listOfficerReports"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/officer/reports/{reportId}": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description W3C Trace Context of the caller; a random one per attempt, never derived from a person.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
            };
            path: {
                /**
                 * @description Identifier of the report on the agency side; not the ticket number.
                 * @example 01k7r0m3f8
                 */
                reportId: components["parameters"]["ReportId"];
            };
            cookie?: never;
        };
        /**
         * Get one report as an officer
         * @description The whole report. The contact of the reporter is present unless the report is anonymous (Anonim). Each read is audited.
         */
        get: operations["getOfficerReport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/officer/reports/{reportId}/attachments/{uploadId}": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description W3C Trace Context of the caller; a random one per attempt, never derived from a person.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
            };
            path: {
                /**
                 * @description Identifier of the report on the agency side; not the ticket number.
                 * @example 01k7r0m3f8
                 */
                reportId: components["parameters"]["ReportId"];
                /**
                 * @description Identifier of the upload, 128 random bits made on the device. Never derived from the content.
                 * @example 5f0c2a9be1d84c7c8a51c0a7be4f1d20
                 */
                uploadId: components["parameters"]["UploadId"];
            };
            cookie?: never;
        };
        /**
         * Get an attachment
         * @description The bytes of one attachment (Lampiran), always as a download (`Content-Disposition` `attachment`,
         *     `X-Content-Type-Options` `nosniff`), so that a hostile file never runs in the origin of the gateway.
         */
        get: operations["getReportAttachment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/officer/reports/{reportId}/verification": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description W3C Trace Context of the caller; a random one per attempt, never derived from a person.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
            };
            path: {
                /**
                 * @description Identifier of the report on the agency side; not the ticket number.
                 * @example 01k7r0m3f8
                 */
                reportId: components["parameters"]["ReportId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Accept or reject a report
         * @description The first look (Verifikasi), due in three working days. A rejected report (Ditolak) needs a reason that the reporter reads.
         */
        post: operations["verifyReport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/officer/reports/{reportId}/forwarding": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description W3C Trace Context of the caller; a random one per attempt, never derived from a person.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
            };
            path: {
                /**
                 * @description Identifier of the report on the agency side; not the ticket number.
                 * @example 01k7r0m3f8
                 */
                reportId: components["parameters"]["ReportId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Forward a report
         * @description Disposition (Disposisi) to the competent agency, or hand-off to SP4N-LAPOR!. Starts the answer time of the category.
         */
        post: operations["forwardReport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/officer/reports/{reportId}/answers": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description W3C Trace Context of the caller; a random one per attempt, never derived from a person.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
            };
            path: {
                /**
                 * @description Identifier of the report on the agency side; not the ticket number.
                 * @example 01k7r0m3f8
                 */
                reportId: components["parameters"]["ReportId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Answer a report
         * @description A first response (Respon awal) or the substantive answer (Respon substantif), which opens the reply window of the reporter.
         */
        post: operations["answerReport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/officer/reports/{reportId}/closure": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description W3C Trace Context of the caller; a random one per attempt, never derived from a person.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
            };
            path: {
                /**
                 * @description Identifier of the report on the agency side; not the ticket number.
                 * @example 01k7r0m3f8
                 */
                reportId: components["parameters"]["ReportId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Close a report
         * @description Closes an answered report (Selesai). The gateway closes by itself when the reply window has passed.
         */
        post: operations["closeReport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/officer/reports/{reportId}/reporter": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description W3C Trace Context of the caller; a random one per attempt, never derived from a person.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
            };
            path: {
                /**
                 * @description Identifier of the report on the agency side; not the ticket number.
                 * @example 01k7r0m3f8
                 */
                reportId: components["parameters"]["ReportId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reveal a sealed reporter
         * @description Opens the sealed identity of a signed-in anonymous (Anonim) reporter, for the coordinator only and with a reason. A POST, because
         *     each read is written to the audit log. A guest anonymous report has no identity: 404. Never stored with the key of a request.
         */
        post: operations["revealReporter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/uploads/{uploadId}": {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description W3C Trace Context of the caller; a random one per attempt, never derived from a person.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description The `Idempotency-Key` of the request that will name this upload, in the same quoted form. The upload is bound
                 *     to it: another submission cannot attach it, and without it the upload cannot be read on, seen or cancelled.
                 * @example "8e03978e40d5443098ef7f4f7a9e9cde"
                 */
                "Submission-Key": components["parameters"]["SubmissionKey"];
            };
            path: {
                /**
                 * @description Identifier of the upload, 128 random bits made on the device. Never derived from the content.
                 * @example 5f0c2a9be1d84c7c8a51c0a7be4f1d20
                 */
                uploadId: components["parameters"]["UploadId"];
            };
            cookie?: never;
        };
        get?: never;
        /**
         * Begin an upload
         * @description Semantics of draft-ietf-httpbis-resumable-upload, with the upload resource named by the client, so that a lost
         *     answer leaves nothing behind: begin with PUT and the first chunk (it may be empty or the whole file), append
         *     with PATCH at `Upload-Offset`, ask with HEAD where to go on. Beginning an upload that exists is 409 with its
         *     offset. Chosen over tus 1.0 because it is on the way to be the standard and needs no metadata header.
         *
         *     `Repr-Digest` is checked when the last chunk has arrived, against the bytes as they were sent. A picture is then written anew without
         *     its metadata, so what an officer downloads has another size and digest. An upload that no submission names is deleted after
         *     the `max-age` of `Upload-Limit`. The file kinds and sizes that are taken are configuration of the gateway.
         */
        put: operations["createUpload"];
        post?: never;
        /**
         * Drop an upload
         * @description Deletes an upload that no submission has taken yet; one that was taken is 409.
         */
        delete: operations["cancelUpload"];
        options?: never;
        /**
         * Ask how far an upload is
         * @description Where to go on after a broken connection. 404 also when the submission key is another one. Problems of a HEAD come without a body.
         */
        head: operations["getUploadStatus"];
        /**
         * Append a chunk
         * @description Appends bytes at `Upload-Offset`. Another offset than the present one is 409 and names the present one.
         */
        patch: operations["appendUpload"];
        trace?: never;
    };
    "/survey-questionnaire": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description W3C Trace Context of the caller; a random one per attempt, never derived from a person.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
            };
            path?: never;
            cookie?: never;
        };
        /**
         * Get the survey questionnaire
         * @description The nine elements (Unsur) of the satisfaction survey (Survei Kepuasan Masyarakat, PermenPANRB 14/2017) in the order that the agency
         *     configured, with question and four answers. Elements are keyed by a stable id, because forms in use disagree on the numbers U8 and U9.
         */
        get: operations["getSurveyQuestionnaire"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/survey-responses": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description W3C Trace Context of the caller; a random one per attempt, never derived from a person.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
            };
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Answer the survey
         * @description One response (Tanggapan responden) per visit: a `visitToken` of a kiosk or invitation counts once, and a second use is 409. No name and no identity number is asked for.
         */
        post: operations["createSurveyResponse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/survey-results": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description W3C Trace Context of the caller; a random one per attempt, never derived from a person.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
            };
            path?: never;
            cookie?: never;
        };
        /**
         * List survey results
         * @description Published results (Hasil survei) per service, agency and period, latest period first, always with the weight (Bobot) that was used.
         */
        get: operations["listSurveyResults"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/information-requests": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description W3C Trace Context of the caller; a random one per attempt, never derived from a person.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
            };
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Request public information
         * @description A request for public information (Permohonan informasi publik, UU 14/2008 and Perki 1/2021), answered in 10 working days, which may be
         *     extended by 7 with a written reason.
         */
        post: operations["createInformationRequest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/information-requests/track": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description W3C Trace Context of the caller; a random one per attempt, never derived from a person.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
            };
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * See how an information request is handled
         * @description By ticket number and access code, or by ticket number alone for the signed-in applicant. A wrong ticket number and a
         *     wrong access code give the identical 404.
         */
        post: operations["trackInformationRequest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/information-requests/objections": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description W3C Trace Context of the caller; a random one per attempt, never derived from a person.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
            };
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Object to the handling of an information request
         * @description An objection (Keberatan) to the superior of the PPID within 30 working days, for one of the seven reasons of the law; it is ruled on in
         *     30 working days. A dispute then goes to the Information Commission (Komisi Informasi) within 14 working days.
         */
        post: operations["createInformationObjection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/calendars/{year}": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description W3C Trace Context of the caller; a random one per attempt, never derived from a person.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
            };
            path: {
                /**
                 * @description Calendar year.
                 * @example 2026
                 */
                year: components["schemas"]["Year"];
            };
            cookie?: never;
        };
        /**
         * Get the working-day calendar of a year
         * @description Days that are not working days (Hari kerja): public holidays and joint leave of the joint decree of three ministers (SKB 3 Menteri).
         *     A year without a decree answers `undecided` (belum ditetapkan), and nothing may be counted across it.
         */
        get: operations["getWorkingDayCalendar"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/applications": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description W3C Trace Context of the caller; a random one per attempt, never derived from a person.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
            };
            path?: never;
            cookie?: never;
        };
        /**
         * List the registered applications
         * @description The registry of applications (Aplikasi SPBE) of the agencies. Versions, heartbeats and the technical contact are shown to officers only.
         */
        get: operations["listApplications"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/applications/heartbeats": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description W3C Trace Context of the caller; a random one per attempt, never derived from a person.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
            };
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say which version a site runs
         * @description At most once a day per browser, with no identifier of a person, device or session, and no credentials. Repeating it changes nothing.
         */
        post: operations["sendHeartbeat"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description W3C Trace Context of the caller; a random one per attempt, never derived from a person.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
            };
            path?: never;
            cookie?: never;
        };
        /**
         * Get the signed-in person
         * @description What the gateway knows of the holder of the token, to greet and to choose what to show. Holds no identity number.
         */
        get: operations["getMe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/consent-records": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description W3C Trace Context of the caller; a random one per attempt, never derived from a person.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
            };
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record a consent or its withdrawal
         * @description Proof of consent (Persetujuan) that the controller must be able to show, UU 27/2022. Kept apart from the submission; a withdrawal is a
         *     record of its own and ends the processing within three times 24 hours.
         */
        post: operations["createConsentRecord"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/consent-records": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description W3C Trace Context of the caller; a random one per attempt, never derived from a person.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
            };
            path?: never;
            cookie?: never;
        };
        /**
         * List my consent records
         * @description Records (Persetujuan) of the signed-in person, newest first.
         */
        get: operations["listMyConsentRecords"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/idempotency/lookup": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description W3C Trace Context of the caller; a random one per attempt, never derived from a person.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
            };
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask what became of a submission
         * @description For a device that lost the answer. Answers the state only, never the stored answer; the scope is the caller, guest or signed in.
         */
        post: operations["lookupIdempotency"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /**
         * @description Stable lower-case identifier that is fit for an address.
         * @example dinkes
         */
        Slug: string;
        /**
         * @description 128 random bits as 32 lower-case hexadecimal digits, made on the device.
         * @example 8e03978e40d5443098ef7f4f7a9e9cde
         */
        RandomId: string;
        /** @description SHA-256 as 64 lower-case hexadecimal digits. */
        Sha256: string;
        /** @description Opaque identifier that the gateway gave. */
        RecordId: string;
        /**
         * @description Opaque position in a list.
         * @example eyJhIjoicmF3YXQtamFsYW4ifQ
         */
        Cursor: string;
        /** @description Cursor of the following page; null on the last page. */
        NextCursor: string | null;
        /** @description Words to look for; all of them must occur, upper and lower case alike. */
        SearchText: string;
        /**
         * Format: date-time
         * @description Instant in UTC, RFC 3339, to be shown in WITA.
         * @example 2026-11-24T01:05:00Z
         */
        Timestamp: string;
        /**
         * Format: date
         * @description Calendar day in WITA.
         * @example 2026-11-24
         */
        Day: string;
        /**
         * @description Calendar year.
         * @example 2026
         */
        Year: number;
        /**
         * @description Time of day in WITA, 24 hours.
         * @example 07:30
         */
        ClockTime: string;
        /**
         * Format: uri
         * @description Absolute http or https address.
         */
        Url: string;
        /**
         * Format: email
         * @description Email address (surel).
         */
        Email: string;
        /**
         * @description Telephone number in E.164 form.
         * @example +6281234567890
         */
        Phone: string;
        /** @description Whole rupiah. */
        Rupiah: number;
        /** @description Percentage. */
        Percent: number;
        /** @description Degrees north of the equator, WGS 84. */
        Latitude: number;
        /** @description Degrees east of Greenwich, WGS 84. */
        Longitude: number;
        /**
         * @description Region code (Kode wilayah) of Kepmendagri 300.2.2-2430/2025; two, four or six digits in groups of two.
         * @example 64.72
         */
        RegionCode: string;
        /**
         * @description `archived` records are kept but no longer listed.
         * @enum {string}
         */
        PublicationStatus: "published" | "archived";
        /** @description RFC 9457 problem details. */
        Problem: {
            /**
             * Format: uri-reference
             * @description Kind of problem, a stable relative reference. A reader treats an unknown one by its status.
             * @example /problems/malformed-request
             * @example /problems/invalid-parameter
             * @example /problems/idempotency-key-missing
             * @example /problems/unauthenticated
             * @example /problems/step-up-required
             * @example /problems/forbidden
             * @example /problems/not-found
             * @example /problems/idempotency-in-progress
             * @example /problems/conflict
             * @example /problems/upload-offset-mismatch
             * @example /problems/precondition-failed
             * @example /problems/too-large
             * @example /problems/unsupported-media-type
             * @example /problems/validation
             * @example /problems/idempotency-key-reused
             * @example /problems/digest-mismatch
             * @example /problems/precondition-required
             * @example /problems/too-many-requests
             * @example /problems/internal
             * @example /problems/unavailable
             */
            type: string;
            /** @description What kind of problem it is, in English; for developers. */
            title: string;
            /** @description The HTTP status code. */
            status: number;
            /** @description What went wrong this time; for developers, holds nothing personal. */
            detail?: string;
            /**
             * Format: uri-reference
             * @description Identifies this occurrence.
             */
            instance?: string;
            /** @description Trace identifier to quote to the help desk. */
            traceId?: string;
        };
        /** @description A problem that names the fields at fault. */
        ValidationProblem: {
            /**
             * @description Faulty body or faulty parameter.
             * @enum {string}
             */
            type?: "/problems/validation" | "/problems/invalid-parameter";
            /** @description One entry per fault; several may name one field. */
            errors: components["schemas"]["FieldError"][];
        } & components["schemas"]["Problem"];
        /** @description One fault of one field. */
        FieldError: {
            /**
             * @description Where the field is.
             * @enum {string}
             */
            in: "body" | "query" | "path" | "header";
            /** @description JSON Pointer into the body, such as `/contact/phone`; for a parameter its name. */
            pointer: string;
            /**
             * @description The rule that was broken: a JSON Schema keyword (`required`, `maxLength`, `pattern`, `format`, `enum`,
             *     `additionalProperties`, …) or a rule of the gateway (`not-in-future`, `unknown-reference`,
             *     `upload-incomplete`, `upload-not-bound`, `diverted`, `calendar`). Choose the words for people by it.
             */
            rule: string;
            /** @description Explanation in English, for developers. */
            message: string;
        };
        /** @description One way to reach somebody. */
        ContactChannel: {
            /**
             * @description Kind of channel; `lapor` is SP4N-LAPOR!, `suggestion-box` a box at the counter (Kotak saran).
             * @enum {string}
             */
            kind: "in-person" | "suggestion-box" | "phone" | "whatsapp" | "sms" | "email" | "website" | "lapor" | "x" | "instagram" | "facebook" | "youtube" | "tiktok";
            /** @description Number, address or account as people read it. */
            value: string;
            /** @description Who answers there, such as the name of a desk. */
            label?: string;
            /** @description Address that opens the channel. */
            url?: components["schemas"]["Url"];
        };
        /** @description Opening hours on some days of the week, in WITA. */
        OfficeHours: {
            /** @description Days of the week. */
            days: ("monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday" | "sunday")[];
            /** @description Opening time. */
            opens: components["schemas"]["ClockTime"];
            /** @description Closing time. */
            closes: components["schemas"]["ClockTime"];
            /** @description Remark, such as a pause for Friday prayer. */
            note?: string;
        };
        /** @description A place where people are served. */
        Place: {
            /** @description Name of the place. */
            name: string;
            /** @description Street address. */
            address?: string;
            /** @description Region of the place (Kode wilayah). */
            regionCode?: components["schemas"]["RegionCode"];
            /** @description Latitude. */
            latitude?: components["schemas"]["Latitude"];
            /** @description Longitude. */
            longitude?: components["schemas"]["Longitude"];
        };
        /** @description A statute or decree (Peraturan perundang-undangan). */
        LegalReference: {
            /** @description Form, number, year and subject. */
            title: string;
            /** @description Where it can be read, best in JDIH. */
            url?: components["schemas"]["Url"];
            /**
             * @description In force, amended or repealed.
             * @enum {string}
             */
            status?: "in-force" | "amended" | "repealed";
        };
        /** @description A document or page to open. */
        Link: {
            /** @description Text of the link. */
            title: string;
            /** @description Address of the document. */
            url: components["schemas"]["Url"];
            /** @description Media type of the document. */
            mediaType?: string;
            /** @description Size in bytes. */
            size?: number;
        };
        /** @description A picture. */
        Image: {
            /** @description Address of the picture. */
            url: components["schemas"]["Url"];
            /** @description What the picture shows, for those who cannot see it; empty when decorative. */
            alt: string;
            /** @description Width in pixels. */
            width?: number;
            /** @description Height in pixels. */
            height?: number;
        };
        /** @description Regional agency (Perangkat daerah) of the province, the "SKPD" of older texts. */
        Agency: {
            /** @description Identifier. */
            id: components["schemas"]["Slug"];
            /** @description Official name (Nama resmi). */
            name: string;
            /** @description Customary abbreviation (Singkatan). */
            shortName: string;
            /**
             * @description Kind of agency: secretariat (Sekretariat), inspectorate (Inspektorat), service (Dinas), board (Badan), regional hospital (Rumah sakit daerah) or technical unit (Unit pelaksana teknis daerah).
             * @enum {string}
             */
            kind?: "secretariat" | "inspectorate" | "service" | "board" | "hospital" | "technical-unit";
            /** @description What the agency does. */
            description?: string;
            /** @description Names it had before; agencies are renamed and merged often. */
            formerNames?: components["schemas"]["FormerName"][];
            /** @description Day since which it bears this name. */
            effectiveSince?: components["schemas"]["Day"];
            /** @description Official site. */
            website?: components["schemas"]["Url"];
            /** @description Emblem that the agency supplied. */
            logo?: components["schemas"]["Image"];
            /** @description Offices. */
            locations?: components["schemas"]["Place"][];
            /** @description Ways to reach the agency. */
            contactChannels: components["schemas"]["ContactChannel"][];
            /** @description Opening hours in WITA. */
            officeHours: components["schemas"]["OfficeHours"][];
            /** @description Service pledge (Maklumat Pelayanan). */
            servicePledge?: components["schemas"]["ServicePledge"];
            /** @description True for sample data (data contoh), which every display marks. */
            sample: boolean;
            /** @description Where the data comes from. */
            source?: string;
            /** @description Last change. */
            updatedAt: components["schemas"]["Timestamp"];
        };
        /** @description A name that an agency had. */
        FormerName: {
            /** @description The former name. */
            name: string;
            /** @description Last day of that name. */
            until?: components["schemas"]["Day"];
        };
        /** @description Signed pledge to serve by the published standard (Maklumat Pelayanan). */
        ServicePledge: {
            /** @description Words of the pledge. */
            text: string;
            /** @description Who signed. */
            signatoryName: string;
            /** @description Position of the signatory (Jabatan). */
            signatoryPosition: string;
            /** @description Day of signing. */
            signedOn?: components["schemas"]["Day"];
            /** @description Place of signing. */
            signedAt?: string;
            /** @description The signed document. */
            document?: components["schemas"]["Link"];
        };
        /** @description A page of agencies. */
        AgencyList: {
            /** @description The agencies. */
            items: components["schemas"]["Agency"][];
            /** @description Cursor of the following page or null. */
            next: components["schemas"]["NextCursor"];
        };
        /**
         * @description Who uses a service: a person (Perorangan), a business (Badan usaha), an organisation (Lembaga), a civil servant (Aparatur sipil negara) or a government body (Instansi pemerintah).
         * @enum {string}
         */
        Audience: "person" | "business" | "organisation" | "civil-servant" | "government";
        /**
         * @description Level of government that is competent (Kewenangan): central (Pusat), province (Provinsi) or regency and city (Kabupaten/kota).
         * @enum {string}
         */
        Authority: "central" | "province" | "regency";
        /** @description One requirement (Persyaratan). */
        Requirement: {
            /** @description What must be brought or met. */
            text: string;
            /**
             * @description Administrative (Persyaratan administratif) or technical (Persyaratan teknis).
             * @enum {string}
             */
            kind: "administrative" | "technical";
            /** @description True when nothing goes without it (Wajib). */
            mandatory: boolean;
            /** @description Group of applicants it is for, such as patients with BPJS; absent for all. */
            applicantGroup?: string;
            /**
             * @description Original (asli), copy (fotokopi) or upload (unggahan).
             * @enum {string}
             */
            form?: "original" | "copy" | "upload";
            /** @description How many. */
            copies?: number;
            /** @description An example or a blank form. */
            sampleUrl?: components["schemas"]["Url"];
        };
        /** @description One step of the system, mechanism and procedure. */
        ProcedureStep: {
            /** @description What happens in this step. */
            text: string;
            /**
             * @description Who acts.
             * @enum {string}
             */
            actor?: "applicant" | "officer";
            /**
             * @description Where.
             * @enum {string}
             */
            channel?: "counter" | "online" | "phone" | "field" | "post";
            /** @description How long the step takes in minutes. */
            minutes?: number;
        };
        /** @description Processing time (Jangka waktu pelayanan). A value with its unit, or prose in `note` where it cannot be counted. */
        ProcessingTime: {
            /** @description How many units at most. */
            value?: number;
            /**
             * @description Unit of time; `working-day` is a working day (Hari kerja).
             * @enum {string}
             */
            unit?: "minute" | "hour" | "day" | "working-day";
            /** @description What starts the clock, usually the complete and correct file (berkas lengkap dan benar). */
            from?: string;
            /** @description Remark or prose. */
            note?: string;
        };
        /** @description One line of the tariff. */
        FeeItem: {
            /** @description What is paid for. */
            description: string;
            /** @description Amount in whole rupiah. */
            amount: components["schemas"]["Rupiah"];
            /** @description Per what, such as "per kendaraan". */
            unit?: string;
        };
        /** @description Fee or tariff (Biaya/tarif). */
        Fee: {
            /**
             * @description No charge (Tidak dipungut biaya), a tariff (Tarif) listed in `items`, or as a regulation says (Sesuai ketentuan).
             * @enum {string}
             */
            kind: "free" | "tariff" | "by-regulation";
            /** @description The tariff. */
            items?: components["schemas"]["FeeItem"][];
            /** @description Regulation that sets the tariff. */
            legalBasis?: components["schemas"]["LegalReference"];
            /** @description Ways to pay. */
            paymentMethods?: string[];
            /** @description Remark. */
            note?: string;
        };
        /** @description What the applicant receives (Produk pelayanan). */
        ServiceProduct: {
            /** @description Name of the product. */
            name: string;
            /** @description How long the product is valid (Masa berlaku produk pelayanan). */
            validity?: string;
        };
        /** @description Where the service is used online. */
        OnlineAccess: {
            /** @description Address of the online service. */
            url: components["schemas"]["Url"];
            /** @description Account that is needed, such as INApas. */
            signInWith?: string;
        };
        /** @description The body that offers a service which is outside the authority of the province. */
        Referral: {
            /** @description Name of the competent body. */
            name: string;
            /** @description Its site. */
            url?: components["schemas"]["Url"];
            /** @description Its telephone. */
            phone?: components["schemas"]["Phone"];
            /** @description What to do. */
            note?: string;
        };
        /**
         * @description A service with its service standard (Standar Pelayanan). The six components that must be published are
         *     required, the eight internal ones optional. A service outside the authority of the province refers people to
         *     the competent body and never offers a form.
         */
        ServiceContent: {
            /** @description Agency (perangkat daerah) that publishes the service. */
            agencyId: components["schemas"]["Slug"];
            /** @description Division or technical unit (bidang, UPTD). */
            unit?: string;
            /** @description Name of the service (Jenis pelayanan). */
            name: string;
            /** @description Short name for lists. */
            shortName?: string;
            /** @description What the service is for, in plain words. */
            description: string;
            /** @description Competent level of government (Kewenangan). */
            authority: components["schemas"]["Authority"];
            /** @description Competent body; required unless the province is competent. */
            referral?: components["schemas"]["Referral"];
            /** @description Who uses the service. */
            audience: components["schemas"]["Audience"][];
            /** @description True when it can be used online (daring). */
            online: boolean;
            /** @description Where it is used online. */
            onlineAccess?: components["schemas"]["OnlineAccess"];
            /** @description Component 1: requirements (Persyaratan), in order. */
            requirements: components["schemas"]["Requirement"][];
            /** @description Component 2: system, mechanism and procedure (Sistem, mekanisme, dan prosedur), in order. */
            procedure: components["schemas"]["ProcedureStep"][];
            /** @description Component 3: processing time (Jangka waktu pelayanan). */
            processingTime: components["schemas"]["ProcessingTime"];
            /** @description Component 4: fee (Biaya/tarif). */
            fee: components["schemas"]["Fee"];
            /** @description Component 5: products (Produk pelayanan). */
            products: components["schemas"]["ServiceProduct"][];
            /** @description Component 6: handling of complaints, suggestions and feedback (Penanganan pengaduan, saran, dan masukan). */
            complaintChannels: components["schemas"]["ContactChannel"][];
            /** @description Component 7: legal basis (Dasar hukum). */
            legalBasis?: components["schemas"]["LegalReference"][];
            /** @description Component 8: facilities (Sarana, prasarana, dan/atau fasilitas), those for vulnerable groups included. */
            facilities?: string[];
            /** @description Component 9: competence of the staff (Kompetensi pelaksana). */
            staffCompetence?: string;
            /** @description Component 10: internal supervision (Pengawasan internal). */
            internalSupervision?: string;
            /** @description Component 11: number of staff (Jumlah pelaksana). */
            staffCount?: number;
            /** @description Component 12: service guarantee (Jaminan pelayanan). */
            serviceGuarantee?: string;
            /** @description Component 13: guarantee of security and safety (Jaminan keamanan dan keselamatan pelayanan). */
            safetyGuarantee?: string;
            /** @description Component 14: evaluation of staff performance (Evaluasi kinerja pelaksana). */
            performanceEvaluation?: string;
            /** @description Help for vulnerable groups (Kelompok rentan). */
            vulnerableGroups?: string[];
            /** @description Where the service is offered. */
            locations?: components["schemas"]["Place"][];
            /** @description Hours of service in WITA, where they differ from the office hours. */
            serviceHours?: components["schemas"]["OfficeHours"][];
            /** @description Number of the standard's document (Nomor dokumen). */
            documentNumber?: string;
            /** @description Revision of that document. */
            revision?: string;
            /** @description Number of the decree that set the standard (Nomor SK). */
            decreeNumber?: string;
            /** @description Day of that decree. */
            decreeDate?: components["schemas"]["Day"];
            /** @description First day of validity of this standard. */
            validFrom?: components["schemas"]["Day"];
            /** @description Last day of validity of this standard. */
            validUntil?: components["schemas"]["Day"];
            /** @description Day on which the agency last reviewed the text. */
            reviewedAt?: components["schemas"]["Day"];
            /** @description Identifier in SIPPN. */
            sippnId?: string;
            /** @description Its page in SIPPN. */
            sippnUrl?: components["schemas"]["Url"];
            /** @description True for sample data (data contoh), which every display marks. */
            sample: boolean;
            /** @description Where the data comes from. */
            source?: string;
        };
        /** @description A service as an officer writes it. */
        ServiceInput: components["schemas"]["ServiceContent"];
        /** @description A new service; its identifier is chosen once and never changes. */
        NewService: {
            /** @description Identifier to be. */
            id: components["schemas"]["Slug"];
        } & components["schemas"]["ServiceContent"];
        /** @description A service as published. */
        Service: {
            /** @description Identifier. */
            id: components["schemas"]["Slug"];
            /** @description Whether it is listed. */
            status: components["schemas"]["PublicationStatus"];
            /** @description Latest survey result (Indeks Kepuasan Masyarakat). */
            satisfaction?: components["schemas"]["SatisfactionSummary"];
            /** @description Last change. */
            updatedAt: components["schemas"]["Timestamp"];
        } & components["schemas"]["ServiceContent"];
        /** @description Latest result of the satisfaction survey (Survei Kepuasan Masyarakat). */
        SatisfactionSummary: {
            /** @description Community satisfaction index (Indeks Kepuasan Masyarakat), 25 to 100, two decimals. */
            index: number;
            /**
             * @description Grade of service quality (Mutu pelayanan), A to D.
             * @enum {string}
             */
            grade: "A" | "B" | "C" | "D";
            /** @description Number of respondents (responden). */
            respondents: number;
            /** @description Survey period as printed, such as "Semester I 2026". */
            period: string;
        };
        /** @description What a service card shows. */
        ServiceSummary: {
            /** @description Identifier. */
            id: components["schemas"]["Slug"];
            /** @description Agency (perangkat daerah). */
            agencyId: components["schemas"]["Slug"];
            /** @description Short name of the agency. */
            agencyName?: string;
            /** @description Name of the service (Jenis pelayanan). */
            name: string;
            /** @description Short name for lists. */
            shortName?: string;
            /** @description What the service is for. */
            description: string;
            /** @description Competent level of government (Kewenangan). */
            authority: components["schemas"]["Authority"];
            /** @description Competent body when it is not the province. */
            referral?: components["schemas"]["Referral"];
            /** @description Who uses the service. */
            audience: components["schemas"]["Audience"][];
            /** @description True when it can be used online (daring). */
            online: boolean;
            /** @description Where it is used online. */
            onlineAccess?: components["schemas"]["OnlineAccess"];
            /** @description Processing time (Jangka waktu pelayanan). */
            processingTime: components["schemas"]["ProcessingTime"];
            /** @description Fee (Biaya/tarif). */
            fee: components["schemas"]["Fee"];
            /** @description Latest survey result. */
            satisfaction?: components["schemas"]["SatisfactionSummary"];
            /** @description Day of the last review. */
            reviewedAt?: components["schemas"]["Day"];
            /** @description True for sample data (data contoh). */
            sample: boolean;
            /** @description Last change. */
            updatedAt: components["schemas"]["Timestamp"];
        };
        /** @description A page of services. */
        ServiceList: {
            /** @description The services. */
            items: components["schemas"]["ServiceSummary"][];
            /** @description Cursor of the following page or null. */
            next: components["schemas"]["NextCursor"];
        };
        /**
         * @description Announcement (Pengumuman), news (Berita), event (Agenda) or warning (Peringatan).
         * @enum {string}
         */
        AnnouncementCategory: "announcement" | "news" | "event" | "warning";
        /** @description Text and dates of an announcement. */
        AnnouncementContent: {
            /** @description Agency (perangkat daerah) that announces. */
            agencyId: components["schemas"]["Slug"];
            /** @description Headline. */
            title: string;
            /** @description One or two sentences for lists. */
            summary: string;
            /** @description Plain text; an empty line parts paragraphs. Never HTML. */
            body: string;
            /** @description Kind of announcement. */
            category: components["schemas"]["AnnouncementCategory"];
            /** @description True to keep it on top. */
            pinned?: boolean;
            /** @description When it becomes visible. */
            publishedAt: components["schemas"]["Timestamp"];
            /** @description When it leaves the list. */
            expiresAt?: components["schemas"]["Timestamp"];
            /** @description Picture. */
            image?: components["schemas"]["Image"];
            /** @description Documents. */
            attachments?: components["schemas"]["Link"][];
            /** @description Services it is about. */
            serviceIds?: components["schemas"]["Slug"][];
            /** @description True for sample data (data contoh). */
            sample: boolean;
            /** @description Where the text comes from. */
            source?: string;
        };
        /** @description An announcement as an officer writes it. */
        AnnouncementInput: components["schemas"]["AnnouncementContent"];
        /** @description A new announcement; its identifier is chosen once and never changes. */
        NewAnnouncement: {
            /** @description Identifier to be. */
            id: components["schemas"]["Slug"];
        } & components["schemas"]["AnnouncementContent"];
        /** @description An announcement (Pengumuman) as published. */
        Announcement: {
            /** @description Identifier. */
            id: components["schemas"]["Slug"];
            /** @description Short name of the agency. */
            agencyName?: string;
            /** @description Whether it is listed. */
            status: components["schemas"]["PublicationStatus"];
            /** @description Last change. */
            updatedAt: components["schemas"]["Timestamp"];
        } & components["schemas"]["AnnouncementContent"];
        /** @description A page of announcements. */
        AnnouncementList: {
            /** @description The announcements. */
            items: components["schemas"]["Announcement"][];
            /** @description Cursor of the following page or null. */
            next: components["schemas"]["NextCursor"];
        };
        /**
         * @description Programme (Program), activity (Kegiatan) or sub-activity (Sub kegiatan) in the planning code.
         * @enum {string}
         */
        ProgrammeLevel: "programme" | "activity" | "sub-activity";
        /** @description A programme or activity with target, budget and progress. */
        ProgrammeContent: {
            /** @description Agency (perangkat daerah) that carries it out. */
            agencyId: components["schemas"]["Slug"];
            /** @description Level (Program, Kegiatan, Sub kegiatan). */
            level: components["schemas"]["ProgrammeLevel"];
            /** @description Planning code (Kode nomenklatur), groups parted by full stops. */
            code: string;
            /** @description Planning code of the level above. */
            parentCode?: string;
            /** @description Name. */
            name: string;
            /** @description Performance indicator (Indikator kinerja). */
            indicator?: string;
            /** @description Target with its unit (Target dan satuan). */
            target?: {
                /** @description The number aimed at. */
                value: number;
                /** @description Its unit (satuan). */
                unit: string;
            };
            /** @description Budget year (Tahun anggaran). */
            year: components["schemas"]["Year"];
            /** @description Budget ceiling (Pagu anggaran) in whole rupiah. */
            budgetCeiling: components["schemas"]["Rupiah"];
            /** @description Money spent (Realisasi keuangan) in whole rupiah; the percentage follows from the ceiling. */
            financialRealisation?: components["schemas"]["Rupiah"];
            /** @description Physical progress (Realisasi fisik) in percent. */
            physicalRealisation?: components["schemas"]["Percent"];
            /** @description Where it takes place. */
            location?: string;
            /** @description Region (Kode wilayah) of the place. */
            regionCode?: components["schemas"]["RegionCode"];
            /** @description Source of the figures (Sumber data). */
            source: string;
            /** @description Day the figures stand for (per tanggal). */
            asOf: components["schemas"]["Day"];
            /** @description True for sample data (data contoh). */
            sample: boolean;
        };
        /** @description A programme as an officer writes it. */
        ProgrammeInput: components["schemas"]["ProgrammeContent"];
        /** @description A new programme; its identifier is chosen once and never changes. */
        NewProgramme: {
            /** @description Identifier to be. */
            id: components["schemas"]["Slug"];
        } & components["schemas"]["ProgrammeContent"];
        /** @description A programme as published. */
        Programme: {
            /** @description Identifier. */
            id: components["schemas"]["Slug"];
            /** @description Short name of the agency. */
            agencyName?: string;
            /** @description Whether it is listed. */
            status: components["schemas"]["PublicationStatus"];
            /** @description Last change. */
            updatedAt: components["schemas"]["Timestamp"];
        } & components["schemas"]["ProgrammeContent"];
        /** @description A page of programmes. */
        ProgrammeList: {
            /** @description The programmes. */
            items: components["schemas"]["Programme"][];
            /** @description Cursor of the following page or null. */
            next: components["schemas"]["NextCursor"];
        };
        /** @description A region of the province (Wilayah administrasi). */
        Region: {
            /** @description Region code (Kode wilayah). */
            code: components["schemas"]["RegionCode"];
            /** @description Official name; regencies and cities carry their kind, such as "Kota Samarinda". */
            name: string;
            /**
             * @description Regency (Kabupaten), city (Kota) or district (Kecamatan).
             * @enum {string}
             */
            kind: "regency" | "city" | "district";
            /** @description Code of the region above. */
            parentCode: components["schemas"]["RegionCode"];
            /** @description Seat of government (Ibu kota). */
            capital?: string;
        };
        /** @description A page of regions. */
        RegionList: {
            /** @description The regions. */
            items: components["schemas"]["Region"][];
            /** @description Cursor of the following page or null. */
            next: components["schemas"]["NextCursor"];
        };
        /**
         * @description Class of a report: complaint (Pengaduan), aspiration (Aspirasi) or request for information (Permintaan informasi).
         * @enum {string}
         */
        ReportKind: "complaint" | "aspiration" | "information-request";
        /**
         * @description State of a report: received and not yet verified (Belum terverifikasi), verified and forwarded (Belum
         *     ditindaklanjuti), in progress (Proses), answered and open for a reply of the reporter (Ditanggapi), postponed
         *     (Tertunda), closed (Selesai), rejected or archived (Ditolak), withdrawn by the reporter (Dicabut).
         * @enum {string}
         */
        ReportStatus: "received" | "verified" | "in-progress" | "answered" | "postponed" | "closed" | "rejected" | "withdrawn";
        /** @description A category of reports with its answer time. */
        ReportCategory: {
            /** @description Identifier. */
            id: components["schemas"]["Slug"];
            /** @description Name that people read. */
            name: string;
            /** @description Kinds of report it is for. */
            kinds: components["schemas"]["ReportKind"][];
            /** @description Answer time in working days (Hari kerja). */
            workingDays: number;
            /** @description Channel to use instead; such a category is never sent as a report. */
            divertTo?: {
                /**
                 * @description Whistle-blowing channel (Whistleblowing system) of the Inspectorate.
                 * @enum {string}
                 */
                channel: "whistleblowing";
                /** @description Address of that channel. */
                url: components["schemas"]["Url"];
                /** @description Name of that channel. */
                name?: string;
            };
        };
        /** @description A page of categories. */
        ReportCategoryList: {
            /** @description The categories. */
            items: components["schemas"]["ReportCategory"][];
            /** @description Cursor of the following page or null. */
            next: components["schemas"]["NextCursor"];
        };
        /**
         * @description Access code (Kode akses): 16 characters of Crockford's base32 (80 random bits), made on the device, in
         *     normalised form: upper case, no spaces or hyphens, I and L read as 1, O read as 0. People see it in four
         *     groups of four. The gateway stores only its hash.
         * @example 7Q4M2XKD9V3TB8HN
         */
        AccessCode: string;
        /** @description SHA-256 of the ASCII bytes of the normalised access code (Kode akses), as hexadecimal digits. */
        AccessCodeHash: string;
        /**
         * @description Ticket number (Nomor tiket) that the gateway gave; random in its last groups, so it cannot be counted through.
         * @example KT-26-7Q4M-2XKD
         */
        TicketNumber: string;
        /** @description Where it happened (Lokasi kejadian). */
        ReportLocation: {
            /** @description Region (Kode wilayah). */
            regionCode?: components["schemas"]["RegionCode"];
            /** @description The place in words. */
            text?: string;
            /** @description Latitude. */
            latitude?: components["schemas"]["Latitude"];
            /** @description Longitude. */
            longitude?: components["schemas"]["Longitude"];
        };
        /** @description How to reach the reporter; each part is optional, no identity number is asked for. */
        ReportContact: {
            /** @description Name. */
            name?: string;
            /** @description Telephone in E.164 form. */
            phone?: components["schemas"]["Phone"];
            /** @description Address for the answer. */
            email?: components["schemas"]["Email"];
        };
        /** @description A report as it is sent (Pengaduan, Aspirasi, Permintaan informasi). */
        NewReport: {
            /** @description Class of the report. */
            kind: components["schemas"]["ReportKind"];
            /** @description Title (Judul laporan). */
            title: string;
            /** @description What happened or what is wished (Isi laporan). */
            description: string;
            /** @description Identifier of a category that is not diverted. */
            category: components["schemas"]["Slug"];
            /** @description Day of the incident (Tanggal kejadian), in a complaint only; not after today in WITA. */
            incidentDate?: components["schemas"]["Day"];
            /** @description Where it happened (Lokasi kejadian). */
            location?: components["schemas"]["ReportLocation"];
            /** @description Agency it is meant for (Instansi tujuan); absent when the reporter does not know, the coordinator then assigns one. */
            agencyId?: components["schemas"]["Slug"];
            /** @description Service it is about. */
            serviceId?: components["schemas"]["Slug"];
            /** @description Anonymous (Anonim). The name is hidden from the agency and the public; a guest leaves no identity at all, that of a signed-in reporter is sealed for the coordinator. */
            anonymous: boolean;
            /** @description Confidential (Rahasia). The report is not shown to the public. */
            confidential: boolean;
            /** @description How to reach the reporter; not allowed in an anonymous report. */
            contact?: components["schemas"]["ReportContact"];
            /** @description Identifiers of completed uploads (Lampiran), bound to the key of this request. */
            uploads?: components["schemas"]["RandomId"][];
            /** @description Identifies the submission across devices and keys; a second arrival is answered with the first receipt. */
            clientSubmissionId: components["schemas"]["RandomId"];
            /** @description Submission that was refused and edited into this one. */
            supersedes?: components["schemas"]["RandomId"];
            /** @description Hash of the access code made on the device. */
            accessCodeHash: components["schemas"]["AccessCodeHash"];
            /** @description Version of the privacy text that the reporter was shown (UU PDP); needed with `contact`. */
            consentTextVersion?: string;
        };
        /** @description A date by which a step is due, counted in working days (Hari kerja). */
        Deadline: {
            /**
             * @description What is due: verification, the answer of the agency, the reply of the reporter, or in an information request the answer, its extension and the decision on an objection.
             * @enum {string}
             */
            step: "verification" | "answer" | "reporter-reply" | "extended-answer" | "objection-ruling";
            /** @description Length in working days; day 1 is the first working day after receipt. */
            workingDays: number;
            /**
             * Format: date
             * @description Last day in WITA; null when the calendar of a year concerned is not yet decided (belum ditetapkan).
             */
            dueDate: string | null;
            /** @description True when the day has passed and the step is not done. */
            overdue: boolean;
            /** @description Working days since then. */
            overdueWorkingDays?: number;
        };
        /** @description Receipt (Tanda terima) of a report. Holds no secret. */
        ReportReceipt: {
            /** @description Ticket number (Nomor tiket). */
            ticketNumber: components["schemas"]["TicketNumber"];
            /** @description When the gateway received it. */
            receivedAt: components["schemas"]["Timestamp"];
            /** @description State at that time. */
            status: components["schemas"]["ReportStatus"];
            /** @description First step that is due. */
            deadline: components["schemas"]["Deadline"];
            /** @description Agency it went to. */
            agencyId?: components["schemas"]["Slug"];
            /** @description The submission it answers. */
            clientSubmissionId?: components["schemas"]["RandomId"];
        };
        /** @description What opens a report or request. The signed-in person who sent it leaves `accessCode` out. */
        Credentials: {
            /** @description Ticket number (Nomor tiket). */
            ticketNumber: components["schemas"]["TicketNumber"];
            /** @description Access code (Kode akses); needed from a guest. */
            accessCode?: components["schemas"]["AccessCode"];
        };
        /** @description Credentials alone, to track a report or request. */
        TicketCredentials: components["schemas"]["Credentials"];
        /**
         * @description Who acted: the reporter (Pelapor), the coordinator (Admin koordinator), an officer of the agency (Pejabat penghubung) or the system.
         * @enum {string}
         */
        ActorRole: "reporter" | "coordinator" | "officer" | "system";
        /** @description One step of the handling. Names no person. */
        TimelineEvent: {
            /**
             * @description What happened; `forwarded` is the disposition (Disposisi) to an agency, `handed-to-lapor` the hand-off to SP4N-LAPOR!.
             * @enum {string}
             */
            type: "received" | "verified" | "rejected" | "forwarded" | "handed-to-lapor" | "started" | "postponed" | "answered" | "replied" | "reopened" | "closed" | "auto-closed" | "withdrawn" | "rated";
            /** @description When. */
            at: components["schemas"]["Timestamp"];
            /** @description Role of who acted. */
            actor: components["schemas"]["ActorRole"];
            /** @description Agency concerned. */
            agencyId?: components["schemas"]["Slug"];
            /** @description Reason or remark for the reporter. */
            note?: string;
            /** @description What this step set going. */
            deadline?: components["schemas"]["Deadline"];
        };
        /** @description A file that belongs to a report or message. */
        Attachment: {
            /** @description Identifier of the upload. */
            id: components["schemas"]["RandomId"];
            /** @description Media type as the gateway found it. */
            mediaType: string;
            /** @description Size in bytes. */
            size: number;
            /** @description What a picture shows. */
            alt?: string;
        };
        /** @description A message between the reporter and the agency. Names no person. */
        ReportMessage: {
            /** @description Identifier. */
            id: components["schemas"]["RecordId"];
            /** @description Role of the writer. */
            from: components["schemas"]["ActorRole"];
            /** @description Agency that answers. */
            agencyId?: components["schemas"]["Slug"];
            /**
             * @description First response (Respon awal), substantive answer (Respon substantif), or reply.
             * @enum {string}
             */
            kind?: "initial" | "substantive" | "reply";
            /** @description When. */
            at: components["schemas"]["Timestamp"];
            /** @description Plain text. */
            text: string;
            /** @description Files. */
            attachments?: components["schemas"]["Attachment"][];
        };
        /** @description How a report is handled, as its reporter sees it. Holds no identity. */
        ReportTracking: {
            /** @description Ticket number (Nomor tiket). */
            ticketNumber: components["schemas"]["TicketNumber"];
            /** @description Class of the report. */
            kind: components["schemas"]["ReportKind"];
            /** @description Title (Judul laporan). */
            title: string;
            /** @description Category. */
            category: components["schemas"]["Slug"];
            /** @description Agency that handles it. */
            agencyId?: components["schemas"]["Slug"];
            /** @description Its name. */
            agencyName?: string;
            /** @description Service it is about. */
            serviceId?: components["schemas"]["Slug"];
            /** @description Present state. */
            status: components["schemas"]["ReportStatus"];
            /** @description When it was received. */
            receivedAt: components["schemas"]["Timestamp"];
            /** @description Last change. */
            updatedAt: components["schemas"]["Timestamp"];
            /** @description Step that is due now; null when nothing is. */
            deadline: components["schemas"]["Deadline"] | null;
            /** @description Steps so far, oldest first. */
            timeline: components["schemas"]["TimelineEvent"][];
            /** @description Messages, oldest first. */
            messages: components["schemas"]["ReportMessage"][];
            /** @description What the reporter may do now. */
            actions: ("reply" | "reopen" | "withdraw" | "rate")[];
            /** @description Ticket number in SP4N-LAPOR! after the hand-off. */
            laporTicket?: string;
            /** @description Rating that the reporter gave. */
            rating?: components["schemas"]["HandlingRating"];
        };
        /** @description How the reporter found the handling, 1 (poor) to 4 (very good). */
        HandlingRating: number;
        /** @description A message of the reporter. */
        ReportReply: {
            /** @description Plain text. */
            text: string;
            /** @description Completed uploads (Lampiran) bound to the key of this request. */
            uploads?: components["schemas"]["RandomId"][];
        } & components["schemas"]["Credentials"];
        /** @description Why the report is not settled. */
        ReportReopening: {
            /** @description What is still wrong. */
            reason: string;
        } & components["schemas"]["Credentials"];
        /** @description The wish to withdraw a report. */
        ReportWithdrawal: {
            /** @description Why, if the reporter wants to say. */
            reason?: string;
        } & components["schemas"]["Credentials"];
        /** @description How the reporter found the handling. */
        ReportRating: {
            /** @description 1 to 4. */
            rating: components["schemas"]["HandlingRating"];
            /** @description Remark. */
            comment?: string;
        } & components["schemas"]["Credentials"];
        /** @description Receipt (Tanda terima) of a later step of the reporter. */
        ReportUpdateReceipt: {
            /** @description Ticket number (Nomor tiket). */
            ticketNumber: components["schemas"]["TicketNumber"];
            /** @description When the gateway received it. */
            receivedAt: components["schemas"]["Timestamp"];
            /** @description State after it. */
            status: components["schemas"]["ReportStatus"];
            /** @description Step that is due now; null when nothing is. */
            deadline: components["schemas"]["Deadline"] | null;
        };
        /** @description One of my reports. */
        ReportSummary: {
            /** @description Ticket number (Nomor tiket). */
            ticketNumber: components["schemas"]["TicketNumber"];
            /** @description Class of the report. */
            kind: components["schemas"]["ReportKind"];
            /** @description Title (Judul laporan). */
            title: string;
            /** @description Category. */
            category: components["schemas"]["Slug"];
            /** @description Agency that handles it. */
            agencyId?: components["schemas"]["Slug"];
            /** @description Its name. */
            agencyName?: string;
            /** @description Present state. */
            status: components["schemas"]["ReportStatus"];
            /** @description When it was received. */
            receivedAt: components["schemas"]["Timestamp"];
            /** @description Last change. */
            updatedAt: components["schemas"]["Timestamp"];
            /** @description Step that is due now; null when nothing is. */
            deadline: components["schemas"]["Deadline"] | null;
        };
        /** @description A page of my reports. */
        ReportSummaryList: {
            /** @description The reports. */
            items: components["schemas"]["ReportSummary"][];
            /** @description Cursor of the following page or null. */
            next: components["schemas"]["NextCursor"];
        };
        /** @description A report in the queue. Holds no identity. */
        OfficerReportSummary: {
            /** @description Identifier on the agency side. */
            id: components["schemas"]["RecordId"];
            /** @description Service it is about. */
            serviceId?: components["schemas"]["Slug"];
            /** @description Region (Kode wilayah). */
            regionCode?: components["schemas"]["RegionCode"];
            /** @description Whether the reporter is hidden (Anonim). */
            anonymous: boolean;
            /** @description Whether it is hidden from the public (Rahasia). */
            confidential: boolean;
            /** @description Number of attachments. */
            attachmentCount?: number;
        } & components["schemas"]["ReportSummary"];
        /** @description A page of the queue. */
        OfficerReportList: {
            /** @description The reports. */
            items: components["schemas"]["OfficerReportSummary"][];
            /** @description Cursor of the following page or null. */
            next: components["schemas"]["NextCursor"];
        };
        /** @description A whole report on the agency side. */
        OfficerReport: {
            /** @description What happened or what is wished (Isi laporan). */
            description: string;
            /** @description Day of the incident (Tanggal kejadian). */
            incidentDate?: components["schemas"]["Day"];
            /** @description Where it happened (Lokasi kejadian). */
            location?: components["schemas"]["ReportLocation"];
            /** @description Contact of the reporter; absent when anonymous (Anonim). */
            contact?: components["schemas"]["ReportContact"];
            /** @description Steps so far, oldest first. */
            timeline: components["schemas"]["TimelineEvent"][];
            /** @description Messages, oldest first. */
            messages: components["schemas"]["ReportMessage"][];
            /** @description Attachments (Lampiran) of the report itself. */
            attachments: components["schemas"]["Attachment"][];
            /** @description What this officer may do now. */
            actions: ("verify" | "forward" | "answer" | "close" | "reveal")[];
            /** @description Ticket number in SP4N-LAPOR! after the hand-off. */
            laporTicket?: string;
            /** @description Rating that the reporter gave. */
            rating?: components["schemas"]["HandlingRating"];
            /** @description Remark with the rating. */
            ratingComment?: string;
        } & components["schemas"]["OfficerReportSummary"];
        /** @description Result of the verification (Verifikasi). */
        ReportVerification: {
            /**
             * @description Accept it or reject it (Ditolak).
             * @enum {string}
             */
            decision: "accepted" | "rejected";
            /** @description Reason that the reporter reads; needed with a rejection. */
            reason?: string;
            /** @description Category, where the reporter chose a wrong one. */
            category?: components["schemas"]["Slug"];
        };
        /** @description Disposition (Disposisi) of a report. */
        ReportForwarding: {
            /**
             * @description To an agency of the province, or to SP4N-LAPOR!.
             * @enum {string}
             */
            target: "agency" | "lapor";
            /** @description The competent agency; needed with target `agency`. */
            agencyId?: components["schemas"]["Slug"];
            /** @description Remark for the agency; the reporter does not read it. */
            note?: string;
        };
        /** @description An answer of the agency. */
        ReportAnswer: {
            /**
             * @description First response (Respon awal) or substantive answer (Respon substantif).
             * @enum {string}
             */
            kind: "initial" | "substantive";
            /** @description Plain text that the reporter reads. */
            text: string;
            /** @description Completed uploads (Lampiran) bound to the key of this request. */
            uploads?: components["schemas"]["RandomId"][];
        };
        /** @description Closing of a report (Selesai). */
        ReportClosure: {
            /** @description Remark that the reporter reads. */
            note?: string;
        };
        /** @description Why the seal is opened. */
        ReporterReveal: {
            /** @description Reason for the audit log. */
            reason: string;
        };
        /** @description The sealed identity (Pelapor) of a signed-in anonymous reporter. */
        SealedReporter: {
            /** @description Subject of the reporter at the issuer. */
            subject: string;
            /** @description Name. */
            name?: string;
            /** @description Telephone. */
            phone?: components["schemas"]["Phone"];
            /** @description Email address. */
            email?: components["schemas"]["Email"];
        };
        /**
         * @description Stable id of an element of the survey: requirements (Persyaratan), procedure (Sistem, mekanisme, dan
         *     prosedur), time (Waktu penyelesaian), fee (Biaya/tarif), product (Produk spesifikasi jenis pelayanan),
         *     competence (Kompetensi pelaksana), conduct (Perilaku pelaksana), complaints (Penanganan pengaduan, saran, dan
         *     masukan), facilities (Sarana dan prasarana).
         * @enum {string}
         */
        SurveyElementId: "requirements" | "procedure" | "time" | "fee" | "product" | "competence" | "conduct" | "complaints" | "facilities";
        /** @description One element of the questionnaire (Unsur). */
        SurveyElement: {
            /** @description Stable id. */
            id: components["schemas"]["SurveyElementId"];
            /** @description Number on the form, such as U1; configuration, not identity. */
            code: string;
            /** @description Name as people read it. */
            label: string;
            /** @description The question. */
            question: string;
            /** @description Words for the answers 1 to 4, in this order. */
            options: string[];
            /** @description True when the agency may adapt it to the service. */
            adaptable: boolean;
        };
        /**
         * @description Weight (Bobot) of an element; one ninth exactly or one of the roundings in use. All answers 4 give 100, 99.90 or 99.00.
         * @enum {string}
         */
        SurveyWeight: "exact" | "0.111" | "0.11";
        /** @description The questionnaire (Kuesioner) of a service or agency. */
        SurveyQuestionnaire: {
            /** @description Version of the wording. */
            version: string;
            /** @description Agency it is for. */
            agencyId?: components["schemas"]["Slug"];
            /** @description Service it is for. */
            serviceId?: components["schemas"]["Slug"];
            /** @description Elements in the order to ask. */
            elements: components["schemas"]["SurveyElement"][];
            /** @description Weight that the results use (Bobot). */
            weight: components["schemas"]["SurveyWeight"];
            /** @description Where the wording comes from. */
            source?: string;
        };
        /** @description An answer, 1 (worst) to 4 (best). */
        SurveyAnswer: number;
        /** @description Answers by element; an element that does not apply is left out. */
        SurveyAnswers: {
            /** @description Persyaratan. */
            requirements?: components["schemas"]["SurveyAnswer"];
            /** @description Sistem, mekanisme, dan prosedur. */
            procedure?: components["schemas"]["SurveyAnswer"];
            /** @description Waktu penyelesaian. */
            time?: components["schemas"]["SurveyAnswer"];
            /** @description Biaya/tarif. */
            fee?: components["schemas"]["SurveyAnswer"];
            /** @description Produk spesifikasi jenis pelayanan. */
            product?: components["schemas"]["SurveyAnswer"];
            /** @description Kompetensi pelaksana. */
            competence?: components["schemas"]["SurveyAnswer"];
            /** @description Perilaku pelaksana. */
            conduct?: components["schemas"]["SurveyAnswer"];
            /** @description Penanganan pengaduan, saran, dan masukan. */
            complaints?: components["schemas"]["SurveyAnswer"];
            /** @description Sarana dan prasarana. */
            facilities?: components["schemas"]["SurveyAnswer"];
        };
        /**
         * @description Male (Laki-laki) or female (Perempuan).
         * @enum {string}
         */
        Gender: "male" | "female";
        /**
         * @description Highest school: primary (SD), junior secondary (SMP), senior secondary (SMA), diploma (D1 to D4), bachelor (S1), postgraduate (S2 ke atas).
         * @enum {string}
         */
        Education: "primary" | "junior-secondary" | "senior-secondary" | "diploma" | "bachelor" | "postgraduate";
        /**
         * @description Civil servant (PNS), armed forces (TNI), police (Polri), employee (Swasta), entrepreneur (Wirausaha), student (Pelajar/mahasiswa) or other (Lainnya).
         * @enum {string}
         */
        Occupation: "civil-servant" | "armed-forces" | "police" | "employee" | "entrepreneur" | "student" | "other";
        /** @description Respondent block (Responden); each part may be left out. */
        Respondent: {
            /** @description Gender. */
            gender?: components["schemas"]["Gender"];
            /** @description Age in years. */
            age?: number;
            /** @description Highest school. */
            education?: components["schemas"]["Education"];
            /** @description Occupation. */
            occupation?: components["schemas"]["Occupation"];
        };
        /** @description One response to the survey. */
        NewSurveyResponse: {
            /** @description Agency that served. */
            agencyId: components["schemas"]["Slug"];
            /** @description Service that was received. */
            serviceId?: components["schemas"]["Slug"];
            /** @description Version of the wording that was shown. */
            questionnaireVersion: string;
            /**
             * @description Where it was answered: on a site, at a kiosk or from a QR invitation.
             * @enum {string}
             */
            channel: "site" | "kiosk" | "invitation";
            /** @description Token of the kiosk or invitation; counts once. */
            visitToken?: string;
            /** @description The answers. */
            answers: components["schemas"]["SurveyAnswers"];
            /** @description Who answers (Responden). */
            respondent?: components["schemas"]["Respondent"];
            /** @description Suggestion (Saran). */
            suggestion?: string;
            /** @description When it was answered on the device. */
            answeredAt: components["schemas"]["Timestamp"];
            /** @description Identifies the response across devices and keys. */
            clientSubmissionId: components["schemas"]["RandomId"];
        };
        /** @description Receipt of a response. */
        SurveyResponseReceipt: {
            /** @description Identifier of the response. */
            id: components["schemas"]["RecordId"];
            /** @description When it was received. */
            receivedAt: components["schemas"]["Timestamp"];
        };
        /** @description Result of one element. */
        SurveyElementResult: {
            /** @description Stable id of the element. */
            element: components["schemas"]["SurveyElementId"];
            /** @description Mean of the answers (Nilai rata-rata), 1 to 4. */
            mean: number;
            /** @description Mean times weight (Nilai rata-rata tertimbang). */
            weighted: number;
            /** @description How many answered it. */
            respondents: number;
        };
        /** @description Respondents by gender. */
        CountByGender: {
            /** @description Male (Laki-laki). */
            male: number;
            /** @description Female (Perempuan). */
            female: number;
            /** @description Not stated. */
            notStated: number;
        };
        /** @description Respondents with one education. */
        CountByEducation: {
            /** @description Highest school; null when not stated. */
            education: components["schemas"]["Education"] | null;
            /** @description How many. */
            respondents: number;
        };
        /** @description Survey period (Periode survei). */
        SurveyPeriod: {
            /** @description As printed, such as "Semester I 2026". */
            label: string;
            /** @description First day. */
            from: components["schemas"]["Day"];
            /** @description Last day. */
            to: components["schemas"]["Day"];
        };
        /** @description A published result of the survey (Survei Kepuasan Masyarakat). */
        SurveyResult: {
            /** @description Identifier. */
            id: components["schemas"]["RecordId"];
            /** @description Agency. */
            agencyId: components["schemas"]["Slug"];
            /** @description Its name. */
            agencyName?: string;
            /** @description Service; absent in the result of a whole agency. */
            serviceId?: components["schemas"]["Slug"];
            /** @description Its name. */
            serviceName?: string;
            /** @description Survey period. */
            period: components["schemas"]["SurveyPeriod"];
            /** @description Weight that was used (Bobot); every display prints it. */
            weight: components["schemas"]["SurveyWeight"];
            /** @description Result per element. */
            elements: components["schemas"]["SurveyElementResult"][];
            /** @description Respondents by gender. */
            byGender?: components["schemas"]["CountByGender"];
            /** @description Respondents by education. */
            byEducation?: components["schemas"]["CountByEducation"][];
            /** @description Plan for the lowest elements (Rencana tindak lanjut). */
            followUpPlan?: string;
            /** @description The published report. */
            report?: components["schemas"]["Link"];
            /** @description True for sample data (data contoh). */
            sample: boolean;
            /** @description Where the figures come from. */
            source?: string;
            /** @description When it was published. */
            publishedAt: components["schemas"]["Timestamp"];
        } & components["schemas"]["SatisfactionResultCore"];
        /** @description Index and grade of a result. */
        SatisfactionResultCore: {
            /** @description Community satisfaction index (Indeks Kepuasan Masyarakat), 25 to 100, two decimals. */
            index: number;
            /**
             * @description Grade of service quality (Mutu pelayanan).
             * @enum {string}
             */
            grade: "A" | "B" | "C" | "D";
            /** @description Number of respondents (Responden). */
            respondents: number;
        };
        /** @description A page of results. */
        SurveyResultList: {
            /** @description The results. */
            items: components["schemas"]["SurveyResult"][];
            /** @description Cursor of the following page or null. */
            next: components["schemas"]["NextCursor"];
        };
        /** @description Applicant (Pemohon informasi). */
        InformationApplicant: {
            /**
             * @description Person (Perorangan), group (Kelompok orang) or legal entity (Badan hukum).
             * @enum {string}
             */
            category: "individual" | "group" | "legal-entity";
            /** @description Name. */
            name: string;
            /** @description Email address. */
            email?: components["schemas"]["Email"];
            /** @description Telephone. */
            phone?: components["schemas"]["Phone"];
            /** @description Postal address. */
            address?: string;
            /** @description Occupation. */
            occupation?: string;
            /** @description Identity number (Nomor Induk Kependudukan), where the PPID asks for it; never required here. */
            nik?: string;
        };
        /** @description A request for public information (Permohonan informasi publik). */
        NewInformationRequest: {
            /** @description Agency whose PPID is asked. */
            agencyId: components["schemas"]["Slug"];
            /** @description Applicant (Pemohon informasi). */
            applicant: components["schemas"]["InformationApplicant"];
            /** @description What it is about. */
            subject: string;
            /** @description The information that is wanted. */
            description: string;
            /** @description What it is for (Tujuan penggunaan informasi). */
            purpose: string;
            /**
             * @description How to receive it.
             * @enum {string}
             */
            obtainBy: "email" | "in-person" | "post";
            /**
             * @description In which form.
             * @enum {string}
             */
            medium: "softcopy" | "hardcopy" | "both";
            /** @description Proof of identity or deed as completed uploads (Lampiran). */
            uploads?: components["schemas"]["RandomId"][];
            /** @description Identifies the submission across devices and keys. */
            clientSubmissionId: components["schemas"]["RandomId"];
            /** @description Hash of the access code made on the device. */
            accessCodeHash: components["schemas"]["AccessCodeHash"];
            /** @description Version of the privacy text that was shown (UU PDP). */
            consentTextVersion: string;
        };
        /**
         * @description State of a request: received, in progress, extended (Perpanjangan), fulfilled, rejected (Penolakan), objection (Keberatan) or closed.
         * @enum {string}
         */
        InformationStatus: "received" | "in-progress" | "extended" | "fulfilled" | "rejected" | "objection" | "closed";
        /** @description Receipt of a request or objection. Holds no secret. */
        InformationReceipt: {
            /** @description Ticket number. */
            ticketNumber: components["schemas"]["TicketNumber"];
            /** @description When the gateway received it. */
            receivedAt: components["schemas"]["Timestamp"];
            /** @description State at that time. */
            status: components["schemas"]["InformationStatus"];
            /** @description When the answer or ruling is due. */
            deadline: components["schemas"]["Deadline"];
            /** @description The submission it answers. */
            clientSubmissionId?: components["schemas"]["RandomId"];
        };
        /** @description One step of the handling. Names no person. */
        InformationEvent: {
            /** @description State it led to. */
            status: components["schemas"]["InformationStatus"];
            /** @description When. */
            at: components["schemas"]["Timestamp"];
            /** @description Reason or remark, such as the written reason of an extension. */
            note?: string;
            /** @description What this step set going. */
            deadline?: components["schemas"]["Deadline"];
        };
        /** @description How an information request is handled. Holds no identity. */
        InformationTracking: {
            /** @description Ticket number. */
            ticketNumber: components["schemas"]["TicketNumber"];
            /** @description Agency whose PPID was asked. */
            agencyId: components["schemas"]["Slug"];
            /** @description What it is about. */
            subject: string;
            /** @description Present state. */
            status: components["schemas"]["InformationStatus"];
            /** @description When it was received. */
            receivedAt: components["schemas"]["Timestamp"];
            /** @description Last change. */
            updatedAt: components["schemas"]["Timestamp"];
            /** @description Step that is due now; null when nothing is. */
            deadline: components["schemas"]["Deadline"] | null;
            /** @description Steps so far, oldest first. */
            timeline: components["schemas"]["InformationEvent"][];
            /** @description Answers of the PPID, oldest first. */
            answers: components["schemas"]["ReportMessage"][];
            /** @description What the applicant may do now. */
            actions: "object"[];
        };
        /**
         * @description One of the seven reasons: the request was rejected (Permohonan ditolak); periodic information is not provided
         *     (Informasi berkala tidak disediakan); the request was not answered (Permohonan tidak ditanggapi); it was
         *     answered otherwise than asked (Permohonan ditanggapi tidak sebagaimana yang diminta); it was not fulfilled
         *     (Permohonan tidak dipenuhi); the cost is not reasonable (Biaya tidak wajar); it came after the time limit
         *     (Informasi disampaikan melebihi waktu).
         * @enum {string}
         */
        ObjectionReason: "rejected" | "periodic-information-missing" | "not-answered" | "answered-otherwise" | "not-fulfilled" | "unreasonable-cost" | "late";
        /** @description An objection (Keberatan) to the superior of the PPID (Atasan PPID). */
        NewInformationObjection: {
            /** @description The reason of the law. */
            reason: components["schemas"]["ObjectionReason"];
            /** @description The case (Kasus posisi). */
            explanation: string;
            /** @description Identifies the submission across devices and keys. */
            clientSubmissionId: components["schemas"]["RandomId"];
        } & components["schemas"]["Credentials"];
        /** @description A day that is not a working day. */
        Holiday: {
            /** @description The day. */
            date: components["schemas"]["Day"];
            /** @description What is celebrated. */
            name: string;
            /**
             * @description Public holiday (Hari libur nasional), joint leave (Cuti bersama) or holiday of the region (Libur daerah).
             * @enum {string}
             */
            kind: "national-holiday" | "joint-leave" | "regional-holiday";
        };
        /** @description Days of a year that are not working days (Hari kerja), Saturdays and Sundays aside. */
        WorkingDayCalendar: {
            /** @description The year. */
            year: components["schemas"]["Year"];
            /**
             * @description `decided`, or `undecided` (belum ditetapkan) when there is no decree yet; `holidays` is then empty and means nothing.
             * @enum {string}
             */
            status: "decided" | "undecided";
            /** @description The decree, with its number. */
            source?: string;
            /** @description Where it can be read. */
            sourceUrl?: components["schemas"]["Url"];
            /** @description The days, in order. */
            holidays: components["schemas"]["Holiday"][];
        };
        /** @description A registered application (Aplikasi SPBE). */
        Application: {
            /** @description Identifier. */
            id: components["schemas"]["Slug"];
            /** @description Name. */
            name: string;
            /** @description What it is for. */
            description?: string;
            /** @description Agency that owns it. */
            agencyId: components["schemas"]["Slug"];
            /**
             * @description General application (Aplikasi umum) or special application (Aplikasi khusus).
             * @enum {string}
             */
            kind: "general" | "special";
            /**
             * @description State of operation.
             * @enum {string}
             */
            status: "planned" | "running" | "maintenance" | "retired";
            /** @description Its address. */
            url?: components["schemas"]["Url"];
            /** @description Version of this SDK that it runs; officers only. */
            sdkVersion?: string;
            /** @description Day of the last heartbeat; officers only. */
            lastHeartbeat?: components["schemas"]["Day"];
            /** @description Technical contact; officers only. */
            technicalContact?: components["schemas"]["ContactChannel"];
            /** @description True for sample data (data contoh). */
            sample: boolean;
            /** @description Last change. */
            updatedAt?: components["schemas"]["Timestamp"];
        };
        /** @description A page of applications. */
        ApplicationList: {
            /** @description The applications. */
            items: components["schemas"]["Application"][];
            /** @description Cursor of the following page or null. */
            next: components["schemas"]["NextCursor"];
        };
        /** @description Which version a site runs on a day; nothing else. */
        Heartbeat: {
            /** @description Origin of the site, without path. */
            site: string;
            /** @description Version of the SDK. */
            version: string;
            /** @description Day in WITA. */
            day: components["schemas"]["Day"];
        };
        /** @description The signed-in person. */
        Me: {
            /** @description Subject at the issuer. */
            subject: string;
            /** @description Name to greet with. */
            name?: string;
            /** @description Roles that the token gives. */
            roles: ("citizen" | "officer" | "coordinator")[];
            /** @description Agency of an officer. */
            agencyId?: components["schemas"]["Slug"];
            /** @description Its name. */
            agencyName?: string;
        };
        /**
         * @description Basis of the processing (Dasar pemrosesan): consent, contract, legal obligation, vital interest, public task or legitimate interest. A public service seldom rests on consent.
         * @enum {string}
         */
        ConsentLegalBasis: "consent" | "contract" | "legal-obligation" | "vital-interest" | "public-task" | "legitimate-interest";
        /** @description What was agreed to, in the words that were shown (Persetujuan). */
        ConsentContent: {
            /**
             * @description Given or withdrawn.
             * @enum {string}
             */
            action: "given" | "withdrawn";
            /** @description Purpose (Tujuan pemrosesan). */
            purpose: string;
            /** @description Basis (Dasar pemrosesan). */
            legalBasis: components["schemas"]["ConsentLegalBasis"];
            /** @description Kinds of data. */
            dataKinds: string[];
            /** @description How long it is kept (Masa retensi). */
            retention: string;
            /** @description Controller (Pengendali data pribadi). */
            controller: string;
            /** @description Contact of the data protection officer. */
            contact: string;
            /** @description Version of the text. */
            textVersion: string;
            /** @description SHA-256 of the text as shown. */
            textHash: components["schemas"]["Sha256"];
            /**
             * @description How it was expressed.
             * @enum {string}
             */
            method: "checkbox" | "button" | "paper";
            /** @description When the person decided. */
            decidedAt: components["schemas"]["Timestamp"];
            /** @description The submission it goes with; ties the record of a guest. */
            clientSubmissionId?: components["schemas"]["RandomId"];
        };
        /** @description A consent record as it is sent. */
        NewConsentRecord: components["schemas"]["ConsentContent"];
        /** @description A consent record (Persetujuan) as kept. */
        ConsentRecord: {
            /** @description Identifier. */
            id: components["schemas"]["RecordId"];
            /** @description When the gateway recorded it. */
            recordedAt: components["schemas"]["Timestamp"];
        } & components["schemas"]["ConsentContent"];
        /** @description A page of consent records. */
        ConsentRecordList: {
            /** @description The records. */
            items: components["schemas"]["ConsentRecord"][];
            /** @description Cursor of the following page or null. */
            next: components["schemas"]["NextCursor"];
        };
        /** @description Names a submission. */
        IdempotencyLookup: {
            /** @description operationId of the submission. */
            operation: string;
            /** @description The key without quotes. */
            key: string;
            /** @description SHA-256 of the body bytes as sent. */
            bodyHash: components["schemas"]["Sha256"];
        };
        /** @description What the gateway knows of the submission. */
        IdempotencyState: {
            /**
             * @description `unknown`: never seen, send it. `in-progress`: being worked on. `completed`: accepted, sending it again
             *     replays the receipt. `refused`: it does not fit the schema. `mismatch`: the key was used with another body.
             * @enum {string}
             */
            state: "unknown" | "in-progress" | "completed" | "refused" | "mismatch";
        };
    };
    responses: {
        /** @description The stored copy is current. */
        NotModified: {
            headers: {
                ETag: components["headers"]["ETag"];
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description A parameter does not fit its schema, or a cursor does not belong to this query. */
        InvalidParameter: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ValidationProblem"];
            };
        };
        /** @description The request cannot be read, for example broken JSON. */
        MalformedRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The request cannot be read, or `Idempotency-Key` is missing or not a quoted string. */
        BadRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description No valid access token, or one that is too old or too weak for this operation. */
        Unauthenticated: {
            headers: {
                "WWW-Authenticate": components["headers"]["WwwAuthenticate"];
                "DPoP-Nonce": components["headers"]["DPoPNonce"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The token lacks the scope, or the record belongs to another agency. */
        Forbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description There is no such record, or it is not yours. The two are not told apart. */
        NotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The first request with this key is still being worked on; ask again after `Retry-After`. */
        InProgress: {
            headers: {
                "Retry-After": components["headers"]["RetryAfter"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The first request with this key is still being worked on, or the state of the record does not allow this step. */
        Conflict: {
            headers: {
                "Retry-After": components["headers"]["RetryAfter"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The record was changed meanwhile; fetch it and apply the change again. */
        PreconditionFailed: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The body or the upload is larger than allowed. */
        TooLarge: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The body does not fit its schema or a rule of the gateway. */
        ValidationFailed: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ValidationProblem"];
            };
        };
        /** @description The body does not fit its schema or a rule, or this `Idempotency-Key` was used with another body. */
        Invalid: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ValidationProblem"] | components["schemas"]["Problem"];
            };
        };
        /** @description `If-Match` is missing. */
        PreconditionRequired: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Over the quota; wait for `Retry-After`. */
        TooManyRequests: {
            headers: {
                "Retry-After": components["headers"]["RetryAfter"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Any other problem; 503 carries `Retry-After`. */
        Problem: {
            headers: {
                "Retry-After": components["headers"]["RetryAfter"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The chunk does not start where the last one ended, or the upload is already complete. Ask for the status and go on from there. */
        UploadConflict: {
            headers: {
                "Upload-Offset": components["headers"]["UploadOffset"];
                "Upload-Complete": components["headers"]["UploadComplete"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Files of this kind are not taken. The kind is found from the content, not from its name. */
        UnsupportedMediaType: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The content does not have the digest that was announced; the upload is dropped. */
        DigestMismatch: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: {
        /**
         * @description W3C Trace Context of the caller; a random one per attempt, never derived from a person.
         * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
         */
        Traceparent: string;
        /**
         * @description Items per page.
         * @example 20
         */
        Limit: number;
        /** @description The `next` of the previous page. */
        Cursor: components["schemas"]["Cursor"];
        /**
         * @description ETags of stored copies; the answer is 304 when one is still current.
         * @example "a1b2c3d4"
         */
        IfNoneMatch: string;
        /**
         * @description ETag of the version being changed. Missing is 428, stale is 412.
         * @example "a1b2c3d4"
         */
        IfMatch: string;
        /**
         * @description Structured-field string (RFC 9651), quoted: 128 random bits made once per submission and repeated on each
         *     attempt (draft-ietf-httpapi-idempotency-key-header).
         * @example "8e03978e40d5443098ef7f4f7a9e9cde"
         */
        IdempotencyKey: string;
        /**
         * @description Only this agency (perangkat daerah).
         * @example dinkes
         */
        AgencyFilter: components["schemas"]["Slug"];
        /**
         * @description Identifier of the agency (perangkat daerah).
         * @example dinkes
         */
        AgencyId: components["schemas"]["Slug"];
        /**
         * @description Identifier of the service.
         * @example rawat-jalan
         */
        ServiceId: components["schemas"]["Slug"];
        /**
         * @description Identifier of the announcement.
         * @example jadwal-imunisasi-2026
         */
        AnnouncementId: components["schemas"]["Slug"];
        /**
         * @description Identifier of the programme.
         * @example 2026-2-16-03
         */
        ProgrammeId: components["schemas"]["Slug"];
        /**
         * @description Identifier of the report on the agency side; not the ticket number.
         * @example 01k7r0m3f8
         */
        ReportId: components["schemas"]["RecordId"];
        /**
         * @description Identifier of the upload, 128 random bits made on the device. Never derived from the content.
         * @example 5f0c2a9be1d84c7c8a51c0a7be4f1d20
         */
        UploadId: components["schemas"]["RandomId"];
        /**
         * @description ETag of the report that the officer saw. Missing is 428, stale is 412.
         * @example "a1b2c3d4"
         */
        RecordIfMatch: string;
        /**
         * @description The `Idempotency-Key` of the request that will name this upload, in the same quoted form. The upload is bound
         *     to it: another submission cannot attach it, and without it the upload cannot be read on, seen or cancelled.
         * @example "8e03978e40d5443098ef7f4f7a9e9cde"
         */
        SubmissionKey: string;
        /**
         * @description Structured-field boolean, `?1` when this chunk is the last one.
         * @example ?0
         */
        UploadComplete: "?0" | "?1";
        /**
         * @description Position of the first byte of this chunk.
         * @example 262144
         */
        UploadOffset: number;
        /**
         * @description Size of the whole upload in bytes.
         * @example 400000
         */
        UploadLength: number;
        /**
         * @description Media type of the whole file, where the sender knows it. The gateway looks at the bytes in any case; a file that is of another kind
         *     than announced here is refused with 415 once it is complete.
         * @example image/jpeg
         */
        UploadContentType: string;
        /**
         * @description SHA-256 of the whole upload (RFC 9530); compared when the last chunk has arrived.
         * @example sha-256=:n4bQgYhMfWWaL+qgxVrQFaO/TxsrC4Is0V1sFbDwCgg=:
         */
        ReprDigest: string;
    };
    requestBodies: never;
    headers: {
        /**
         * @description Strong entity tag of this version.
         * @example "a1b2c3d4"
         */
        ETag: string;
        /**
         * @description Address of the new resource.
         * @example /api/services/rawat-jalan
         */
        Location: string;
        /**
         * @description Present and `true` when this is the stored first answer.
         * @example true
         */
        IdempotencyReplayed: "true";
        /**
         * @description Seconds to wait, or an HTTP date.
         * @example 30
         */
        RetryAfter: string;
        /**
         * @description What is left of the quota and when it is whole again (draft-ietf-httpapi-ratelimit-headers).
         * @example "track";r=0;t=30
         */
        RateLimit: string;
        /**
         * @description The quota and its window in seconds.
         * @example "track";q=10;w=60
         */
        RateLimitPolicy: string;
        /**
         * @description The challenge; `error="insufficient_user_authentication"` with `acr_values` or `max_age` asks for a step-up (RFC 9470).
         * @example DPoP error="invalid_token", algs="ES256"
         */
        WwwAuthenticate: string;
        /**
         * @description Nonce for the next DPoP proof (RFC 9449).
         * @example eyJ7S_zG.eyJH0-Z.HX4w-7v
         */
        DPoPNonce: string;
        /**
         * @description Bytes the gateway holds; the next chunk starts here.
         * @example 262144
         */
        UploadOffset: number;
        /**
         * @description Structured-field boolean, `?1` when nothing is missing.
         * @example ?0
         */
        UploadComplete: "?0" | "?1";
        /**
         * @description Size of the whole upload in bytes.
         * @example 400000
         */
        UploadLength: number;
        /**
         * @description Limits as a structured-field dictionary.
         * @example max-size=10485760, max-append-size=1048576, max-age=604800
         */
        UploadLimit: string;
        /**
         * @description Always `no-store`; the answer is about a person.
         * @example no-store
         */
        NoStore: "no-store";
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    listAgencies: {
        parameters: {
            query?: {
                /**
                 * @description Words to find in the name, the short name and former names.
                 * @example kesehatan
                 */
                q?: components["schemas"]["SearchText"];
                /**
                 * @description Items per page.
                 * @example 20
                 */
                limit?: components["parameters"]["Limit"];
                /** @description The `next` of the previous page. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: {
                /**
                 * @description W3C Trace Context of the caller; a random one per attempt, never derived from a person.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description ETags of stored copies; the answer is 304 when one is still current.
                 * @example "a1b2c3d4"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of agencies. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgencyList"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["InvalidParameter"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    getAgency: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description W3C Trace Context of the caller; a random one per attempt, never derived from a person.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description ETags of stored copies; the answer is 304 when one is still current.
                 * @example "a1b2c3d4"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /**
                 * @description Identifier of the agency (perangkat daerah).
                 * @example dinkes
                 */
                agencyId: components["parameters"]["AgencyId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The agency. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Agency"];
                };
            };
            304: components["responses"]["NotModified"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    listServices: {
        parameters: {
            query?: {
                /**
                 * @description Words to find in name, description, requirements and products.
                 * @example izin penelitian
                 */
                q?: components["schemas"]["SearchText"];
                /**
                 * @description Only this agency (perangkat daerah).
                 * @example dinkes
                 */
                agency?: components["parameters"]["AgencyFilter"];
                /** @description Only services for this audience. */
                audience?: components["schemas"]["Audience"];
                /** @description `free` for services without charge (Tidak dipungut biaya), `paid` for all others. */
                fee?: "free" | "paid";
                /** @description True for services that can be used online (daring), false for those at the counter only. */
                online?: boolean;
                /** @description Only services offered at a location in this region. */
                region?: components["schemas"]["RegionCode"];
                /**
                 * @description Items per page.
                 * @example 20
                 */
                limit?: components["parameters"]["Limit"];
                /** @description The `next` of the previous page. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: {
                /**
                 * @description W3C Trace Context of the caller; a random one per attempt, never derived from a person.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description ETags of stored copies; the answer is 304 when one is still current.
                 * @example "a1b2c3d4"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of services. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceList"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["InvalidParameter"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    createService: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description W3C Trace Context of the caller; a random one per attempt, never derived from a person.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description Structured-field string (RFC 9651), quoted: 128 random bits made once per submission and repeated on each
                 *     attempt (draft-ietf-httpapi-idempotency-key-header).
                 * @example "8e03978e40d5443098ef7f4f7a9e9cde"
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewService"];
            };
        };
        responses: {
            /** @description The service as published. */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Service"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    getService: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description W3C Trace Context of the caller; a random one per attempt, never derived from a person.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description ETags of stored copies; the answer is 304 when one is still current.
                 * @example "a1b2c3d4"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /**
                 * @description Identifier of the service.
                 * @example rawat-jalan
                 */
                serviceId: components["parameters"]["ServiceId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The service. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Service"];
                };
            };
            304: components["responses"]["NotModified"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    updateService: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description W3C Trace Context of the caller; a random one per attempt, never derived from a person.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description ETag of the version being changed. Missing is 428, stale is 412.
                 * @example "a1b2c3d4"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description Identifier of the service.
                 * @example rawat-jalan
                 */
                serviceId: components["parameters"]["ServiceId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ServiceInput"];
            };
        };
        responses: {
            /** @description The service as it is now published. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Service"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            412: components["responses"]["PreconditionFailed"];
            422: components["responses"]["ValidationFailed"];
            428: components["responses"]["PreconditionRequired"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    archiveService: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description W3C Trace Context of the caller; a random one per attempt, never derived from a person.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description ETag of the version being changed. Missing is 428, stale is 412.
                 * @example "a1b2c3d4"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description Identifier of the service.
                 * @example rawat-jalan
                 */
                serviceId: components["parameters"]["ServiceId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Archived. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            412: components["responses"]["PreconditionFailed"];
            428: components["responses"]["PreconditionRequired"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    listAnnouncements: {
        parameters: {
            query?: {
                /**
                 * @description Only this agency (perangkat daerah).
                 * @example dinkes
                 */
                agency?: components["parameters"]["AgencyFilter"];
                /** @description Only announcements of this category. */
                category?: components["schemas"]["AnnouncementCategory"];
                /**
                 * @description Items per page.
                 * @example 20
                 */
                limit?: components["parameters"]["Limit"];
                /** @description The `next` of the previous page. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: {
                /**
                 * @description W3C Trace Context of the caller; a random one per attempt, never derived from a person.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description ETags of stored copies; the answer is 304 when one is still current.
                 * @example "a1b2c3d4"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of announcements. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnnouncementList"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["InvalidParameter"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    createAnnouncement: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description W3C Trace Context of the caller; a random one per attempt, never derived from a person.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description Structured-field string (RFC 9651), quoted: 128 random bits made once per submission and repeated on each
                 *     attempt (draft-ietf-httpapi-idempotency-key-header).
                 * @example "8e03978e40d5443098ef7f4f7a9e9cde"
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewAnnouncement"];
            };
        };
        responses: {
            /** @description The announcement as published. */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Announcement"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    getAnnouncement: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description W3C Trace Context of the caller; a random one per attempt, never derived from a person.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description ETags of stored copies; the answer is 304 when one is still current.
                 * @example "a1b2c3d4"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /**
                 * @description Identifier of the announcement.
                 * @example jadwal-imunisasi-2026
                 */
                announcementId: components["parameters"]["AnnouncementId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The announcement. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Announcement"];
                };
            };
            304: components["responses"]["NotModified"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    updateAnnouncement: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description W3C Trace Context of the caller; a random one per attempt, never derived from a person.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description ETag of the version being changed. Missing is 428, stale is 412.
                 * @example "a1b2c3d4"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description Identifier of the announcement.
                 * @example jadwal-imunisasi-2026
                 */
                announcementId: components["parameters"]["AnnouncementId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnnouncementInput"];
            };
        };
        responses: {
            /** @description The announcement as it is now published. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Announcement"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            412: components["responses"]["PreconditionFailed"];
            422: components["responses"]["ValidationFailed"];
            428: components["responses"]["PreconditionRequired"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    archiveAnnouncement: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description W3C Trace Context of the caller; a random one per attempt, never derived from a person.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description ETag of the version being changed. Missing is 428, stale is 412.
                 * @example "a1b2c3d4"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description Identifier of the announcement.
                 * @example jadwal-imunisasi-2026
                 */
                announcementId: components["parameters"]["AnnouncementId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Archived. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            412: components["responses"]["PreconditionFailed"];
            428: components["responses"]["PreconditionRequired"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    listProgrammes: {
        parameters: {
            query?: {
                /**
                 * @description Only this agency (perangkat daerah).
                 * @example dinkes
                 */
                agency?: components["parameters"]["AgencyFilter"];
                /** @description Only this budget year (tahun anggaran). */
                year?: components["schemas"]["Year"];
                /** @description Only programmes located in this region. */
                region?: components["schemas"]["RegionCode"];
                /**
                 * @description Items per page.
                 * @example 20
                 */
                limit?: components["parameters"]["Limit"];
                /** @description The `next` of the previous page. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: {
                /**
                 * @description W3C Trace Context of the caller; a random one per attempt, never derived from a person.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description ETags of stored copies; the answer is 304 when one is still current.
                 * @example "a1b2c3d4"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of programmes. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProgrammeList"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["InvalidParameter"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    createProgramme: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description W3C Trace Context of the caller; a random one per attempt, never derived from a person.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description Structured-field string (RFC 9651), quoted: 128 random bits made once per submission and repeated on each
                 *     attempt (draft-ietf-httpapi-idempotency-key-header).
                 * @example "8e03978e40d5443098ef7f4f7a9e9cde"
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewProgramme"];
            };
        };
        responses: {
            /** @description The programme as published. */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Programme"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    getProgramme: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description W3C Trace Context of the caller; a random one per attempt, never derived from a person.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description ETags of stored copies; the answer is 304 when one is still current.
                 * @example "a1b2c3d4"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /**
                 * @description Identifier of the programme.
                 * @example 2026-2-16-03
                 */
                programmeId: components["parameters"]["ProgrammeId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The programme. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Programme"];
                };
            };
            304: components["responses"]["NotModified"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    updateProgramme: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description W3C Trace Context of the caller; a random one per attempt, never derived from a person.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description ETag of the version being changed. Missing is 428, stale is 412.
                 * @example "a1b2c3d4"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description Identifier of the programme.
                 * @example 2026-2-16-03
                 */
                programmeId: components["parameters"]["ProgrammeId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProgrammeInput"];
            };
        };
        responses: {
            /** @description The programme as it is now published. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Programme"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            412: components["responses"]["PreconditionFailed"];
            422: components["responses"]["ValidationFailed"];
            428: components["responses"]["PreconditionRequired"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    archiveProgramme: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description W3C Trace Context of the caller; a random one per attempt, never derived from a person.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description ETag of the version being changed. Missing is 428, stale is 412.
                 * @example "a1b2c3d4"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description Identifier of the programme.
                 * @example 2026-2-16-03
                 */
                programmeId: components["parameters"]["ProgrammeId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Archived. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            412: components["responses"]["PreconditionFailed"];
            428: components["responses"]["PreconditionRequired"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    listRegions: {
        parameters: {
            query?: {
                /**
                 * @description Code of the regency or city whose districts are wanted.
                 * @example 64.72
                 */
                parent?: components["schemas"]["RegionCode"];
                /**
                 * @description Items per page.
                 * @example 20
                 */
                limit?: components["parameters"]["Limit"];
                /** @description The `next` of the previous page. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: {
                /**
                 * @description W3C Trace Context of the caller; a random one per attempt, never derived from a person.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description ETags of stored copies; the answer is 304 when one is still current.
                 * @example "a1b2c3d4"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of regions, ordered by code. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegionList"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["InvalidParameter"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    listReportCategories: {
        parameters: {
            query?: {
                /**
                 * @description Items per page.
                 * @example 20
                 */
                limit?: components["parameters"]["Limit"];
                /** @description The `next` of the previous page. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: {
                /**
                 * @description W3C Trace Context of the caller; a random one per attempt, never derived from a person.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description ETags of stored copies; the answer is 304 when one is still current.
                 * @example "a1b2c3d4"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of categories. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportCategoryList"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["InvalidParameter"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    createReport: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description W3C Trace Context of the caller; a random one per attempt, never derived from a person.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description Structured-field string (RFC 9651), quoted: 128 random bits made once per submission and repeated on each
                 *     attempt (draft-ietf-httpapi-idempotency-key-header).
                 * @example "8e03978e40d5443098ef7f4f7a9e9cde"
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewReport"];
            };
        };
        responses: {
            /** @description Received. Show the ticket number together with the access code made on the device. */
            201: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportReceipt"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["InProgress"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    trackReport: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description W3C Trace Context of the caller; a random one per attempt, never derived from a person.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TicketCredentials"];
            };
        };
        responses: {
            /** @description Status, timeline and messages. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportTracking"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    replyToReport: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description W3C Trace Context of the caller; a random one per attempt, never derived from a person.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description Structured-field string (RFC 9651), quoted: 128 random bits made once per submission and repeated on each
                 *     attempt (draft-ietf-httpapi-idempotency-key-header).
                 * @example "8e03978e40d5443098ef7f4f7a9e9cde"
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReportReply"];
            };
        };
        responses: {
            /** @description The reply is part of the report. */
            201: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportUpdateReceipt"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    reopenReport: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description W3C Trace Context of the caller; a random one per attempt, never derived from a person.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description Structured-field string (RFC 9651), quoted: 128 random bits made once per submission and repeated on each
                 *     attempt (draft-ietf-httpapi-idempotency-key-header).
                 * @example "8e03978e40d5443098ef7f4f7a9e9cde"
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReportReopening"];
            };
        };
        responses: {
            /** @description The report is in progress again. */
            201: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportUpdateReceipt"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    withdrawReport: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description W3C Trace Context of the caller; a random one per attempt, never derived from a person.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description Structured-field string (RFC 9651), quoted: 128 random bits made once per submission and repeated on each
                 *     attempt (draft-ietf-httpapi-idempotency-key-header).
                 * @example "8e03978e40d5443098ef7f4f7a9e9cde"
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReportWithdrawal"];
            };
        };
        responses: {
            /** @description The report is withdrawn. */
            201: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportUpdateReceipt"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    rateReport: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description W3C Trace Context of the caller; a random one per attempt, never derived from a person.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description Structured-field string (RFC 9651), quoted: 128 random bits made once per submission and repeated on each
                 *     attempt (draft-ietf-httpapi-idempotency-key-header).
                 * @example "8e03978e40d5443098ef7f4f7a9e9cde"
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReportRating"];
            };
        };
        responses: {
            /** @description The rating is noted. */
            201: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportUpdateReceipt"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    listMyReports: {
        parameters: {
            query?: {
                /**
                 * @description Items per page.
                 * @example 20
                 */
                limit?: components["parameters"]["Limit"];
                /** @description The `next` of the previous page. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: {
                /**
                 * @description W3C Trace Context of the caller; a random one per attempt, never derived from a person.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of reports. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportSummaryList"];
                };
            };
            400: components["responses"]["InvalidParameter"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    listOfficerReports: {
        parameters: {
            query?: {
                /**
                 * @description Only reports in this state.
                 * @example received
                 */
                status?: components["schemas"]["ReportStatus"];
                /** @description Only reports of this class. */
                kind?: components["schemas"]["ReportKind"];
                /**
                 * @description Only this agency (perangkat daerah).
                 * @example dinkes
                 */
                agency?: components["parameters"]["AgencyFilter"];
                /** @description Only this category. */
                category?: components["schemas"]["Slug"];
                /** @description True for reports with a step past its deadline. */
                overdue?: boolean;
                /**
                 * @description Words to find in title, description and ticket number.
                 * @example loket
                 */
                q?: components["schemas"]["SearchText"];
                /**
                 * @description Items per page.
                 * @example 20
                 */
                limit?: components["parameters"]["Limit"];
                /** @description The `next` of the previous page. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: {
                /**
                 * @description W3C Trace Context of the caller; a random one per attempt, never derived from a person.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of reports. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfficerReportList"];
                };
            };
            400: components["responses"]["InvalidParameter"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    getOfficerReport: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description W3C Trace Context of the caller; a random one per attempt, never derived from a person.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description ETags of stored copies; the answer is 304 when one is still current.
                 * @example "a1b2c3d4"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /**
                 * @description Identifier of the report on the agency side; not the ticket number.
                 * @example 01k7r0m3f8
                 */
                reportId: components["parameters"]["ReportId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The report. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["NoStore"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfficerReport"];
                };
            };
            304: components["responses"]["NotModified"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    getReportAttachment: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description W3C Trace Context of the caller; a random one per attempt, never derived from a person.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
            };
            path: {
                /**
                 * @description Identifier of the report on the agency side; not the ticket number.
                 * @example 01k7r0m3f8
                 */
                reportId: components["parameters"]["ReportId"];
                /**
                 * @description Identifier of the upload, 128 random bits made on the device. Never derived from the content.
                 * @example 5f0c2a9be1d84c7c8a51c0a7be4f1d20
                 */
                uploadId: components["parameters"]["UploadId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": Blob;
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    verifyReport: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description W3C Trace Context of the caller; a random one per attempt, never derived from a person.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description ETag of the report that the officer saw. Missing is 428, stale is 412.
                 * @example "a1b2c3d4"
                 */
                "If-Match"?: components["parameters"]["RecordIfMatch"];
                /**
                 * @description Structured-field string (RFC 9651), quoted: 128 random bits made once per submission and repeated on each
                 *     attempt (draft-ietf-httpapi-idempotency-key-header).
                 * @example "8e03978e40d5443098ef7f4f7a9e9cde"
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description Identifier of the report on the agency side; not the ticket number.
                 * @example 01k7r0m3f8
                 */
                reportId: components["parameters"]["ReportId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReportVerification"];
            };
        };
        responses: {
            /** @description The report after this step. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["NoStore"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfficerReport"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["PreconditionRequired"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    forwardReport: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description W3C Trace Context of the caller; a random one per attempt, never derived from a person.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description ETag of the report that the officer saw. Missing is 428, stale is 412.
                 * @example "a1b2c3d4"
                 */
                "If-Match"?: components["parameters"]["RecordIfMatch"];
                /**
                 * @description Structured-field string (RFC 9651), quoted: 128 random bits made once per submission and repeated on each
                 *     attempt (draft-ietf-httpapi-idempotency-key-header).
                 * @example "8e03978e40d5443098ef7f4f7a9e9cde"
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description Identifier of the report on the agency side; not the ticket number.
                 * @example 01k7r0m3f8
                 */
                reportId: components["parameters"]["ReportId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReportForwarding"];
            };
        };
        responses: {
            /** @description The report after this step. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["NoStore"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfficerReport"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["PreconditionRequired"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    answerReport: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description W3C Trace Context of the caller; a random one per attempt, never derived from a person.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description ETag of the report that the officer saw. Missing is 428, stale is 412.
                 * @example "a1b2c3d4"
                 */
                "If-Match"?: components["parameters"]["RecordIfMatch"];
                /**
                 * @description Structured-field string (RFC 9651), quoted: 128 random bits made once per submission and repeated on each
                 *     attempt (draft-ietf-httpapi-idempotency-key-header).
                 * @example "8e03978e40d5443098ef7f4f7a9e9cde"
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description Identifier of the report on the agency side; not the ticket number.
                 * @example 01k7r0m3f8
                 */
                reportId: components["parameters"]["ReportId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReportAnswer"];
            };
        };
        responses: {
            /** @description The report after this step. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["NoStore"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfficerReport"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["PreconditionRequired"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    closeReport: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description W3C Trace Context of the caller; a random one per attempt, never derived from a person.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description ETag of the report that the officer saw. Missing is 428, stale is 412.
                 * @example "a1b2c3d4"
                 */
                "If-Match"?: components["parameters"]["RecordIfMatch"];
                /**
                 * @description Structured-field string (RFC 9651), quoted: 128 random bits made once per submission and repeated on each
                 *     attempt (draft-ietf-httpapi-idempotency-key-header).
                 * @example "8e03978e40d5443098ef7f4f7a9e9cde"
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description Identifier of the report on the agency side; not the ticket number.
                 * @example 01k7r0m3f8
                 */
                reportId: components["parameters"]["ReportId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReportClosure"];
            };
        };
        responses: {
            /** @description The report after this step. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["NoStore"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfficerReport"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["PreconditionRequired"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    revealReporter: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description W3C Trace Context of the caller; a random one per attempt, never derived from a person.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
            };
            path: {
                /**
                 * @description Identifier of the report on the agency side; not the ticket number.
                 * @example 01k7r0m3f8
                 */
                reportId: components["parameters"]["ReportId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReporterReveal"];
            };
        };
        responses: {
            /** @description The sealed identity. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SealedReporter"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    createUpload: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description W3C Trace Context of the caller; a random one per attempt, never derived from a person.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description The `Idempotency-Key` of the request that will name this upload, in the same quoted form. The upload is bound
                 *     to it: another submission cannot attach it, and without it the upload cannot be read on, seen or cancelled.
                 * @example "8e03978e40d5443098ef7f4f7a9e9cde"
                 */
                "Submission-Key": components["parameters"]["SubmissionKey"];
                /**
                 * @description Structured-field boolean, `?1` when this chunk is the last one.
                 * @example ?0
                 */
                "Upload-Complete": components["parameters"]["UploadComplete"];
                /**
                 * @description Size of the whole upload in bytes.
                 * @example 400000
                 */
                "Upload-Length": components["parameters"]["UploadLength"];
                /**
                 * @description Media type of the whole file, where the sender knows it. The gateway looks at the bytes in any case; a file that is of another kind
                 *     than announced here is refused with 415 once it is complete.
                 * @example image/jpeg
                 */
                "Upload-Content-Type"?: components["parameters"]["UploadContentType"];
                /**
                 * @description SHA-256 of the whole upload (RFC 9530); compared when the last chunk has arrived.
                 * @example sha-256=:n4bQgYhMfWWaL+qgxVrQFaO/TxsrC4Is0V1sFbDwCgg=:
                 */
                "Repr-Digest": components["parameters"]["ReprDigest"];
            };
            path: {
                /**
                 * @description Identifier of the upload, 128 random bits made on the device. Never derived from the content.
                 * @example 5f0c2a9be1d84c7c8a51c0a7be4f1d20
                 */
                uploadId: components["parameters"]["UploadId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": Blob;
            };
        };
        responses: {
            /** @description Begun, or complete when `Upload-Complete` is `?1`. */
            201: {
                headers: {
                    Location: components["headers"]["Location"];
                    "Upload-Offset": components["headers"]["UploadOffset"];
                    "Upload-Complete": components["headers"]["UploadComplete"];
                    "Upload-Limit": components["headers"]["UploadLimit"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["UploadConflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["DigestMismatch"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    cancelUpload: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description W3C Trace Context of the caller; a random one per attempt, never derived from a person.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description The `Idempotency-Key` of the request that will name this upload, in the same quoted form. The upload is bound
                 *     to it: another submission cannot attach it, and without it the upload cannot be read on, seen or cancelled.
                 * @example "8e03978e40d5443098ef7f4f7a9e9cde"
                 */
                "Submission-Key": components["parameters"]["SubmissionKey"];
            };
            path: {
                /**
                 * @description Identifier of the upload, 128 random bits made on the device. Never derived from the content.
                 * @example 5f0c2a9be1d84c7c8a51c0a7be4f1d20
                 */
                uploadId: components["parameters"]["UploadId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Dropped. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["UploadConflict"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    getUploadStatus: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description W3C Trace Context of the caller; a random one per attempt, never derived from a person.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description The `Idempotency-Key` of the request that will name this upload, in the same quoted form. The upload is bound
                 *     to it: another submission cannot attach it, and without it the upload cannot be read on, seen or cancelled.
                 * @example "8e03978e40d5443098ef7f4f7a9e9cde"
                 */
                "Submission-Key": components["parameters"]["SubmissionKey"];
            };
            path: {
                /**
                 * @description Identifier of the upload, 128 random bits made on the device. Never derived from the content.
                 * @example 5f0c2a9be1d84c7c8a51c0a7be4f1d20
                 */
                uploadId: components["parameters"]["UploadId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The state is in the headers. */
            204: {
                headers: {
                    "Upload-Offset": components["headers"]["UploadOffset"];
                    "Upload-Complete": components["headers"]["UploadComplete"];
                    "Upload-Length": components["headers"]["UploadLength"];
                    "Upload-Limit": components["headers"]["UploadLimit"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    appendUpload: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description W3C Trace Context of the caller; a random one per attempt, never derived from a person.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description The `Idempotency-Key` of the request that will name this upload, in the same quoted form. The upload is bound
                 *     to it: another submission cannot attach it, and without it the upload cannot be read on, seen or cancelled.
                 * @example "8e03978e40d5443098ef7f4f7a9e9cde"
                 */
                "Submission-Key": components["parameters"]["SubmissionKey"];
                /**
                 * @description Structured-field boolean, `?1` when this chunk is the last one.
                 * @example ?0
                 */
                "Upload-Complete": components["parameters"]["UploadComplete"];
                /**
                 * @description Position of the first byte of this chunk.
                 * @example 262144
                 */
                "Upload-Offset": components["parameters"]["UploadOffset"];
            };
            path: {
                /**
                 * @description Identifier of the upload, 128 random bits made on the device. Never derived from the content.
                 * @example 5f0c2a9be1d84c7c8a51c0a7be4f1d20
                 */
                uploadId: components["parameters"]["UploadId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/partial-upload": Blob;
            };
        };
        responses: {
            /** @description Appended. */
            204: {
                headers: {
                    "Upload-Offset": components["headers"]["UploadOffset"];
                    "Upload-Complete": components["headers"]["UploadComplete"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["UploadConflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["DigestMismatch"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    getSurveyQuestionnaire: {
        parameters: {
            query?: {
                /**
                 * @description Only this agency (perangkat daerah).
                 * @example dinkes
                 */
                agency?: components["parameters"]["AgencyFilter"];
                /**
                 * @description Questionnaire of this service; an agency may adapt some elements.
                 * @example rawat-jalan
                 */
                service?: components["schemas"]["Slug"];
            };
            header?: {
                /**
                 * @description W3C Trace Context of the caller; a random one per attempt, never derived from a person.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description ETags of stored copies; the answer is 304 when one is still current.
                 * @example "a1b2c3d4"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The questionnaire. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SurveyQuestionnaire"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["InvalidParameter"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    createSurveyResponse: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description W3C Trace Context of the caller; a random one per attempt, never derived from a person.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description Structured-field string (RFC 9651), quoted: 128 random bits made once per submission and repeated on each
                 *     attempt (draft-ietf-httpapi-idempotency-key-header).
                 * @example "8e03978e40d5443098ef7f4f7a9e9cde"
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewSurveyResponse"];
            };
        };
        responses: {
            /** @description Counted. */
            201: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SurveyResponseReceipt"];
                };
            };
            400: components["responses"]["BadRequest"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    listSurveyResults: {
        parameters: {
            query?: {
                /**
                 * @description Only this agency (perangkat daerah).
                 * @example dinkes
                 */
                agency?: components["parameters"]["AgencyFilter"];
                /**
                 * @description Only results of this service.
                 * @example rawat-jalan
                 */
                service?: components["schemas"]["Slug"];
                /** @description Only periods that end in this year. */
                year?: components["schemas"]["Year"];
                /**
                 * @description Items per page.
                 * @example 20
                 */
                limit?: components["parameters"]["Limit"];
                /** @description The `next` of the previous page. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: {
                /**
                 * @description W3C Trace Context of the caller; a random one per attempt, never derived from a person.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description ETags of stored copies; the answer is 304 when one is still current.
                 * @example "a1b2c3d4"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of results. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SurveyResultList"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["InvalidParameter"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    createInformationRequest: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description W3C Trace Context of the caller; a random one per attempt, never derived from a person.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description Structured-field string (RFC 9651), quoted: 128 random bits made once per submission and repeated on each
                 *     attempt (draft-ietf-httpapi-idempotency-key-header).
                 * @example "8e03978e40d5443098ef7f4f7a9e9cde"
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewInformationRequest"];
            };
        };
        responses: {
            /** @description Received. Show the ticket number with the access code made on the device. */
            201: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InformationReceipt"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            409: components["responses"]["InProgress"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    trackInformationRequest: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description W3C Trace Context of the caller; a random one per attempt, never derived from a person.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TicketCredentials"];
            };
        };
        responses: {
            /** @description State and deadlines. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InformationTracking"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    createInformationObjection: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description W3C Trace Context of the caller; a random one per attempt, never derived from a person.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description Structured-field string (RFC 9651), quoted: 128 random bits made once per submission and repeated on each
                 *     attempt (draft-ietf-httpapi-idempotency-key-header).
                 * @example "8e03978e40d5443098ef7f4f7a9e9cde"
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewInformationObjection"];
            };
        };
        responses: {
            /** @description Received. */
            201: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InformationReceipt"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    getWorkingDayCalendar: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description W3C Trace Context of the caller; a random one per attempt, never derived from a person.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description ETags of stored copies; the answer is 304 when one is still current.
                 * @example "a1b2c3d4"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /**
                 * @description Calendar year.
                 * @example 2026
                 */
                year: components["schemas"]["Year"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The calendar. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkingDayCalendar"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["InvalidParameter"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    listApplications: {
        parameters: {
            query?: {
                /**
                 * @description Only this agency (perangkat daerah).
                 * @example dinkes
                 */
                agency?: components["parameters"]["AgencyFilter"];
                /**
                 * @description Items per page.
                 * @example 20
                 */
                limit?: components["parameters"]["Limit"];
                /** @description The `next` of the previous page. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: {
                /**
                 * @description W3C Trace Context of the caller; a random one per attempt, never derived from a person.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description ETags of stored copies; the answer is 304 when one is still current.
                 * @example "a1b2c3d4"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of applications. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApplicationList"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["InvalidParameter"];
            401: components["responses"]["Unauthenticated"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    sendHeartbeat: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description W3C Trace Context of the caller; a random one per attempt, never derived from a person.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Heartbeat"];
            };
        };
        responses: {
            /** @description Noted. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["MalformedRequest"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    getMe: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description W3C Trace Context of the caller; a random one per attempt, never derived from a person.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The person. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    createConsentRecord: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description W3C Trace Context of the caller; a random one per attempt, never derived from a person.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description Structured-field string (RFC 9651), quoted: 128 random bits made once per submission and repeated on each
                 *     attempt (draft-ietf-httpapi-idempotency-key-header).
                 * @example "8e03978e40d5443098ef7f4f7a9e9cde"
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewConsentRecord"];
            };
        };
        responses: {
            /** @description Recorded. */
            201: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsentRecord"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            409: components["responses"]["InProgress"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    listMyConsentRecords: {
        parameters: {
            query?: {
                /**
                 * @description Items per page.
                 * @example 20
                 */
                limit?: components["parameters"]["Limit"];
                /** @description The `next` of the previous page. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: {
                /**
                 * @description W3C Trace Context of the caller; a random one per attempt, never derived from a person.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of records. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsentRecordList"];
                };
            };
            400: components["responses"]["InvalidParameter"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
    lookupIdempotency: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description W3C Trace Context of the caller; a random one per attempt, never derived from a person.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IdempotencyLookup"];
            };
        };
        responses: {
            /** @description The state. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdempotencyState"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["Unauthenticated"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Problem"];
        };
    };
}
