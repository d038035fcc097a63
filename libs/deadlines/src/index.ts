export { type BreachClock, breachClock, type MomentStep } from './breach/breach-clock.js';
export { type Calendar, finnishCalendar } from './calendar/calendar.js';
export type { CalendarChange } from './calendar/calendar-change.js';
export { readCalendarChanges } from './calendar/read-calendar-changes.js';
export { daysBetween } from './calendar/days-between.js';
export type { Holiday, HolidayKind } from './calendar/holiday.js';
export {
  type CountingLaw,
  isOfficeDay,
  nextOfficeDay,
  officeDayOnOrAfter,
  officeDayOnOrBefore,
  previousOfficeDay,
} from './calendar/office-days.js';
export { clock, type ClockSettings } from './clock.js';
export {
  CLOCK_EVENT_TYPES,
  type ClockEvent,
  type ClockEventType,
  type ClockInput,
  type Service,
  SERVICE_MANNERS,
  type ServiceManner,
} from './clock-input.js';
export type { ClockReading, ClockStep, RejectedEvent, RejectionCode } from './clock-reading.js';
export { type Extension, extensionOn } from './extension.js';
export { moved, type MovedDue, type NamedClock } from './moved.js';
export { clockInputProblem, type ClockInputProblem, receiptOf } from './receipt.js';
export { type Regime, REGIMES } from './regime.js';
export { replay, type StoredClockEvent } from './replay.js';
export { revisionClaimUntil } from './revision-claim.js';
export { citationText } from './rules/citations.js';
export { sourceWords } from './rules/source-words.js';
export { type DayWords, dayWords } from './words/day-words.js';
export { planWarnings, type Warning, WARNING_HOUR, WARNING_KINDS, type WarningKind } from './warnings.js';
