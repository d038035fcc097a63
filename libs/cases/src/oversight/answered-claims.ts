import type { FigureFilter } from './figure-filter.js';

/** Spans of days from receipt to answer; what is extended or late stands by itself. */
export const DAY_SPANS = [
  '0-5',
  '6-10',
  '11-15',
  '16-20',
  '21-25',
  '26-31',
  '32+',
  'extended',
  'late',
] as const;
export type DaySpan = (typeof DAY_SPANS)[number];

/**
 * The claims answered in the period, as the common table `answered`; parameters `$1` to `$4` of {@link parametersOf}.
 * Days are counted from the receipt of the claim. A later stage (a decision asked for, a matter sent back) and a claim
 * that was added or moved run from their own receipt, the others from that of the case.
 */
export const ANSWERED = `
extended as materialized (select distinct e.claim_id from clock_event e where e.type = 'extended'
  and not exists (select 1 from clock_event u where u.undoes = e.id)),
told as materialized (
  select k.id, k.case_id, c.case_number, c.request_id, c.authority_id, coalesce(c.register_id, 'none') as register_id, k."right", k.outcome,
    k.due, (k.closed_at at time zone 'Europe/Helsinki')::date as answered_on, x.claim_id is not null as extended,
    case when k.stage = 'first' and k.origin = 'asked' then c.received_on
      else coalesce((select min(e.on_day) from clock_event e where e.claim_id = k.id and e.type = 'received'), c.received_on) end as received_on
  from claim k join case_file c on c.id = k.case_id left join extended x on x.claim_id = k.id
  where k.outcome in ('granted', 'partly-granted', 'refused', 'not-held')
    and k.closed_at >= $1::date::timestamp at time zone 'Europe/Helsinki'
    and k.closed_at < ($2::date + 1)::timestamp at time zone 'Europe/Helsinki'
    and ($3::text is null or coalesce(c.register_id, 'none') = $3) and ($4::text is null or k."right" = $4)),
answered as materialized (
  select t.*, answered_on - received_on as days, answered_on > due as late,
    case when answered_on > due then 'late' when extended then 'extended'
      when answered_on - received_on <= 5 then '0-5' when answered_on - received_on <= 10 then '6-10'
      when answered_on - received_on <= 15 then '11-15' when answered_on - received_on <= 20 then '16-20'
      when answered_on - received_on <= 25 then '21-25' when answered_on - received_on <= 31 then '26-31' else '32+' end as span
  from told t)`;

/**
 * Of the answered claims those that asked again what had been answered to the same person, of the same register and
 * under the same right, within the year before (`isRepeat`), as the common table `repeated`. The person is known by
 * the keyed hash of the identity code alone.
 */
export const REPEATED = `
asked as materialized (
  select a.id, a.register_id, a.authority_id, a."right", a.received_on, a.request_id, coalesce(r.hetu_key, r.person_key) as person
  from answered a join request r on r.id = a.request_id where coalesce(r.hetu_key, r.person_key) is not null),
repeated as materialized (
  select distinct a.id from asked a
  join request r on coalesce(r.hetu_key, r.person_key) = a.person and r.id <> a.request_id
  join case_file c on c.request_id = r.id and c.authority_id = a.authority_id and coalesce(c.register_id, 'none') = a.register_id
  join claim k on k.case_id = c.id and k."right" = a."right" and k.outcome in ('granted', 'partly-granted', 'refused', 'not-held')
  where (k.closed_at at time zone 'Europe/Helsinki')::date between (a.received_on - interval '1 year')::date and a.received_on)`;

/** Decisions by which a claim was refused, wholly or in part, as the common table `refusals`. */
export const REFUSALS = `
refusals as materialized (
  select distinct a.id, d.ground_id from answered a join decision d on d.claim_id = a.id
  where d.state = 'issued' and d.outcome in ('refused', 'partly-granted') and d.ground_id <> '')`;

/** The parameters of {@link ANSWERED}. */
export function parametersOf({ from, to, registerId, right }: FigureFilter): readonly (string | null)[] {
  return [from.toString(), to.toString(), registerId, right];
}
