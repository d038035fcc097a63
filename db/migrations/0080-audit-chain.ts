import type { Migration } from './migration.js';

const AUTHORITY = `nullif(current_setting('app.authority', true), '')`;
const PERSON = `nullif(current_setting('app.person', true), '')`;

/**
 * Audit rows are chained by a sealer, in tables of their own: a row itself is never changed. `audit_link` has no foreign
 * key to `audit_event` on purpose: a deleted row must leave its link behind, or nobody would see that it is missing.
 * A citizen stands in the trail as an alias. Rows written before get theirs here, before they are chained: afterwards no
 * row may change, and the hash of an identity code would lead to the person for ever.
 */
export const auditChain: Migration = {
  id: '0080-audit-chain',
  // A row that an older process writes after the first seal has no stamp, and would be told as inserted.
  alone: true,
  sql: `
create table audit_alias (
  id uuid primary key,
  person_key text not null,
  request_id uuid,
  constraint uniq$audit_alias_person unique nulls not distinct (person_key, request_id)
);
create index idx$audit_alias_request on audit_alias (request_id);
with people as (select distinct actor as person_key, request_id from audit_event where actor_kind = 'citizen' and actor is not null),
  made as (insert into audit_alias (id, person_key, request_id)
    select gen_random_uuid(), person_key, request_id from people returning id, person_key, request_id)
update audit_event a set actor = m.id::text from made m
  where a.actor_kind = 'citizen' and a.actor = m.person_key and a.request_id is not distinct from m.request_id;
grant select, insert on audit_alias to portal;
alter table audit_alias enable row level security;
create policy citizen on audit_alias to portal using (person_key = ${PERSON}) with check (person_key = ${PERSON});

alter table audit_event add column stamp bytea;
create index idx$audit_event_transaction on audit_event (transaction_id, id);

create table audit_sealer (
  one boolean primary key default true constraint check$audit_sealer_one check (one),
  sealed_transaction xid8 not null default '0',
  sealed_id bigint not null default 0,
  floor_id bigint not null default 0,
  unstamped_to bigint not null
);

create table audit_chain (
  chain text primary key,
  place bigint not null,
  event_id bigint not null,
  hash bytea not null
);

create table audit_link (
  chain text not null,
  place bigint not null,
  event_id bigint not null constraint uniq$audit_link_event unique,
  previous_event_id bigint,
  form smallint not null,
  hash bytea not null,
  sealed_at timestamptz not null,
  primary key (chain, place)
);

create table audit_head (
  chain text not null,
  on_day date not null,
  place bigint not null,
  event_id bigint not null,
  hash bytea not null,
  public_key text not null,
  signature bytea not null,
  signed_at timestamptz not null,
  primary key (chain, on_day)
);

grant select, insert, update (sealed_transaction, sealed_id, floor_id) on audit_sealer to worker;
grant select, insert, update (place, event_id, hash) on audit_chain to worker;
grant select, insert on audit_link, audit_head to worker;
grant select on audit_link, audit_head to desk;
alter table audit_sealer enable row level security;
alter table audit_chain enable row level security;
alter table audit_link enable row level security;
alter table audit_head enable row level security;
create policy worker on audit_sealer to worker using (true);
create policy worker on audit_chain to worker using (true);
create policy worker on audit_link to worker using (true);
create policy worker on audit_head to worker using (true);
create policy authority on audit_link for select to desk using (chain = ${AUTHORITY});
create policy authority on audit_head for select to desk using (chain = ${AUTHORITY});

create function audit_unsealed() returns table (oldest_at timestamptz, waiting int)
  language sql stable security definer set search_path = public
  as $$ select min(e.at), count(*)::int from audit_event e
    where (e.transaction_id, e.id) > (coalesce((select sealed_transaction from audit_sealer), '0'), coalesce((select sealed_id from audit_sealer), 0))
      and e.id > coalesce((select floor_id from audit_sealer), 0) $$;
revoke execute on function audit_unsealed() from public;
grant execute on function audit_unsealed() to desk, worker;
`,
};
