import type { Migration } from './migration.js';

const OF_DELIVERY = (table: string): string =>
  `exists (select 1 from delivery d where d.id = ${table}.delivery_id)`;

/**
 * A delivery is an envelope: the letters of one act on their way to one person by one channel. `serves`: its way is the
 * one that serves the letters; the copy on the own page and the notice by e-mail do not. `further`: what is tried when
 * this channel does not take it. A letter may be sent again after it came back. `connected_channel`: the channels of
 * other systems that the worker has; it alone knows their secrets.
 */
export const envelopes: Migration = {
  id: '0071-envelopes',
  sql: `
alter table delivery drop constraint check$delivery_channel;
update delivery set channel = 'citizens-page' where channel = 'portal';
alter table delivery add constraint check$delivery_channel check (channel in ('citizens-page', 'email-notice',
  'suomifi-electronic', 'suomifi-multichannel', 'suomifi-paper', 'post-batch', 'counter', 'by-hand'));
alter table delivery drop constraint check$delivery_state;
alter table delivery add constraint check$delivery_state
  check (state in ('planned', 'sent', 'available', 'waiting', 'failed', 'returned'));
alter table delivery add column number bigint generated always as identity;
alter table delivery add column serves boolean not null default false;
alter table delivery add column because text;
alter table delivery add column further jsonb not null default '[]';
alter table delivery add column reference text;
alter table delivery add column fault text;
create index idx$delivery_waiting on delivery (case_id) where state = 'waiting';

create table delivery_letter (
  delivery_id uuid not null constraint fk$delivery_letter_delivery references delivery,
  letter_id uuid not null constraint fk$delivery_letter_letter references letter,
  place smallint not null,
  primary key (delivery_id, letter_id)
);
create index idx$delivery_letter_letter on delivery_letter (letter_id);
with kept as (select id, letter_id from delivery where letter_id is not null) insert into delivery_letter (delivery_id, letter_id, place)
  select id, letter_id, 0 from kept;
alter table delivery drop column letter_id;

alter table letter_sending drop constraint uniq$letter_sending_letter;
alter table letter_sending add column delivery_id uuid constraint fk$letter_sending_delivery references delivery;
alter table letter_sending add column identity_shown text
  constraint check$letter_sending_identity_shown check (identity_shown in ('passport', 'identity-card', 'driving-licence'));
create unique index uniq$letter_sending_once on letter_sending (letter_id, delivery_id) nulls not distinct;
create index idx$letter_sending_delivery on letter_sending (delivery_id);

update delivery d set serves = true from case_file c join request r on r.id = c.request_id
  where c.id = d.case_id and d.channel = 'citizens-page' and r.answer_by = 'portal';
with fetched as (select d.id, min(a.at) as at from delivery d join delivery_letter l on l.delivery_id = d.id join audit_event a
    on a.case_id = d.case_id and a.subject_id = l.letter_id and a.action = 'LetterRead' and a.actor_kind = 'citizen'
  where d.channel = 'citizens-page' group by d.id) insert into delivery_event (id, delivery_id, type, at, recorded_at)
  select gen_random_uuid(), id, 'fetched', at, at from fetched;
with waits as (select gen_random_uuid() as id, l.id as letter_id, l.case_id, l.issued_at,
    case r.answer_by when 'counter' then 'counter' else 'by-hand' end as channel
  from letter l join case_file c on c.id = l.case_id join request r on r.id = c.request_id
  where l.to_person and (r.person_key is null or r.answer_by in ('post', 'counter'))
    and not exists (select 1 from letter_sending s where s.letter_id = l.id)),
  made as (insert into delivery (id, case_id, channel, reason, state, planned_at, serves, because)
    select id, case_id, channel, 'letter-available', 'waiting', issued_at, true, 'wish' from waits) insert into delivery_letter (delivery_id, letter_id, place)
  select id, letter_id, 0 from waits;

create table connected_channel (
  name text primary key,
  told_at timestamptz not null
);
grant select on connected_channel to desk;
grant select, insert, update, delete on connected_channel to worker;
alter table connected_channel enable row level security;
create policy desk on connected_channel for select to desk using (true);
create policy worker on connected_channel to worker using (true) with check (true);

grant select on delivery_letter to portal;
grant select, insert on delivery_letter to desk, worker;
grant insert on delivery_event to portal, desk;
alter table delivery_letter enable row level security;
create policy citizen on delivery_letter for select to portal using (${OF_DELIVERY('delivery_letter')});
create policy authority on delivery_letter to desk using (${OF_DELIVERY('delivery_letter')})
  with check (${OF_DELIVERY('delivery_letter')});
create policy worker on delivery_letter to worker using (true) with check (true);
create policy fetched on delivery_event for insert to portal with check (type = 'fetched' and reference is null
  and exists (select 1 from delivery d where d.id = delivery_id and d.channel = 'citizens-page'));
create policy tell on delivery_event for insert to desk with check (type = 'came-back' and reference is null and ${OF_DELIVERY('delivery_event')});
`,
};
