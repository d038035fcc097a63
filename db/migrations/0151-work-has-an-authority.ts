import type { Migration } from './migration.js';

const OF = (name: string): string => `(payload ->> '${name}')::uuid`;

/**
 * Stopped work of a breach, of a review, of a file and of feedback shows to the administrators of the authority that it is
 * of, as that of a case does. What belongs to none shows to all: a code for following, before anybody knows which case; the
 * removal of files whose rows are gone.
 */
export const workHasAnAuthority: Migration = {
  id: '0151-work-has-an-authority',
  sql: `
create or replace function case_of_work(payload jsonb) returns uuid
  language sql stable security definer set search_path = public
  as $$ select coalesce(
    ${OF('caseId')},
    (select k.case_id from claim k where k.id = ${OF('claimId')}),
    (select d.case_id from delivery d where d.id = ${OF('deliveryId')}),
    (select t.case_id from task t where t.id = ${OF('taskId')}),
    (select w.case_id from clock_warning w where w.id = ${OF('warningId')}),
    (select m.case_id from clock_moved m where m.id = ${OF('movedId')}),
    (select e.case_id from record_export e where e.id = ${OF('exportId')}),
    (select b.case_id from breach b where b.id = ${OF('breachId')}),
    (select r.case_id from review r where r.id = ${OF('reviewId')}),
    (select f.case_id from stored_file f where f.id = ${OF('fileId')})) $$;

create function authority_of_work(payload jsonb) returns text
  language sql stable security definer set search_path = public
  as $$ select coalesce(
    (select c.authority_id from case_file c where c.id = case_of_work(payload)),
    (select b.authority_id from breach b where b.id = ${OF('breachId')}),
    (select f.authority_id from feedback f where f.id = ${OF('feedbackId')}),
    (select r.receiving_authority_id from stored_file f join request r on r.id = f.request_id where f.id = ${OF('fileId')})) $$;

create or replace function stopped_work() returns table (id uuid, job text, stopped_at timestamptz, code text, case_id uuid)
  language sql stable security definer set search_path = public
  as $$ select o.id, o.job, o.failed_at, o.last_error_code, case_of_work(o.payload)
    from outbox o cross join lateral (select authority_of_work(o.payload) as authority_id) w
    where o.failed_at is not null and o.done_at is null
      and (w.authority_id is null or w.authority_id = nullif(current_setting('app.authority', true), '')) $$;
revoke execute on function authority_of_work(jsonb) from public;
`,
};
