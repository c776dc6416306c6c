/**
 * Rules of Indonesian public administration as pure functions: no network, no storage, no clock of their own.
 *
 * @packageDocumentation
 */
export { checkIncidentDate, witaDay, type IncidentDateFault } from './dates.js';
export { formatDate, formatDateTime, formatRupiah, formatTime, type FormatLocale } from './formats.js';
export { parsePhone, type PhoneNumber } from './phone.js';
export { findRegion, listDistricts, listRegencies, type Region } from './regions.js';
