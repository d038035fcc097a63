import { followingWithoutSignIn } from './follow-without-sign-in.js';
import type { Migration } from './migration.js';

const OF_CASE = (table: string): string => `exists (select 1 from case_file c where c.id = ${table}.case_id)`;
const PERSON = `nullif(current_setting('app.person', true), '')`;

/**
 * What the person does with a case: withdraws claims, asks for the authority's decision, follows the case without
 * sign-in. And what comes after a decision: appeals, complaints and statements.
 * The portal's role changes no claim and no case: it adds a withdrawal or a stage, and the functions here, which run
 * as the owner of the tables, carry it over to the claim and its case.
 */
export const follow: Migration = {
  id: '0009-follow',
  sql: `
create table withdrawal (
  id uuid primary key,
  case_id uuid not null constraint fk$withdrawal_case references case_file,
  claim_id uuid not null constraint uniq$withdrawal_claim unique constraint fk$withdrawal_claim references claim,
  way text not null constraint check$withdrawal_way check (way in ('portal', 'letter', 'email', 'phone', 'visit')),
  told_on date not null,
  recorded_at timestamptz not null,
  recorded_by uuid constraint fk$withdrawal_recorded_by references staff,
  constraint check$withdrawal_by check ((way = 'portal') = (recorded_by is null))
);
create index idx$withdrawal_case on withdrawal (case_id);
create index idx$withdrawal_recorded_by on withdrawal (recorded_by);

alter table claim add column stage text not null default 'first'
  constraint check$claim_stage check (stage in ('first', 'authority-decision', 'sent-back'));
alter table claim add column continues_id uuid constraint uniq$claim_continues unique
  constraint fk$claim_continues references claim;
alter table claim add column stage_way text
  constraint check$claim_stage_way check (stage_way in ('portal', 'letter', 'email', 'phone', 'visit', 'court'));
alter table claim add constraint check$claim_continued check
  ((stage = 'first') = (continues_id is null) and (stage = 'first') = (stage_way is null));

create table review (
  id uuid primary key,
  case_id uuid not null constraint fk$review_case references case_file,
  claim_id uuid constraint fk$review_claim references claim,
  kind text not null constraint check$review_kind
    check (kind in ('appeal', 'revision-claim', 'complaint', 'statement')),
  body text not null constraint check$review_body
    check (body in ('administrative-court', 'supreme-administrative-court', 'ombudsman', 'overseer', 'authority')),
  came_on date not null,
  due_on date,
  reference text,
  outcome text constraint check$review_outcome check (outcome in ('upheld', 'changed', 'sent-back', 'dropped', 'given')),
  outcome_on date,
  recorded_at timestamptz not null,
  recorded_by uuid not null constraint fk$review_recorded_by references staff,
  closed_at timestamptz,
  closed_by uuid constraint fk$review_closed_by references staff,
  constraint check$review_closed check ((outcome is null) = (outcome_on is null)
    and (outcome is null) = (closed_at is null) and (outcome is null) = (closed_by is null))
);
create index idx$review_case on review (case_id);
create index idx$review_claim on review (claim_id);
create index idx$review_recorded_by on review (recorded_by);
create index idx$review_closed_by on review (closed_by);

grant select, insert on withdrawal to portal, desk;
grant select on withdrawal to worker;
grant select on review to portal;
grant select, insert, update (outcome, outcome_on, closed_at, closed_by) on review to desk;

alter table withdrawal enable row level security;
create policy citizen on withdrawal for select to portal using (${OF_CASE('withdrawal')});
create policy withdraw on withdrawal for insert to portal
  with check (way = 'portal' and ${PERSON} is not null and ${OF_CASE('withdrawal')});
create policy authority on withdrawal for select to desk using (${OF_CASE('withdrawal')});
create policy record on withdrawal for insert to desk
  with check (recorded_by::text = current_setting('app.staff', true) and ${OF_CASE('withdrawal')});
create policy worker on withdrawal for select to worker using (true);

alter table review enable row level security;
create policy citizen on review for select to portal using (${OF_CASE('review')});
create policy authority on review to desk using (${OF_CASE('review')}) with check (${OF_CASE('review')});

drop policy file on claim;
create policy file on claim for insert to portal with check (outcome is null and ${OF_CASE('claim')}
  and (stage = 'first' or stage = 'authority-decision' and stage_way = 'portal' and ${PERSON} is not null));

create function case_after(of_case uuid, at timestamptz, by_staff uuid) returns void
  language sql security definer set search_path = public
  as $$
  update case_file c set version = version + 1, changed_at = coalesce(at, changed_at), changed_by = by_staff,
    lead_due = coalesce((select min(k.due) from claim k where k.case_id = c.id and k.outcome is null), lead_due),
    lead_nominal = coalesce((select min(k.nominal) from claim k where k.case_id = c.id and k.outcome is null), lead_nominal),
    state = case
      when not exists (select 1 from claim k where k.case_id = c.id and k.outcome is null) then
        case when exists (select 1 from claim k where k.case_id = c.id
          and k.outcome in ('granted', 'partly-granted', 'refused', 'not-held', 'transferred'))
        then 'decided' else 'withdrawn' end
      when state in ('decided', 'closed') then case when handler_id is null then 'received' else 'in-handling' end
      when state = 'awaiting-approval' and not exists
        (select 1 from decision d where d.case_id = c.id and d.state = 'awaiting-approval') then 'in-handling'
      else state end
  where c.id = of_case
  $$;

create function withdraw_claim() returns trigger
  language plpgsql security definer set search_path = public
  as $$ begin
    perform 1 from case_file where id = new.case_id for update;
    update claim set outcome = 'withdrawn', closed_at = new.recorded_at
      where id = new.claim_id and case_id = new.case_id and outcome is null;
    if not found then return null; end if;
    delete from decision where claim_id = new.claim_id;
    perform case_after(new.case_id, new.recorded_at, new.recorded_by);
    return new;
  end $$;
create trigger withdraw_claim before insert on withdrawal for each row execute function withdraw_claim();

create function continue_claim() returns trigger
  language plpgsql security definer set search_path = public
  as $$ begin
    perform 1 from case_file where id = new.case_id for update;
    perform 1 from claim where id = new.continues_id and case_id = new.case_id and "right" = new."right"
      and outcome in ('partly-granted', 'refused', 'not-held', 'granted')
      and (new.stage = 'sent-back' or outcome <> 'granted' and stage = 'first' and regime in ('openness', 'openness-extensive'));
    if not found then raise exception 'A stage continues a decided claim of its own case'; end if;
    return new;
  end $$;
create trigger continue_claim before insert on claim for each row when (new.continues_id is not null)
  execute function continue_claim();

create function reopen_case() returns trigger
  language plpgsql security definer set search_path = public
  as $$ begin
    perform case_after(new.case_id, null, nullif(current_setting('app.staff', true), '')::uuid);
    return null;
  end $$;
create trigger reopen_case after insert on claim for each row when (new.continues_id is not null)
  execute function reopen_case();

create function lookers_of(of_case uuid, with_names boolean) returns table (staff_id text, unit text, name text)
  language sql stable security definer set search_path = public
  as $$ select distinct s.id::text, s.unit, case when with_names then s.name end
    from audit_event a join staff s on s.id::text = a.actor
    where a.case_id = of_case and a.actor_kind = 'staff' and exists (select 1 from case_file c
      join request r on r.id = c.request_id where c.id = of_case and r.person_key = ${PERSON}) $$;
revoke execute on function case_after(uuid, timestamptz, uuid), withdraw_claim(), continue_claim(), reopen_case(),
  lookers_of(uuid, boolean) from public;
grant execute on function lookers_of(uuid, boolean) to portal;

${followingWithoutSignIn}
`,
};
