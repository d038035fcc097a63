import type { Migration } from './migration.js';

/**
 * Background work that was given up shows at the desk, with the case that it is about where it is about one, and a person
 * lets it run again. The desk still reads nothing else of the outbox.
 */
export const stoppedWork: Migration = {
  id: '0101-stopped-work',
  sql: `
create function case_of_work(payload jsonb) returns uuid
  language sql stable security definer set search_path = public
  as $$ select coalesce(
    (payload ->> 'caseId')::uuid,
    (select k.case_id from claim k where k.id = (payload ->> 'claimId')::uuid),
    (select d.case_id from delivery d where d.id = (payload ->> 'deliveryId')::uuid),
    (select t.case_id from task t where t.id = (payload ->> 'taskId')::uuid),
    (select w.case_id from clock_warning w where w.id = (payload ->> 'warningId')::uuid),
    (select m.case_id from clock_moved m where m.id = (payload ->> 'movedId')::uuid),
    (select e.case_id from record_export e where e.id = (payload ->> 'exportId')::uuid)) $$;

create function stopped_work() returns table (id uuid, job text, stopped_at timestamptz, code text, case_id uuid)
  language sql stable security definer set search_path = public
  as $$ select o.id, o.job, o.failed_at, o.last_error_code, w.case_id
    from outbox o cross join lateral (select case_of_work(o.payload) as case_id) w left join case_file c on c.id = w.case_id
    where o.failed_at is not null and o.done_at is null
      and (c.id is null or c.authority_id = nullif(current_setting('app.authority', true), '')) $$;

create function run_stopped_work(of_work uuid) returns boolean
  language sql volatile security definer set search_path = public
  as $$ with freed as (
      update outbox set failed_at = null, attempts = 0, relayed_at = null
       where id = of_work and id in (select s.id from stopped_work() s) returning id)
    select exists (select from freed) $$;

revoke execute on function case_of_work(jsonb), stopped_work(), run_stopped_work(uuid) from public;
grant execute on function stopped_work(), run_stopped_work(uuid) to desk;
create index idx$outbox_stopped on outbox (failed_at) where failed_at is not null and done_at is null;
`,
};
