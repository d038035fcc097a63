import type { Regime, StoredClockEvent } from '#deadlines';
import type { Tx } from '#platform';
import type { Right } from '#rights';
import { Temporal } from 'temporal-polyfill';
import type { Outcome } from '../../domain/claim.js';
import type { AnnualClaim, AnnualFacts, AnnualQuestion, AnnualReview } from './annual-facts.js';

interface Row {
  readonly id: string;
  readonly case_id: string;
  readonly request_id: string;
  readonly register_id: string;
  readonly channel: string;
  readonly right: Right;
  readonly regime: Regime;
  readonly outcome: Outcome | null;
  readonly answered_on: string | null;
  readonly events: { id: string; type: StoredClockEvent['type']; on: string; undoes: string | null }[];
  readonly grounds: string[];
  readonly repeated: boolean;
}

/** `$1` and `$2` are the first and last day of the year, `$3` the moment up to which what is recorded counts. */
const CLAIMS = `
with chosen as materialized (
  select k.id, k.case_id, k."right", k.regime, k.closed_at <= $3::timestamptz as ended, k.outcome, k.closed_at, c.request_id,
    c.authority_id, r.channel, r.received_on as asked_on, coalesce(r.hetu_key, r.person_key) as person,
    coalesce(case when c.triaged_at <= $3::timestamptz then c.register_id else r.register_id end, 'none') as register_id
  from claim k join case_file c on c.id = k.case_id join request r on r.id = c.request_id
  where k.closed_at >= $1::date::timestamp at time zone 'Europe/Helsinki'
      and k.closed_at < ($2::date + 1)::timestamp at time zone 'Europe/Helsinki'
    or k.id in (select e.claim_id from clock_event e where e.type in ('received', 'receipt-corrected')
      and e.on_day between $1::date and $2::date)),
events as materialized (
  select e.claim_id, jsonb_agg(jsonb_build_object('id', e.id, 'type', e.type, 'on', e.on_day, 'undoes', e.undoes)
    order by e.recorded_at, e.id) as events
  from clock_event e join chosen k on k.id = e.claim_id where e.recorded_at <= $3::timestamptz group by 1),
grounds as materialized (
  select d.claim_id, array_agg(distinct d.ground_id order by d.ground_id) as grounds from decision d join chosen k on k.id = d.claim_id
  where d.state = 'issued' and d.outcome in ('refused', 'partly-granted') and d.ground_id <> '' and d.changed_at <= $3::timestamptz
  group by 1),
repeated as materialized (
  select distinct k.id from chosen k join request r on coalesce(r.hetu_key, r.person_key) = k.person and r.id <> k.request_id
  join case_file c on c.request_id = r.id and c.authority_id = k.authority_id and coalesce(c.register_id, 'none') = k.register_id
  join claim a on a.case_id = c.id and a."right" = k."right" and a.outcome in ('granted', 'partly-granted', 'refused', 'not-held')
    and a.closed_at <= $3::timestamptz
  where (a.closed_at at time zone 'Europe/Helsinki')::date between (k.asked_on - interval '1 year')::date and k.asked_on)
select k.id, k.case_id, k.request_id, k.register_id, k.channel, k."right", k.regime, case when k.ended then k.outcome end as outcome,
  case when k.ended then (k.closed_at at time zone 'Europe/Helsinki')::date end as answered_on, e.events,
  coalesce(g.grounds, '{}') as grounds, p.id is not null as repeated
from chosen k join events e on e.claim_id = k.id left join grounds g on g.claim_id = k.id left join repeated p on p.id = k.id
order by k.id`;

const REVIEWS = `select v.kind, case when v.closed_at <= $3::timestamptz then v.outcome end as outcome from review v
where v.came_on between $1::date and $2::date and v.recorded_at <= $3::timestamptz order by v.id`;

const TRANSFERS = `select count(*)::int as count from transfer t left join letter l on l.id = t.letter_id
where t.sent_on between $1::date and $2::date and coalesce(l.issued_at, t.sent_on::timestamp at time zone 'Europe/Helsinki') <= $3::timestamptz`;

/** The facts of a year as they were recorded by the end of a day, in three statements. */
export async function readAnnualFacts(tx: Tx, { year, upTo }: AnnualQuestion): Promise<AnnualFacts> {
  const moment = upTo.add({ days: 1 }).toZonedDateTime('Europe/Helsinki').toInstant();
  const parameters = [`${year}-01-01`, `${year}-12-31`, moment.subtract({ milliseconds: 1 }).toString()];
  const claims = await tx.query<Row>(CLAIMS, parameters);
  const reviews = await tx.query<AnnualReview>(REVIEWS, parameters);
  const [transfers] = await tx.query<{ count: number }>(TRANSFERS, parameters);
  return { claims: claims.map(claimOf), reviews, transfers: transfers?.count ?? 0 };
}

function claimOf(row: Row): AnnualClaim {
  return {
    claimId: row.id,
    caseId: row.case_id,
    requestId: row.request_id,
    registerId: row.register_id,
    channel: row.channel,
    right: row.right,
    regime: row.regime,
    outcome: row.outcome,
    answeredOn: row.answered_on === null ? null : Temporal.PlainDate.from(row.answered_on),
    events: row.events.map((event) => ({ ...event, on: Temporal.PlainDate.from(event.on) })),
    grounds: row.grounds,
    repeated: row.repeated,
  };
}
