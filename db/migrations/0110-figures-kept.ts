import type { Migration } from './migration.js';

const AUTHORITY = `authority_id = nullif(current_setting('app.authority', true), '')`;
const NO_EXPERT = `not (coalesce(current_setting('app.expert', true), '') = 'yes')`;
const TOLD = `('granted', 'partly-granted', 'refused', 'not-held')`;
const OPEN = `('received', 'in-handling', 'awaiting-person', 'awaiting-approval')`;
const PERSON = (request: string): string => `coalesce(${request}.hetu_key, ${request}.person_key)`;
const helsinki = (instant: string): string => `(${instant} at time zone 'Europe/Helsinki')::date`;

/** Where each open case stands, from its claims, events, decisions, tasks and acts. */
const STANDINGS = `
select c.id as case_id, c.authority_id, c.case_number, c.register_id, k.rights, c.lead_due as due, c.lead_paused as paused,
  k.extended, c.triaged_at is not null as triaged, c.handler_id is not null as taken,
  coalesce(d.submitted, false) as submitted, coalesce(d.approved, false) as approved,
  exists (select 1 from task t where t.case_id = c.id and t.kind = 'search' and t.state not in ('done', 'cancelled')) as searching,
  ${helsinki(`case when c.triaged_at is null then c.opened_at when c.handler_id is null then c.triaged_at
    when d.submitted then d.submitted_at when d.approved then d.approved_at else coalesce(
      (select max(a.at) from audit_event a where a.case_id = c.id and a.action = 'CaseTaken'), c.triaged_at) end`)} as began_on,
  c.protected
from case_file c
join lateral (select array_agg(k."right" order by k."right") as rights, bool_or(exists (select 1 from clock_event e
    where e.claim_id = k.id and e.type = 'extended' and not exists (select 1 from clock_event u where u.undoes = e.id))) as extended
  from claim k where k.case_id = c.id and k.outcome is null) k on k.rights is not null
left join lateral (select bool_or(d.state = 'awaiting-approval') as submitted, bool_or(d.state = 'approved') as approved,
    max(d.changed_at) filter (where d.state = 'awaiting-approval') as submitted_at,
    max(coalesce(d.approved_at, d.changed_at)) filter (where d.state = 'approved') as approved_at
  from decision d where d.case_id = c.id and d.state in ('awaiting-approval', 'approved')) d on true
where c.state in ${OPEN}`;

/**
 * Every answered claim with what the figures ask of it. Days are counted from the receipt of the claim: a later stage,
 * and a claim that was added or moved, run from their own receipt, the others from that of the case. It repeats what
 * was answered to the same person, of the same register and under the same right, within the year before.
 */
const ANSWERED = `
select t.*, t.person is not null and exists (
    select 1 from request r join case_file c on c.request_id = r.id join claim k on k.case_id = c.id
    where ${PERSON('r')} = t.person and r.id <> t.request_id and c.authority_id = t.authority_id
      and coalesce(c.register_id, 'none') = t.register_id and k."right" = t."right" and k.outcome in ${TOLD}
      and ${helsinki('k.closed_at')} between (t.received_on - interval '1 year')::date and t.received_on) as repeats
from (
  select k.id as claim_id, k.case_id, c.request_id, c.authority_id, coalesce(c.register_id, 'none') as register_id, k."right",
    k.outcome, k.closed_at, ${helsinki('k.closed_at')} as answered_on, k.due,
    case when k.stage = 'first' and k.origin = 'asked' then c.received_on
      else coalesce((select min(e.on_day) from clock_event e where e.claim_id = k.id and e.type = 'received'), c.received_on) end as received_on,
    exists (select 1 from clock_event e where e.claim_id = k.id and e.type = 'extended'
      and not exists (select 1 from clock_event u where u.undoes = e.id)) as extended,
    case when k.outcome in ('refused', 'partly-granted') then coalesce((select array_agg(distinct d.ground_id order by d.ground_id)
      from decision d where d.claim_id = k.id and d.state = 'issued' and d.outcome in ('refused', 'partly-granted')
        and d.ground_id <> ''), '{}') else '{}'::text[] end as ground_ids,
    ${PERSON('r')} as person, c.protected
  from claim k join case_file c on c.id = k.case_id join request r on r.id = c.request_id
  where k.outcome in ${TOLD} and k.closed_at is not null) t`;

const STANDING_COLUMNS = `case_id, authority_id, case_number, register_id, rights, due, paused, extended, triaged, taken,
  submitted, approved, searching, began_on, protected`;
const ANSWERED_COLUMNS = `claim_id, case_id, authority_id, register_id, "right", outcome, closed_at, answered_on, due,
  received_on, extended, ground_ids, repeats, protected`;

/** Writes what was counted over what was kept, and nothing when both are the same. */
function orUpdate(table: string, columns: string): string {
  const [, ...others] = columns.split(',').map((column) => column.trim());
  const of = (row: string): string => others.map((column) => `${row}.${column}`).join(', ');
  return `do update set ${others.map((column) => `${column} = excluded.${column}`).join(', ')}
    where (${of(table)}) is distinct from (${of('excluded')})`;
}

/** Counts the case of a changed row anew, when the transaction has done all it does. */
const counts = (name: string, after: string, on: string, caseOf: string, when = ''): string => `
create function ${name}() returns trigger language plpgsql security definer set search_path = public
  as $$ begin perform keep_figures_once(${caseOf}); return null; end $$;
create constraint trigger ${name} after ${after} on ${on} deferrable initially deferred
  for each row ${when} execute function ${name}();
revoke execute on function ${name}() from public;`;

/**
 * The figures of the data-protection officer, kept: a row for every open case and one for every answered claim, with
 * what the figures ask of them. At the end of each transaction that changed something of a case its rows are counted
 * anew by the same query by which `rebuild_figures()` counts all of them; it tells how many rows it found wrong.
 *
 * The case is locked before it is counted: of two transactions that change one case at the same time, the second
 * counts what the first has committed. A transaction counts a case once, after its last change.
 */
export const figuresKept: Migration = {
  id: '0110-figures-kept',
  sql: `
create table case_standing (
  case_id uuid primary key constraint fk$case_standing_case references case_file on delete cascade,
  authority_id text not null,
  case_number text not null,
  register_id text,
  rights text[] not null,
  due date not null,
  paused boolean not null,
  extended boolean not null,
  triaged boolean not null,
  taken boolean not null,
  submitted boolean not null,
  approved boolean not null,
  searching boolean not null,
  began_on date not null,
  protected boolean not null
);
create index idx$case_standing_due on case_standing (authority_id, due, case_id);

create table claim_answered (
  claim_id uuid primary key constraint fk$claim_answered_claim references claim on delete cascade,
  case_id uuid not null constraint fk$claim_answered_case references case_file on delete cascade,
  authority_id text not null,
  register_id text not null,
  "right" text not null,
  outcome text not null,
  closed_at timestamptz not null,
  answered_on date not null,
  due date not null,
  received_on date not null,
  extended boolean not null,
  ground_ids text[] not null,
  repeats boolean not null,
  protected boolean not null,
  days int generated always as (answered_on - received_on) stored,
  late boolean generated always as (answered_on > due) stored,
  late_week_on date generated always as (case when answered_on > due then date_trunc('week', due::timestamp)::date end) stored
);
create index idx$claim_answered_case on claim_answered (case_id);
create index idx$claim_answered_day on claim_answered (authority_id, answered_on desc, claim_id desc);
create index idx$claim_answered_ground on claim_answered (authority_id, answered_on) where ground_ids <> '{}';
create index idx$claim_answered_latest on claim_answered (authority_id, closed_at desc, case_id);

create view case_standing_counted as ${STANDINGS};
create view claim_answered_counted as ${ANSWERED};

create function keep_figures(of_case uuid) returns void
  language plpgsql security definer set search_path = public
  as $$ declare answers int; begin
    perform 1 from case_file where id = of_case for no key update; insert into case_standing (${STANDING_COLUMNS})
      select ${STANDING_COLUMNS} from case_standing_counted where case_id = of_case
      on conflict (case_id) ${orUpdate('case_standing', STANDING_COLUMNS)};
    if not exists (select 1 from case_standing_counted where case_id = of_case) then
      delete from case_standing where case_id = of_case;
    end if;
    if not exists (select 1 from claim k where k.case_id = of_case and k.outcome in ${TOLD})
      and not exists (select 1 from claim_answered a where a.case_id = of_case) then return;
    end if;
    with gone as (delete from claim_answered a where a.case_id = of_case and not exists (select 1 from claim k
        where k.id = a.claim_id and k.outcome in ${TOLD} and k.closed_at is not null) returning 1),
      told as (insert into claim_answered (${ANSWERED_COLUMNS})
        select ${ANSWERED_COLUMNS} from claim_answered_counted where case_id = of_case
        on conflict (claim_id) ${orUpdate('claim_answered', ANSWERED_COLUMNS)} returning 1)
    select (select count(*) from gone) + (select count(*) from told) into answers;
    if answers > 0 then perform keep_repeats(of_case); end if;
  end $$;

create function keep_repeats(of_case uuid) returns void
  language sql security definer set search_path = public
  as $$ update claim_answered a set repeats = n.repeats
    from case_file c join request r on r.id = c.request_id join request o on ${PERSON('o')} = ${PERSON('r')}
      join case_file oc on oc.request_id = o.id and oc.authority_id = c.authority_id
      join claim_answered_counted n on n.case_id = oc.id
    where c.id = of_case and a.claim_id = n.claim_id and a.repeats <> n.repeats $$;

create function count_figures() returns void
  language plpgsql security definer set search_path = public set work_mem = '256MB'
  as $$ begin
    delete from case_standing; delete from claim_answered; insert into case_standing (${STANDING_COLUMNS})
      select ${STANDING_COLUMNS} from case_standing_counted; insert into claim_answered (${ANSWERED_COLUMNS})
      select ${ANSWERED_COLUMNS} from claim_answered_counted order by closed_at;
  end $$;

create function rebuild_figures() returns int
  language plpgsql security definer set search_path = public set work_mem = '256MB'
  as $$ declare wrong int; begin
    lock table case_standing, claim_answered in share row exclusive mode;
    with standing as (select ${STANDING_COLUMNS} from case_standing_counted),
      answered as (select ${ANSWERED_COLUMNS} from claim_answered_counted),
      kept as (select ${ANSWERED_COLUMNS} from claim_answered)
    select (select count(*) from ((table standing except table case_standing) union all (table case_standing except table standing)) s)
      + (select count(*) from ((table answered except table kept) union all (table kept except table answered)) a)
      into wrong;
    if wrong > 0 then perform count_figures(); end if;
    return wrong;
  end $$;

create function keep_figures_once(of_case uuid) returns void
  language plpgsql security definer set search_path = public
  as $$ begin
    if of_case is null or current_setting('app.figures_kept', true) = of_case::text then return; end if;
    perform keep_figures(of_case);
    perform set_config('app.figures_kept', of_case::text, true);
  end $$;
revoke execute on function keep_figures(uuid), keep_repeats(uuid), keep_figures_once(uuid), count_figures(),
  rebuild_figures() from public;

${counts('figures_of_case', 'insert or update', 'case_file', 'new.id')}
${counts('figures_of_claim', 'insert or update or delete', 'claim', 'coalesce(new.case_id, old.case_id)')}
${counts('figures_of_clock', 'insert', 'clock_event', '(select k.case_id from claim k where k.id = new.claim_id)')}
${counts('figures_of_decision', 'insert or update or delete', 'decision', 'coalesce(new.case_id, old.case_id)')}
${counts('figures_of_search', 'insert or update', 'task', 'new.case_id', `when (new.kind = 'search')`)}
${counts('figures_of_taking', 'insert', 'audit_event', 'new.case_id', `when (new.action = 'CaseTaken')`)}

create function figures_of_person() returns trigger language plpgsql security definer set search_path = public
  as $$ begin perform keep_figures(c.id) from case_file c where c.request_id in
      (select r.id from request r where r.id = new.id
        or ${PERSON('r')} in (coalesce(old.hetu_key, old.person_key), ${PERSON('new')}));
    return null;
  end $$;
create constraint trigger figures_of_person after update of hetu_key, person_key on request deferrable initially deferred
  for each row when (old.hetu_key is distinct from new.hetu_key or old.person_key is distinct from new.person_key)
  execute function figures_of_person();
revoke execute on function figures_of_person() from public;

grant select on case_standing, claim_answered to desk;
alter table case_standing enable row level security;
alter table claim_answered enable row level security;
${['case_standing', 'claim_answered']
  .map(
    (table) => `
create policy authority on ${table} for select to desk using (${AUTHORITY});
create policy named_only on ${table} as restrictive for select to desk using (not protected or sees_case(case_id));
create policy not_for_experts on ${table} as restrictive for select to desk using (${NO_EXPERT});`,
  )
  .join('\n')}

select count_figures();
`,
};
