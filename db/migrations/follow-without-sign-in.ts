/**
 * Following a case without sign-in, as a part of step 0009. The portal may ask and it may try a code; it can read
 * neither the question nor whom it matched. Only the worker looks whether case number and address belong together, so
 * that the portal's answer cannot tell. After the right code, `follow_state` gives the state and the clocks and
 * nothing else, until the time of the code's reading ends.
 */
export const followingWithoutSignIn = `
create table follow_ask (
  id uuid primary key,
  case_key text not null,
  address_key text not null,
  content text not null,
  asked_at timestamptz not null,
  expires_at timestamptz not null,
  case_id uuid constraint fk$follow_ask_case references case_file,
  code_hash text,
  tries int not null default 0,
  opened_at timestamptz,
  closes_at timestamptz
);
create index idx$follow_ask_case_key on follow_ask (case_key, asked_at);
create index idx$follow_ask_address_key on follow_ask (address_key, asked_at);
create index idx$follow_ask_expires_at on follow_ask (expires_at);
create index idx$follow_ask_case on follow_ask (case_id);

grant insert on follow_ask to portal;
grant select, delete, update (case_id, code_hash) on follow_ask to worker;
alter table follow_ask enable row level security;
create policy ask on follow_ask for insert to portal
  with check (case_id is null and code_hash is null and tries = 0 and opened_at is null and closes_at is null);
create policy worker on follow_ask to worker using (true);

create function follow_room(of_case text, of_address text, since timestamptz, most int) returns boolean
  language sql stable security definer set search_path = public
  as $$ select (select count(*) from follow_ask where case_key = of_case and asked_at > since) < most
    and (select count(*) from follow_ask where address_key = of_address and asked_at > since) < most $$;

create function follow_open(ask uuid, code text, at timestamptz, until timestamptz, most int) returns text
  language plpgsql security definer set search_path = public
  as $$ declare found_ask follow_ask; begin
    select * into found_ask from follow_ask where id = ask for update;
    if found_ask.id is null or found_ask.opened_at is not null or found_ask.expires_at <= at or found_ask.tries >= most
      then return 'ended'; end if;
    if found_ask.code_hash is distinct from code then
      update follow_ask set tries = tries + 1 where id = ask;
      return case when found_ask.tries + 1 >= most then 'ended' else 'wrong' end;
    end if;
    update follow_ask set opened_at = at, closes_at = until where id = ask;
    return 'open';
  end $$;

create function follow_state(ask uuid, at timestamptz) returns jsonb
  language sql stable security definer set search_path = public
  as $$ select jsonb_build_object('caseId', c.id, 'caseNumber', c.case_number, 'authorityId', c.authority_id,
      'state', c.state, 'receivedOn', c.received_on, 'claims', (select jsonb_agg(jsonb_build_object('id', k.id,
        'regime', k.regime, 'open', k.outcome is null, 'events', (select jsonb_agg(jsonb_build_object('id', e.id,
          'type', e.type, 'on', e.on_day, 'undoes', e.undoes) order by e.recorded_at, e.id)
          from clock_event e where e.claim_id = k.id)) order by k.due, k.id) from claim k where k.case_id = c.id))
    from follow_ask a join case_file c on c.id = a.case_id
    where a.id = ask and a.opened_at is not null and a.closes_at > at and not c.protected $$;

revoke execute on function follow_room(text, text, timestamptz, int),
  follow_open(uuid, text, timestamptz, timestamptz, int), follow_state(uuid, timestamptz) from public;
grant execute on function follow_room(text, text, timestamptz, int),
  follow_open(uuid, text, timestamptz, timestamptz, int), follow_state(uuid, timestamptz) to portal;
`;
