export {
  BREACH_STEPS,
  type BreachStepKind,
  LETTER_BREACH_KINDS,
  openDuties,
  OTHER_BREACH_KINDS,
  RISKS,
  riskOf,
  runsStill,
} from './breach.js';
export { ListBreaches } from './list-breaches.js';
export { MailBreach } from './mail-breach.js';
export { OpenBreach } from './open-breach.js';
export { OpenBreachReport } from './open-breach-report.js';
export type { Breach } from './read-breach.js';
export type { WrittenStep } from './check-breach-step.js';
export { RecordBreachStep } from './record-breach-step.js';
export type { NewBreach } from './new-breach.js';
export { ReportBreach } from './report-breach.js';
export { ReportOtherBreach } from './report-other-breach.js';
export { TellOfBreach } from './tell-of-breach.js';
