import type { Text } from '#kernel';
import type { Tx } from '#platform';
import { findRegister } from '#registers';
import type { Right } from '#rights';
import { Temporal } from 'temporal-polyfill';
import type { Outcome } from '../domain/claim.js';
import type { PersonIdentity } from '../domain/person.js';
import type { CaseState } from '../domain/transitions.js';
import { readCaseRecord } from './case-record.js';
import { type DiaryDocument, readDiaryDocuments } from './diary-documents.js';
import { type DiaryStep, readDiarySteps } from './diary-steps.js';
import type { ReadContext } from './read-context.js';
import { nameOfAuthority } from './receipt.js';

/** Everything the diary tells of one matter (906/2019 § 26). */
export interface DiarySheet {
  readonly caseId: string;
  readonly caseNumber: string;
  readonly authorityId: string;
  readonly authority: Text;
  readonly subject: string | null;
  readonly state: CaseState;
  /** Initiation: the day the request reached this authority, and how. */
  readonly receivedOn: Temporal.PlainDate;
  readonly channel: string;
  readonly enteredAt: Temporal.Instant;
  /** Who of the staff wrote it in; null when it came through the portal or from another authority. */
  readonly enteredBy: string | null;
  readonly personName: string;
  /** Whom else the matter concerns: authorities that parts of it went to. */
  readonly others: readonly Text[];
  readonly handler: string | null;
  readonly register: Text | null;
  readonly leadDue: Temporal.PlainDate;
  readonly claims: readonly {
    readonly right: Right;
    readonly due: Temporal.PlainDate;
    readonly outcome: Outcome | null;
  }[];
  readonly steps: readonly DiaryStep[];
  readonly documents: readonly DiaryDocument[];
}

/** The sheet of a case of the actor's authority, or undefined. Seven statements. */
export async function readDiarySheet(
  tx: Tx,
  context: ReadContext,
  caseId: string,
): Promise<DiarySheet | undefined> {
  const record = await readCaseRecord(tx, caseId);
  if (!record) return undefined;
  const [head] = await tx.query<{ subject: string | null; lead_due: string; entered_by: string | null }>(
    `select c.subject, c.lead_due, s.name as entered_by
     from case_file c join request r on r.id = c.request_id left join staff s on s.id = r.entered_by where c.id = $1`,
    [caseId],
  );
  const register = record.register_id ? findRegister(context.catalogue, record.register_id) : undefined;
  return {
    caseId,
    caseNumber: record.case_number,
    authorityId: record.authority_id,
    authority: nameOfAuthority(context.catalogue, record.authority_id, context.today),
    subject: head?.subject ?? null,
    state: record.state,
    receivedOn: Temporal.PlainDate.from(record.received_on),
    channel: record.channel,
    enteredAt: Temporal.Instant.from(record.entered_at),
    enteredBy: head?.entered_by ?? null,
    personName: (JSON.parse(context.sealer.open(record.identity)) as PersonIdentity).name,
    others: await readOthers(tx, context, caseId),
    handler: record.handler,
    register: register?.name ?? null,
    leadDue: Temporal.PlainDate.from(head!.lead_due),
    claims: await readClaimsOfSheet(tx, caseId),
    steps: await readDiarySteps(tx, caseId),
    documents: await readDiaryDocuments(tx, context, record),
  };
}

async function readClaimsOfSheet(tx: Tx, caseId: string): Promise<DiarySheet['claims']> {
  const rows = await tx.query<{ right: Right; due: string; outcome: Outcome | null }>(
    `select "right", due, outcome from claim where case_id = $1 order by due, "right"`,
    [caseId],
  );
  return rows.map((row) => ({ ...row, due: Temporal.PlainDate.from(row.due) }));
}

async function readOthers(tx: Tx, context: ReadContext, caseId: string): Promise<Text[]> {
  const rows = await tx.query<{ id: string }>(
    `select distinct to_authority_id as id from transfer where case_id = $1 and kind <> 'redirect' order by 1`,
    [caseId],
  );
  return rows.map(({ id }) => nameOfAuthority(context.catalogue, id, context.today));
}
