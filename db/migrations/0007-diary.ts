import type { Migration } from './migration.js';

const OPEN = `('received', 'in-handling', 'awaiting-person', 'awaiting-approval')`;
const AUTHORITY = `nullif(current_setting('app.authority', true), '')`;

/**
 * The diary (asiarekisteri, 906/2019 §§ 25–26): the subject line of a case, the words it is found by, the publicity of
 * each document, how many rows an audited export had; whether the leading clock stands still; and the indexes that keep the first page of every list as quick
 * with a hundred thousand cases as with a hundred.
 *
 * The words stand in a table of their own because row-level security keeps \`@@\` from using an index on a text search
 * vector: equality of text may use one. A trigger writes them, so that no role needs a grant to.
 */
export const diary: Migration = {
  id: '0007-diary',
  sql: `
alter table case_file add column subject text, add column lead_paused boolean not null default false;
grant update (lead_paused) on case_file to portal;
alter table audit_event add column row_count int;

alter table stored_file
  add column publicity text not null default 'unassessed'
    constraint check$stored_file_publicity check (publicity in ('unassessed', 'public', 'partly-secret', 'secret')),
  add column secrecy_ground text;
grant update (publicity, secrecy_ground) on stored_file to desk;
create policy mark on stored_file for update to desk using (
  case when case_id is null then exists (select 1 from request r where r.id = request_id)
       else exists (select 1 from case_file c where c.id = case_id) end);

create table diary_word (
  authority_id text not null,
  word text not null,
  received_on date not null,
  case_id uuid not null constraint fk$diary_word_case references case_file on delete cascade,
  primary key (authority_id, word, received_on, case_id)
);
create index idx$diary_word_case on diary_word (case_id);
grant select on diary_word to desk;
alter table diary_word enable row level security;
create policy authority on diary_word for select to desk using (authority_id = ${AUTHORITY});

create function diary_words(subject text) returns setof text
  language sql stable set search_path = pg_catalog
  as $$ select 'fi:' || w from unnest(tsvector_to_array(to_tsvector('finnish', $1))) w
        union all select 'sv:' || w from unnest(tsvector_to_array(to_tsvector('swedish', $1))) w $$;
revoke execute on function diary_words(text) from public;
grant execute on function diary_words(text) to desk;

create function index_subject() returns trigger
  language plpgsql security definer set search_path = public, pg_temp
  as $$ begin
    delete from diary_word where case_id = new.id; insert into diary_word (authority_id, word, received_on, case_id)
      select new.authority_id, w, new.received_on, new.id from diary_words(new.subject) w;
    return null;
  end $$;
revoke execute on function index_subject() from public;
create trigger index_new_subject after insert on case_file
  for each row when (new.subject is not null) execute function index_subject();
create trigger index_changed_subject after update of subject, received_on, authority_id on case_file
  for each row execute function index_subject();

create index idx$case_file_inbox on case_file (authority_id, lead_due, id)
  where triaged_at is null and state in ('received', 'awaiting-person');
create index idx$case_file_untaken on case_file (authority_id, lead_due, id)
  where triaged_at is not null and handler_id is null and state in ${OPEN};
create index idx$case_file_mine on case_file (handler_id, lead_due, id)
  where triaged_at is not null and state in ${OPEN};
create index idx$case_file_open on case_file (authority_id, lead_due, id) include (lead_paused) where state in ${OPEN};
create index idx$case_file_diary on case_file (authority_id, received_on desc, id desc);
create index idx$case_file_due on case_file (authority_id, lead_due, id);
create index idx$case_file_state on case_file (authority_id, state, received_on desc, id desc);
create index idx$case_file_register on case_file (authority_id, register_id, received_on desc, id desc);
create index idx$case_file_of_handler on case_file (handler_id, received_on desc, id desc);
drop index idx$case_file_work;
drop index idx$case_file_handler;
create index idx$decision_to_approve on decision (approver_id) where state = 'awaiting-approval';
create index idx$clock_warning_raised on clock_warning (authority_id, raised_at desc);
`,
};
