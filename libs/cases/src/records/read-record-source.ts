import type { Sealer, Tx } from '#platform';
import { isStep } from '../domain/is-step.js';
import { readRecordAttachments, readRecordLetters } from './read-record-documents.js';
import { readRecordHead } from './read-record-head.js';
import type { RecordClaim, RecordDecision, RecordSource } from './record-source.js';

const CLAIMS = `select id, "right", regime, scope, data_ids as "dataIds", origin, stage, outcome, due, closed_at as "closedAt"
  from claim where case_id = $1 order by due, id`;
const CLOCK_EVENTS = `select e.claim_id as "claimId", e.type, e.on_day as on, e.recorded_at as "recordedAt",
    exists (select 1 from clock_event u where u.undoes = e.id) as "isUndone"
  from clock_event e join claim k on k.id = e.claim_id where k.case_id = $1 order by e.recorded_at, e.id`;
const DECISIONS = `select d.claim_id as "claimId", d.outcome, d.ground_id as "groundId", d.content, w.name as "writtenBy",
    a.name as "approvedBy", d.changed_at as "issuedAt"
  from decision d join staff w on w.id = d.written_by left join staff a on a.id = d.approved_by
  where d.case_id = $1 and d.state = 'issued' order by d.changed_at, d.id`;
const DELIVERIES = `select d.channel, d.reason, d.state, d.serves, d.because, d.planned_at as "plannedAt", d.done_at as "doneAt",
    (select coalesce(jsonb_agg(w.letter_id order by w.place), '[]') from delivery_letter w where w.delivery_id = d.id) as "letterIds",
    (select coalesce(jsonb_agg(jsonb_build_object('type', e.type, 'at', e.at) order by e.at), '[]')
      from delivery_event e where e.delivery_id = d.id) as events
  from delivery d where d.case_id = $1 order by d.planned_at, d.id`;
const DISCLOSURES = `select claim_id as "claimId", letter_id as "letterId", recipient, basis, given_on as "givenOn", way
  from disclosure where case_id = $1 order by at`;
const CHECKS = `select method, checked_on as "checkedOn" from identity_check where case_id = $1 order by checked_on`;
const TASKS = `select t.kind, t.system_id as "systemId", t.outcome, t.state, t.signed_at as "signedAt", s.name as "signedBy"
  from task t left join staff s on s.id = t.signed_by where t.case_id = $1 order by t.made_at, t.id`;
const TRANSFERS = `select t.to_authority_id as "toAuthorityId", t.kind, t.rights, t.sent_on as "sentOn", s.name as "sentBy"
  from transfer t join staff s on s.id = t.sent_by where t.case_id = $1 order by t.sent_on, t.id`;
const JOINS = `select case_number as into, joined_case_number as joined, joined_at as at
  from case_join where $1 in (case_id, joined_case_id) order by joined_at`;
const WITHDRAWALS = `select claim_id as "claimId", way, told_on as on from withdrawal where case_id = $1 order by recorded_at`;
const REVIEWS = `select claim_id as "claimId", kind, body, came_on as "cameOn", outcome, outcome_on as "outcomeOn"
  from review where case_id = $1 order by came_on, id`;
const STEPS = `select a.at, a.action as what, a.actor_kind as "actorKind", s.name as who
  from audit_event a left join staff s on a.actor_kind = 'staff' and s.id::text = a.actor
  where a.case_id = $1 order by a.id`;

/** Everything the record of a closed case is made from, in one transaction. */
export async function readRecordSource(
  tx: Tx,
  sealer: Sealer,
  closing: Pick<RecordSource, 'caseId' | 'closing' | 'closedAt'>,
): Promise<RecordSource> {
  const { caseId } = closing;
  const read = <T>(sql: string): Promise<T[]> => tx.query<T>(sql, [caseId]);
  const opened = (sealed: string): unknown => JSON.parse(sealer.open(sealed));
  const head = await readRecordHead(tx, sealer, caseId);
  const claims = await read<RecordClaim & { scope: string }>(CLAIMS);
  const decisions = await read<RecordDecision & { content: string }>(DECISIONS);
  const disclosures = await read<{ recipient: string }>(DISCLOSURES);
  const steps = await read<RecordSource['steps'][number]>(STEPS);
  return {
    ...closing,
    head,
    claims: claims.map((claim) => ({ ...claim, scope: opened(claim.scope) })),
    clockEvents: await read(CLOCK_EVENTS),
    decisions: decisions.map((one) => ({ ...one, content: opened(one.content) })),
    letters: await readRecordLetters(tx, caseId),
    attachments: await readRecordAttachments(tx, caseId, head),
    deliveries: await read(DELIVERIES),
    disclosures: disclosures.map((one) => ({ ...one, recipient: sealer.open(one.recipient) })),
    identityChecks: await read(CHECKS),
    tasks: await read(TASKS),
    transfers: await read(TRANSFERS),
    joins: await read(JOINS),
    withdrawals: await read(WITHDRAWALS),
    reviews: await read(REVIEWS),
    steps: steps.filter(({ what }) => isStep(what)),
  };
}
