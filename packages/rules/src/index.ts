/**
 * Rules of Indonesian public administration as pure functions: no network, no storage, no clock of their own.
 *
 * @packageDocumentation
 */
export { checkIncidentDate, witaDay, type IncidentDateFault } from './dates.js';
export { formatDate, formatDateTime, formatRupiah, formatTime, type FormatLocale } from './formats.js';
export {
  checkFamilyCard,
  checkNik,
  checkNip,
  checkNpwp,
  formatNip,
  mask,
  type IdentityCheck,
  type IdentityFault,
  type NikFacts,
  type NipFacts,
  type NpwpFacts,
} from './identity.js';
export { parsePhone, type PhoneNumber } from './phone.js';
export { findRegion, listDistricts, listRegencies, type Region } from './regions.js';
export {
  describeGrade,
  gradeSatisfaction,
  satisfactionElements,
  satisfactionIndex,
  satisfactionSampleSize,
  type SatisfactionAnswer,
  type SatisfactionElement,
  type SatisfactionElementResult,
  type SatisfactionGrade,
  type SatisfactionIndex,
  type SatisfactionWeight,
} from './satisfaction.js';
export {
  addWorkingDays,
  checkDeadline,
  countWorkingDays,
  type DeadlineState,
  type WorkCalendar,
  type YearOfWork,
} from './working-days.js';
