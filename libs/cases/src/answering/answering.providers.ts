import { ExtendTime } from '../use-cases/extend-time.js';
import { OpenDocuments } from '../use-cases/open-documents.js';
import { OpenExtension } from '../use-cases/open-extension.js';
import { RecordIdentityCheck } from '../use-cases/record-identity-check.js';
import { ReplaceDocument } from '../use-cases/replace-document.js';
import { UndoExtension } from '../use-cases/undo-extension.js';
import { ReopenDecision } from '../use-cases/reopen-decision.js';
import { AnswerHeadOf } from './answer-head-of.js';
import { IssueToPerson } from './issue-to-person.js';
import { AskOtherHome } from './ask-other-home.js';
import { OnGranted } from './on-granted.js';
import { OnIssued } from './on-issued.js';
import { RecordDisclosure } from './record-disclosure.js';
import { TellOfLetter } from './tell-of-letter.js';
import { TellRecipients } from './tell-recipients.js';

/** What the desk does to answer a claim, besides writing, approving and issuing the decision. */
export const ANSWERING = [
  ReopenDecision,
  RecordIdentityCheck,
  OpenExtension,
  ExtendTime,
  UndoExtension,
  OpenDocuments,
  ReplaceDocument,
];

/** What deciding needs. */
export const OF_ANSWERING = [
  AnswerHeadOf,
  IssueToPerson,
  AskOtherHome,
  OnGranted,
  OnIssued,
  RecordDisclosure,
  TellOfLetter,
  TellRecipients,
];
