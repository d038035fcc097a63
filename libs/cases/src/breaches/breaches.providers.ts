import { ListBreaches } from './list-breaches.js';
import { MailBreach } from './mail-breach.js';
import { OpenBreach } from './open-breach.js';
import { OpenBreachReport } from './open-breach-report.js';
import { RecordBreachStep } from './record-breach-step.js';
import { ReportBreach } from './report-breach.js';
import { ReportOtherBreach } from './report-other-breach.js';
import { StopLetter } from './stop-letter.js';
import { TellOfBreach } from './tell-of-breach.js';

/** What the desk does about what went wrong. */
export const BREACHES = [
  OpenBreachReport,
  ReportBreach,
  ReportOtherBreach,
  ListBreaches,
  OpenBreach,
  RecordBreachStep,
];

/** What these need besides. */
export const OF_BREACHES = [StopLetter];

/** What the worker does about them. */
export const BREACH_JOBS = [TellOfBreach, MailBreach];
