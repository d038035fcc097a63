import { ReopenDecision } from '../use-cases/reopen-decision.js';
import { OnGranted } from './on-granted.js';

/** What the desk does to answer a claim, besides writing, approving and issuing the decision. */
export const ANSWERING = [ReopenDecision];

/** What deciding needs. */
export const OF_ANSWERING = [OnGranted];
