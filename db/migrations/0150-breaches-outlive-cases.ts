import type { Migration } from './migration.js';

const AUTHORITY = `nullif(current_setting('app.authority', true), '')`;
const STAFF = `nullif(current_setting('app.staff', true), '')`;
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

const gone = (tables: readonly string[], where: string): string =>
  tables.map((table) => `    delete from ${table} where ${where};`).join('\n');

/**
 * A case with a breach goes when its time has come and the breach is closed. The documentation of the breach stays (GDPR
 * Article 33(5)): ids, times, codes, and what the officer wrote when closing it, which names nobody; all other words about
 * it go with the case. Its letter is gone, so it keeps an id without a foreign key. Its last words go by a class of the
 * plan of their own. Joins of an erased case would lead to a case that still has its person: they go.
 * Who does not say which day it is erases nothing. What was erased soon after the answer is erased once more when the
 * case went on and ended again.
 *
 * A breach need not come from a letter, nor from a case.
 */
export const breachesOutliveCases: Migration = {
  id: '0150-breaches-outlive-cases',
  sql: `
alter table breach drop constraint fk$breach_letter;
alter table breach alter column letter_id drop not null;
alter table breach alter column case_id drop not null;
alter table breach add column erased_at timestamptz;
alter table breach add constraint check$breach_letter_of_case check (letter_id is null or case_id is not null);
alter table breach add constraint check$breach_erased check (erased_at is null or closed_at is not null);
alter table breach drop constraint check$breach_kind;
alter table breach add constraint check$breach_kind check (kind in ('wrong-recipient', 'wrong-data', 'lost', 'seen', 'other'));
alter table breach add constraint check$breach_kind_of_letter
  check (letter_id is null or kind in ('wrong-recipient', 'wrong-data'));
create index idx$breach_open on breach (authority_id, notify_by_at, id) where closed_at is null;
create index idx$breach_closed on breach (authority_id, closed_at, id) where closed_at is not null;
create index idx$breach_to_erase on breach (authority_id, closed_at) where closed_at is not null and erased_at is null;
alter table erasure drop constraint uniq$erasure;
create unique index uniq$erasure on erasure (case_id, class, ended_on);
drop policy report on breach;
create policy report on breach for insert to desk with check (authority_id = ${AUTHORITY}
  and reported_by::text = ${STAFF} and closed_at is null and erased_at is null
  and (case_id is null or exists (select 1 from case_file c where c.id = case_id))
  and (letter_id is null or exists (select 1 from letter l where l.id = letter_id and l.case_id = breach.case_id)));

grant select on breach, breach_step, case_join to retention;
grant update (what, erased_at) on breach to retention;
grant update (words) on breach_step to retention;
grant delete on case_join to retention;
create policy retention on breach to retention using (true);
create policy retention on breach_step to retention using (true);
create policy retention on case_join to retention using (true);

create function breach_is_open(of_case uuid) returns boolean
  language sql stable security definer set search_path = public, pg_temp
  as $$ select exists (select 1 from breach b where b.case_id = of_case and b.closed_at is null) $$;
revoke execute on function breach_is_open(uuid) from public;
grant execute on function breach_is_open(uuid) to retention, desk, worker;

/**
 * Erases one class of what a case holds. \`days\` is the plan's period from the end of the case; \`blank\` holds sealed
 * texts that stand in for what must not be null. Gives {code: 'erased', files: [ids]} or {code: why not}.
 */
create or replace function erase_of_case(of_case uuid, class text, days int, blank jsonb, certificate uuid, erased_at timestamptz)
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
  if exists (select 1 from erasure e where e.case_id = of_case and (e.class = 'case'
    or e.class = erase_of_case.class and e.ended_on >= ended_on(of_case))) then return '{"code":"done"}'; end if;
  if exists (select 1 from legal_hold h where h.case_id = of_case and h.lifted_at is null) then return '{"code":"held"}'; end if;
  if exists (select 1 from review r where r.case_id = of_case and r.closed_at is null) then return '{"code":"review-open"}'; end if;
  if class = 'case' and breach_is_open(of_case) then return '{"code":"breach"}'; end if;
  if coalesce(ended_on(of_case) + days > today(), true) then return '{"code":"too-early"}'; end if;

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
    delete from case_join where of_case in (case_id, joined_case_id);
    update breach set what = blank->>'words' where case_id = of_case;
    update breach_step s set words = blank->>'words' where s.kind <> 'closed'
      and s.breach_id in (select b.id from breach b where b.case_id = of_case);
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

/** Erases what is left of the words of a closed breach, \`days\` after it was closed. Gives why not, or 'erased'. */
create function erase_words_of_breach(of_breach uuid, days int, blank text, at timestamptz)
  returns text language plpgsql security definer set search_path = public, pg_temp as $$
declare one breach;
begin
  if current_setting('app.actor', true) is distinct from 'system' then return 'not-allowed'; end if;
  select * into one from breach b where b.id = of_breach for update;
  if one.id is null then return 'not-found'; end if;
  if one.closed_at is null then return 'not-over'; end if;
  if one.erased_at is not null then return 'done'; end if;
  if exists (select 1 from legal_hold h where h.case_id = one.case_id and h.lifted_at is null) then return 'held'; end if;
  if coalesce((one.closed_at at time zone 'Europe/Helsinki')::date + days > today(), true) then return 'too-early'; end if;
  update breach_step set words = blank where breach_id = of_breach;
  update breach set what = blank, erased_at = at where id = of_breach;
  return 'erased';
end $$;
revoke execute on function erase_words_of_breach(uuid, int, text, timestamptz) from public;
grant create on schema public to retention;
alter function erase_words_of_breach(uuid, int, text, timestamptz) owner to retention;
revoke create on schema public from retention;
grant execute on function erase_words_of_breach(uuid, int, text, timestamptz) to worker;
`,
};
