export {
  BREACH_STEPS,
  type BreachStepKind,
  BREACH_KINDS,
  openDuties,
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
export { type NewBreach, ReportBreach } from './report-breach.js';
export { TellOfBreach } from './tell-of-breach.js';
