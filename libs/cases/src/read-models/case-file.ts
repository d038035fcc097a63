import { readTasksOfCase } from '#collection';
import { type Because, type Language, type Text } from '#kernel';
import type { Tx } from '#platform';
import { findRegister, type Register } from '#registers';
import { rightsOf, type RightsAnswer } from '#rights';
import { Temporal } from 'temporal-polyfill';
import type { ClaimView } from '../domain/claim.js';
import { type Answer, maskedHetu, type PersonIdentity } from '../domain/person.js';
import type { CaseState } from '../domain/transitions.js';
import { mayMakeTasks } from '../tasks/may-make-tasks.js';
import { taskLine, type TaskLine } from '../tasks/task-line.js';
import { readAttachments, type RequestAttachment } from './attachments.js';
import {
  availabilityOf,
  otherRights,
  type PurposeAvailability,
  type RightAvailability,
} from './availability.js';
import type { BehalfView } from '../behalf/behalf-view.js';
import { readSpecial } from '../behalf/read-special.js';
import type { Needs } from '../domain/needs.js';
import { type FeeView, readFees } from '../fees/read-fees.js';
import { type Disclosure, readDisclosures } from './disclosures.js';
import { type DeskLetter, readDeskLetters } from './desk-letters.js';
import { reachable } from '../sending/reachable.js';
import { type ReachablePerson, type Way, waysToPerson } from '../sending/ways-to-person.js';
import { readRecordsOfCase, type RecordsOfCase } from '../records/exports-of-case.js';
import { shownAnswers } from '../protection/shown-answers.js';
import { type CaseRecord, readCaseRecord } from './case-record.js';
import { type DecisionView, readDecisions } from './decision-view.js';
import { type HistoryRow, readHistory } from './history.js';
import { countMessages, type MessageCount } from './messages.js';
import { type QuestionView, readQuestions } from './questions.js';
import { type MovedDay, readMovedDaysOfCase } from './moved-days.js';
import { type RaisedWarningOfCase, readWarnings } from './case-warnings.js';
import { readClaims } from './read-claims.js';
import { nameOfAuthority } from './receipt.js';
import type { ReadContext } from './read-context.js';

export interface CaseClaim extends ClaimView {
  readonly available: readonly PurposeAvailability[];
  readonly decision: DecisionView | null;
}

export interface NextAct {
  readonly act: 'triage' | 'take' | 'decide' | 'approve' | 'issue-letter';
  readonly claimId?: string;
}

/** A case as its authority works it: one view. */
export interface CaseFile {
  readonly caseId: string;
  readonly version: number;
  readonly caseNumber: string;
  readonly authority: Text;
  readonly state: CaseState;
  readonly triaged: boolean;
  /** Only the named see it, and nothing here tells where the person lives. */
  readonly protected: boolean;
  readonly person: {
    readonly name: string;
    readonly hetuMasked: string;
    readonly email: string | null;
    readonly phone: string | null;
    readonly address: string | null;
    readonly identity: CaseRecord['identity_check'];
  };
  readonly language: Language;
  readonly receivedOn: Temporal.PlainDate;
  readonly enteredOn: Temporal.PlainDate;
  readonly channel: string;
  readonly register: { readonly id: string; readonly name: Text } | null;
  readonly answers: readonly Answer[];
  readonly attachments: readonly RequestAttachment[];
  readonly behalf: BehalfView | null;
  readonly needs: Needs | null;
  /** Whose work it is, for the stand-in of an absent handler their own; the name is always the handler's. */
  readonly handler: { readonly id: string; readonly name: string; readonly standingIn: boolean } | null;
  readonly changed: { readonly at: Temporal.Instant; readonly by: string | null };
  readonly claims: readonly CaseClaim[];
  /** The rights not claimed, as the register has them today; empty when the register is not known. */
  readonly otherRights: readonly RightAvailability[];
  readonly letters: readonly DeskLetter[];
  /** What was given out, the newest first. */
  readonly disclosures: readonly Disclosure[];
  readonly history: readonly HistoryRow[];
  readonly transfers: readonly {
    readonly authority: Text;
    readonly kind: 'transfer' | 'forwarding' | 'redirect';
    readonly sentOn: Temporal.PlainDate;
    readonly letterId: string | null;
    readonly because: readonly Because[];
  }[];
  readonly warnings: readonly RaisedWarningOfCase[];
  /** What the person was asked, the newest first. */
  readonly questions: readonly QuestionView[];
  /** Fees that the person was told of, the latest first. */
  readonly fees: readonly FeeView[];
  readonly messages: MessageCount;
  /** Can the person sign in and read the case in the portal? */
  readonly online: boolean;
  /** Does the person agree that decisions are served electronically? */
  readonly consents: boolean;
  /** The ways by which a decision, and another letter, would go to the person now. */
  readonly ways: { readonly decision: Way; readonly other: Way };
  /** Due days that moved with the calendar, of decided claims too. */
  readonly moved: readonly MovedDay[];
  readonly nextActs: readonly NextAct[];
  /** Every search and other task, those left out too, in the order they fall due. */
  readonly tasks: readonly TaskLine[];
  /** The packages for the records system, one for each closing. */
  readonly records: RecordsOfCase;
  /** May searches be made of it now? */
  readonly mayMakeTasks: boolean;
}

/** The case with all its parts, or undefined when it is not of the actor's authority. Eighteen statements. */
export async function readCaseFile(
  tx: Tx,
  context: ReadContext,
  caseId: string,
): Promise<CaseFile | undefined> {
  const record = await readCaseRecord(tx, caseId);
  if (!record) return undefined;
  const person = JSON.parse(context.sealer.open(record.identity)) as PersonIdentity;
  const register = record.register_id ? findRegister(context.catalogue, record.register_id) : undefined;
  const rights = register && { register, answer: rightsOf(register, context.today) };
  const claims = await readCaseClaims(tx, context, caseId, rights);
  return {
    ...headOf(record, context),
    person: {
      name: person.name,
      hetuMasked: maskedHetu(person.hetu),
      email: person.email,
      phone: person.phone,
      address: record.protected ? null : person.address,
      identity: record.identity_check,
    },
    register: register ? { id: register.id, name: register.name } : null,
    answers: shownAnswers(JSON.parse(context.sealer.open(record.answers)) as Answer[], record.protected),
    attachments: await readAttachments(tx, context.sealer, record.request_id),
    ...(await readSpecial(tx, context.sealer, record, claims)),
    claims,
    otherRights: rights ? otherRights(claims, rights.answer, rights.register) : [],
    letters: await readDeskLetters(tx, caseId),
    disclosures: await readDisclosures(tx, context.sealer, caseId),
    history: await readHistory(tx, caseId),
    transfers: await readTransfers(tx, context, caseId),
    warnings: await readWarnings(tx, caseId),
    questions: await readQuestions(tx, context.sealer, caseId),
    fees: await readFees(tx, context.sealer, caseId),
    messages: await countMessages(tx, caseId),
    online: record.signed_in,
    consents: record.consents,
    ways: waysNow(reachable(record, person)),
    moved: await readMovedDaysOfCase(tx, caseId),
    nextActs: nextActs(record, claims),
    tasks: (await readTasksOfCase(tx, context.sealer, caseId)).map((task) =>
      taskLine(task, context.catalogue),
    ),
    records: await readRecordsOfCase(tx, record),
    mayMakeTasks: mayMakeTasks(record),
  };
}

function waysNow(person: ReachablePerson): CaseFile['ways'] {
  const now = (served: boolean) => waysToPerson(person, { served })[0];
  return { decision: now(true), other: now(false) };
}

function headOf(record: CaseRecord, context: ReadContext) {
  return {
    caseId: record.id,
    version: record.version,
    caseNumber: record.case_number,
    authority: nameOfAuthority(context.catalogue, record.authority_id, context.today),
    state: record.state,
    triaged: record.triaged,
    protected: record.protected,
    language: record.language,
    receivedOn: Temporal.PlainDate.from(record.received_on),
    enteredOn: Temporal.PlainDate.from(record.entered_on),
    channel: record.channel,
    handler: record.handler_id
      ? { id: record.handler_id, name: record.handler ?? '', standingIn: record.standing_in === true }
      : null,
    changed: { at: Temporal.Instant.from(record.changed_at), by: record.changed_by },
  };
}

async function readCaseClaims(
  tx: Tx,
  context: ReadContext,
  caseId: string,
  rights: { readonly register: Register; readonly answer: RightsAnswer } | undefined,
): Promise<CaseClaim[]> {
  const claims = (await readClaims(tx, context, [caseId])).get(caseId) ?? [];
  const decisions = await readDecisions(tx, context.sealer, caseId);
  return claims.map((claim) => ({
    ...claim,
    available: rights ? availabilityOf(claim.right, rights.answer, rights.register) : [],
    decision: decisions.find((decision) => decision.claimId === claim.id) ?? null,
  }));
}

async function readTransfers(tx: Tx, context: ReadContext, caseId: string): Promise<CaseFile['transfers']> {
  const rows = await tx.query<{
    to_authority_id: string;
    kind: 'transfer' | 'forwarding' | 'redirect';
    sent_on: string;
    letter_id: string | null;
    because: Because[];
  }>(
    `select to_authority_id, kind, sent_on, letter_id, because from transfer where case_id = $1 order by sent_on`,
    [caseId],
  );
  return rows.map((row) => ({
    authority: nameOfAuthority(context.catalogue, row.to_authority_id, context.today),
    kind: row.kind,
    sentOn: Temporal.PlainDate.from(row.sent_on),
    letterId: row.letter_id,
    because: row.because,
  }));
}

function nextActs(record: CaseRecord, claims: readonly CaseClaim[]): NextAct[] {
  if (!record.triaged) return [{ act: 'triage' }];
  if (isUntaken(record)) return [{ act: 'take' }];
  return claims
    .filter((claim) => claim.outcome === null)
    .map((claim) => {
      if (claim.decision?.state === 'awaiting-approval') return { act: 'approve', claimId: claim.id };
      if (claim.decision?.state === 'approved') return { act: 'issue-letter', claimId: claim.id };
      return { act: 'decide', claimId: claim.id };
    });
}

/** Nobody answers for the case yet; it may wait for the person meanwhile. */
function isUntaken({ state, handler_id: handlerId }: CaseRecord): boolean {
  return state === 'received' || (state === 'awaiting-person' && !handlerId);
}
