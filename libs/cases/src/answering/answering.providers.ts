import { OpenDocuments } from '../use-cases/open-documents.js';
import { RecordIdentityCheck } from '../use-cases/record-identity-check.js';
import { ReplaceDocument } from '../use-cases/replace-document.js';
import { ReopenDecision } from '../use-cases/reopen-decision.js';
import { OnGranted } from './on-granted.js';
import { RecordDisclosure } from './record-disclosure.js';

/** What the desk does to answer a claim, besides writing, approving and issuing the decision. */
export const ANSWERING = [ReopenDecision, RecordIdentityCheck, OpenDocuments, ReplaceDocument];

/** What deciding needs. */
export const OF_ANSWERING = [OnGranted, RecordDisclosure];
