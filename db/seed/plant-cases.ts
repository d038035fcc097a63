import { newId } from '#kernel';
import type { KeyedIndex, Sealer } from '#platform';
import type pg from 'pg';
import { stampPlanted } from './stamp-planted.js';

/** A case as if it had been worked here some time ago. Days are counted from its receipt. */
export interface PlantedCase {
  readonly authority: string;
  readonly number: string;
  readonly register: string;
  readonly right: string;
  readonly regime: string;
  readonly channel: string;
  /** `2026-03-02` */
  readonly receivedOn: string;
  readonly due: string;
  readonly nominal: string;
  /** Keyed hash of the identity code; null when nobody knows it. */
  readonly person: string | null;
  readonly entered: number;
  readonly triaged: number | null;
  readonly taken: number | null;
  readonly submitted: number | null;
  readonly approved: number | null;
  readonly extended: number | null;
  /** Null for a case that is open. */
  readonly ended: number | null;
  readonly outcome: string | null;
  readonly ground: string | null;
  readonly handler: string | null;
  readonly approver: string | null;
}

/** What of them is sealed, the same for all. */
export interface PlantedTexts {
  readonly identity: object;
  readonly scope: object;
  readonly decision: object;
  /** The search behind an answer that is written. */
  readonly search?: object;
  /** Stamps the audit rows, for an installation whose trail is checked. */
  readonly index?: KeyedIndex;
}

const at = (days: string, hour: number): string =>
  `((p."receivedOn" + ${days}) + time '${String(hour).padStart(2, '0')}:00') at time zone 'Europe/Helsinki'`;

/** The rows of the first parameter, as `p`. */
const PLANTED = `jsonb_to_recordset($1::jsonb) as p (id uuid, "requestId" uuid, "claimId" uuid, authority text, number text, register text,
  "right" text, regime text, channel text, "receivedOn" date, due date, nominal date, person text, entered int, triaged int, taken int,
  submitted int, approved int, extended int, ended int, outcome text, ground text, handler uuid, approver uuid)`;

const REQUESTS = `insert into request (id, receiving_authority_id, channel, received_on, entered_at, entered_by, hetu_key, identity,
  identity_check, language, answer_by, register_id, data_ids, answers, catalogue_version)
select "requestId", authority, channel, "receivedOn", ${at('entered', 9)}, null, person, $2, 'strong', 'fi',
  'portal', register, '{}', $3, '1' from ${PLANTED}`;

const CASES = `insert into case_file (id, request_id, authority_id, case_number, state, received_on, opened_at, first_opened_at, triaged_at,
  handler_id, register_id, lead_due, lead_nominal, retention_class, catalogue_version, changed_at, subject)
select id, "requestId", authority, number,
  case when ended is not null then 'decided' when submitted is not null and approved is null then 'awaiting-approval'
    when taken is not null then 'in-handling' else 'received' end,
  "receivedOn", ${at('entered', 9)}, ${at('entered', 10)}, ${at('triaged', 10)}, case when taken is not null then handler end, register, due,
  nominal, 'data-subject-request', '1', ${at('coalesce(ended, approved, submitted, taken, triaged, entered)', 14)}, $2 from ${PLANTED}`;

const CLAIMS = `insert into claim (id, case_id, "right", regime, scope, data_ids, outcome, nominal, due, closed_at)
select "claimId", id, "right", regime, $2, '{}', outcome, nominal, due, ${at('ended', 14)} from ${PLANTED}`;

const EVENTS = `insert into clock_event (id, claim_id, type, on_day, recorded_at, recorded_by)
select gen_random_uuid(), "claimId", 'received', "receivedOn", ${at('entered', 9)}, 'citizen' from ${PLANTED}
union all select gen_random_uuid(), "claimId", 'extended', "receivedOn" + extended, ${at('extended', 11)}, handler::text
from ${PLANTED} where extended is not null`;

const DECISIONS = `insert into decision (id, case_id, claim_id, state, outcome, ground_id, content, written_by, approver_id, approved_by,
  approved_at, changed_at)
select gen_random_uuid(), id, "claimId",
  case when ended is not null then 'issued' when approved is not null then 'approved' else 'awaiting-approval' end,
  coalesce(outcome, 'granted'), coalesce(ground, ''), $2, handler, case when submitted is not null then approver end,
  case when approved is not null then approver end, ${at('approved', 12)}, ${at('coalesce(ended, approved, submitted)', 14)}
from ${PLANTED} where submitted is not null or ended is not null`;

const SEARCHES = `insert into task (id, case_id, authority_id, claim_ids, kind, register_id, system_id, way, unit, due_on, state, outcome,
  content, signed_by, signed_at, made_at, made_by)
select gen_random_uuid(), id, authority, array["claimId"], 'search', register,
  case register when 'lahti-tyollisyyspalvelut' then 'walmu' else 'vat' end, 'unit', 'Pajapalvelut', "receivedOn" + 14, 'done', 'overview', $2,
  handler, ${at('submitted', 9)}, ${at('taken', 15)}, handler
from ${PLANTED} where submitted is not null and ended is null`;

const AUDITS = `insert into audit_event (at, authority_id, actor_kind, actor, role, action, request_id, case_id)
select ${at('v.days', 11)}, authority, v.kind, v.actor, v.role, v.action, "requestId", id
from ${PLANTED} cross join lateral (values
  (1, entered, 'citizen', null, null, 'RequestFiled'), (2, entered, 'citizen', null, null, 'CaseOpened'),
  (3, triaged, 'staff', handler::text, 'registrar', 'RoutingConfirmed'), (4, taken, 'staff', handler::text, 'handler', 'CaseTaken'),
  (5, submitted, 'staff', handler::text, 'handler', 'DecisionSubmitted'),
  (6, approved, 'staff', approver::text, 'handler', 'DecisionApproved'), (7, ended, 'staff', handler::text, 'handler', 'LetterIssued'))
  v (place, days, kind, actor, role, action)
where v.days is not null order by v.days, v.place`;

/**
 * Writes cases straight into the tables, as their owner: a year of them in a few statements, where the use cases would
 * take minutes. They have no letters: only what figures are counted from, and what an answer under way is made of.
 */
export async function plantCases(
  owner: pg.Client,
  sealer: Sealer,
  cases: readonly PlantedCase[],
  { identity, scope, decision, search, index }: PlantedTexts,
): Promise<void> {
  const sealed = (content: object): string => sealer.seal(JSON.stringify(content));
  const rows = JSON.stringify(
    cases.map((one) => ({ ...one, id: newId(), requestId: newId(), claimId: newId() })),
  );
  await owner.query('begin');
  await owner.query(REQUESTS, [rows, sealed(identity), sealed([])]);
  await owner.query(CASES, [rows, 'Rekisteröidyn pyyntö']);
  await owner.query(CLAIMS, [rows, sealed(scope)]);
  await owner.query(EVENTS, [rows]);
  await owner.query(DECISIONS, [rows, sealed(decision)]);
  if (search) await owner.query(SEARCHES, [rows, sealed(search)]);
  await owner.query(AUDITS, [rows]);
  if (index) await stampPlanted(owner, index);
  await owner.query('commit');
}
