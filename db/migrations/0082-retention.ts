import type { Migration } from './migration.js';

const AUTHORITY = `nullif(current_setting('app.authority', true), '')`;
const ROLES = `string_to_array(nullif(current_setting('app.roles', true), ''), ',')`;

/** Rows that go with a case, each before what it points to. */
const OF_CASE = ['task_reminder', 'letter_of_task', 'inspection', 'disclosure', 'fee', 'letter_sending'];
const OF_DELIVERY = ['delivery_event', 'delivery_letter'];
const AFTER_DELIVERY = ['delivery', 'transfer'];
const AFTER_FILES = ['question_answer', 'question'];
const LAST_OF_CASE = [
  ...['task_event', 'task', 'decision', 'claim_act', 'withdrawal', 'review', 'case_message', 'person_news'],
  ...['case_access', 'proof_check', 'identity_check', 'follow_ask', 'diary_word'],
];
const OF_REQUEST = ['request_name_key', 'protection_event', 'representation', 'service_consent'];
const DELETED = [
  ...[...OF_CASE, ...OF_DELIVERY, ...AFTER_DELIVERY, ...AFTER_FILES, ...LAST_OF_CASE, ...OF_REQUEST],
  ...['letter', 'stored_file', 'audit_alias'],
];
const READ = ['case_file', 'claim', 'request', 'legal_hold', 'erasure', 'staff'];

const gone = (tables: readonly string[], where: string): string =>
  tables.map((table) => `    delete from ${table} where ${where};`).join('\n');

/**
 * Retention. One function, owned by a role of its own that nobody can log in as, is the only way in which letters,
 * documents and identity are deleted; it asks itself whether the case is over, whether its time has come by the plan,
 * and whether somebody holds it, and leaves a certificate. Clock events and audit rows stay: what they point at does not
 * lead to a person any more. A clock event keeps the id of a question that is gone, so it has no foreign key to it.
 */
export const retention: Migration = {
  id: '0082-retention',
  sql: `
create table legal_hold (
  id uuid primary key,
  case_id uuid not null constraint fk$legal_hold_case references case_file,
  reason text not null constraint check$legal_hold_reason check (reason in ('appeal', 'damages', 'supervision', 'research', 'other')),
  set_at timestamptz not null,
  set_by uuid not null constraint fk$legal_hold_set_by references staff,
  lifted_at timestamptz,
  lifted_by uuid constraint fk$legal_hold_lifted_by references staff,
  constraint check$legal_hold_lifted check (num_nulls(lifted_at, lifted_by) in (0, 2))
);
create unique index uniq$legal_hold_standing on legal_hold (case_id) where lifted_at is null;
create index idx$legal_hold_case on legal_hold (case_id);
create index idx$legal_hold_set_by on legal_hold (set_by);
create index idx$legal_hold_lifted_by on legal_hold (lifted_by);

create table erasure (
  id uuid primary key,
  case_id uuid not null constraint fk$erasure_case references case_file,
  authority_id text not null,
  class text not null constraint check$erasure_class check (class in ('payload', 'identity-copies', 'case')),
  days int not null constraint check$erasure_days check (days >= 0),
  ended_on date not null,
  counts jsonb not null,
  erased_at timestamptz not null,
  erased_by uuid constraint fk$erasure_erased_by references staff,
  constraint uniq$erasure unique (case_id, class)
);
create index idx$erasure_erased_by on erasure (erased_by);
create index idx$erasure_list on erasure (authority_id, erased_at desc, id);

grant select, insert, update (lifted_at, lifted_by) on legal_hold to desk;
grant select on legal_hold to worker;
grant select on erasure to desk, worker;
alter table legal_hold enable row level security;
alter table erasure enable row level security;
create policy authority on legal_hold to desk using (exists (select 1 from case_file c where c.id = case_id));
create policy worker on legal_hold for select to worker using (true);
create policy authority on erasure for select to desk using (authority_id = ${AUTHORITY}
  and exists (select 1 from case_file c where c.id = case_id));
create policy worker on erasure for select to worker using (true);

alter table clock_event drop constraint fk$clock_event_question;

grant usage on schema public to retention;
${[...DELETED, ...READ]
  .map(
    (table) => `grant select on ${table} to retention;
create policy retention on ${table} to retention using (true);`,
  )
  .join('\n')}
${DELETED.map((table) => `grant delete on ${table} to retention;`).join('\n')}
grant insert on erasure to retention;
grant update (content) on task to retention;
grant update (replaced_by) on stored_file to retention;
grant update (scope) on claim to retention;
grant update (subject, named_home, named_municipality_id, named_data_ids, routing_share, protected) on case_file to retention;
grant update (person_key, hetu_key, identity, answers, needs, home, municipality_id, data_ids, protected) on request to retention;
grant execute on function today(), case_is_over(uuid) to retention;

/**
 * What of a case stands in tables that later steps make: looked up when it is called, as the owner of the tables.
 * A breach must stay documented (GDPR Article 33(5)), so its case is not erased.
 */
create function forget_names(of_case uuid) returns void
  language plpgsql security definer set search_path = public, pg_temp
  as $$ begin delete from diary_name where case_id = of_case; end $$;
create function has_breach(of_case uuid) returns boolean
  language plpgsql stable security definer set search_path = public, pg_temp
  as $$ begin return exists (select 1 from breach b where b.case_id = of_case); end $$;
revoke execute on function forget_names(uuid), has_breach(uuid) from public;
grant execute on function forget_names(uuid) to retention;
grant execute on function has_breach(uuid) to retention, desk, worker;

/** When a case ended: the day in Helsinki on which its last claim did. */
create function ended_on(of_case uuid) returns date
  language sql stable security definer set search_path = public
  as $$ select (max(k.closed_at) at time zone 'Europe/Helsinki')::date from claim k where k.case_id = $1 $$;
revoke execute on function ended_on(uuid) from public;
grant execute on function ended_on(uuid) to retention, desk, worker;

/**
 * Erases one class of what a case holds. \`days\` is the plan's period from the end of the case; \`blank\` holds sealed
 * texts that stand in for what must not be null. Gives {code: 'erased', files: [ids]} or {code: why not}.
 */
create function erase_of_case(of_case uuid, class text, days int, blank jsonb, certificate uuid, erased_at timestamptz)
  returns jsonb language plpgsql security definer set search_path = public, pg_temp as $$
declare
  one case_file; the request; by_staff uuid; kind text := current_setting('app.actor', true);
  files uuid[] := '{}'; some uuid[]; last_of_request boolean; letters int := 0; documents int := 0; others int := 0;
begin
  select * into one from case_file c where c.id = of_case for update;
  if one.id is null or kind = 'staff' and one.authority_id is distinct from ${AUTHORITY} then return '{"code":"not-found"}'; end if;
  if kind = 'staff' then
    if not ('dpo' = any (${ROLES}) or 'registrar' = any (${ROLES})) then return '{"code":"not-allowed"}'; end if;
    by_staff := nullif(current_setting('app.staff', true), '')::uuid;
  elsif kind is distinct from 'system' or class = 'case' then return '{"code":"not-allowed"}';
  end if;
  if not case_is_over(of_case) or ended_on(of_case) is null then return '{"code":"not-over"}'; end if;
  if exists (select 1 from erasure e where e.case_id = of_case and e.class = erase_of_case.class) then return '{"code":"done"}'; end if;
  if exists (select 1 from legal_hold h where h.case_id = of_case and h.lifted_at is null) then return '{"code":"held"}'; end if;
  if exists (select 1 from review r where r.case_id = of_case and r.closed_at is null) then return '{"code":"review-open"}'; end if;
  if class = 'case' and has_breach(of_case) then return '{"code":"breach"}'; end if;
  if ended_on(of_case) + days > today() then return '{"code":"too-early"}'; end if;

  if class = 'payload' then
    select coalesce(array_agg(f.id), '{}') into files from stored_file f where f.case_id = of_case
      and (f.task_id is not null or f.kind not in ('letter', 'attachment')) and not exists (select 1 from letter l where l.file_id = f.id);
    update stored_file set replaced_by = null where replaced_by = any (files);
    delete from stored_file f where f.id = any (files);
    update task t set content = blank->'tasks'->>t.id::text where t.case_id = of_case and blank->'tasks' ? t.id::text;
    get diagnostics others = row_count;
    documents := cardinality(files);
  elsif class = 'identity-copies' then
    select coalesce(array_agg(f.id), '{}') into files from stored_file f where f.request_id = one.request_id
      and (f.case_id = of_case and f.answer_id in (select a.id from question_answer a join question q on q.id = a.question_id where q.kind = 'identity')
        or f.is_proof and not exists (select 1 from case_file c where c.request_id = one.request_id and not case_is_over(c.id)));
    update stored_file set replaced_by = null where replaced_by = any (files);
    delete from stored_file f where f.id = any (files);
    documents := cardinality(files);
  else
    select * into the from request r where r.id = one.request_id for update;
    last_of_request := not exists (select 1 from case_file c where c.request_id = one.request_id and c.id <> of_case
      and not exists (select 1 from erasure e where e.case_id = c.id and e.class = 'case'));
${gone(OF_CASE, 'case_id = of_case')}
${gone(OF_DELIVERY, 'delivery_id in (select d.id from delivery d where d.case_id = of_case)')}
${gone(AFTER_DELIVERY, 'case_id = of_case')}
    select coalesce(array_agg(f.id), '{}') into files from stored_file f
      where f.case_id = of_case or last_of_request and f.request_id = one.request_id and f.case_id is null;
    update task t set letter_id = null where t.case_id = of_case and t.letter_id is not null;
    update stored_file f set replaced_by = null where f.replaced_by = any (files);
    delete from stored_file f where f.id = any (files) and not exists (select 1 from letter l where l.file_id = f.id);
    get diagnostics documents = row_count;
${gone(AFTER_FILES, 'case_id = of_case')}
    delete from letter where case_id = of_case;
    get diagnostics letters = row_count;
    delete from stored_file f where f.id = any (files);
${gone(LAST_OF_CASE, 'case_id = of_case')}
    perform forget_names(of_case);
    update claim set scope = blank->>'scope' where case_id = of_case;
    update case_file set subject = null, named_home = null, named_municipality_id = null, named_data_ids = null,
      routing_share = null, protected = false where id = of_case;
    if last_of_request then
${gone(OF_REQUEST, 'request_id = one.request_id')}
      delete from audit_alias where request_id = one.request_id;
      update request set person_key = null, hetu_key = null, identity = blank->>'identity', answers = blank->>'answers', needs = null,
        home = null, municipality_id = null, data_ids = '{}', protected = false where id = one.request_id;
      delete from audit_alias a where a.request_id is null and a.person_key = the.person_key
        and not exists (select 1 from request r where r.person_key = the.person_key);
      others := 1;
    end if;
  end if; insert into erasure (id, case_id, authority_id, class, days, ended_on, counts, erased_at, erased_by)
    values (certificate, of_case, one.authority_id, class, days, ended_on(of_case),
      jsonb_build_object('letters', letters, 'documents', documents, case class when 'payload' then 'answers' else 'identity' end, others),
      erased_at, by_staff);
  return jsonb_build_object('code', 'erased', 'files', to_jsonb(files));
end $$;
revoke execute on function erase_of_case(uuid, text, int, jsonb, uuid, timestamptz) from public;
grant update (letter_id) on task to retention;
grant create on schema public to retention;
alter function erase_of_case(uuid, text, int, jsonb, uuid, timestamptz) owner to retention;
revoke create on schema public from retention;
grant execute on function erase_of_case(uuid, text, int, jsonb, uuid, timestamptz) to desk, worker;
`,
};
