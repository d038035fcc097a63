import type { KeyedIndex, Sealer } from '#platform';
import type pg from 'pg';

/** How much there is to list: the diary of a small town, of a city, and of many authorities in one database. */
export const SIZES = [10_000, 100_000, 1_000_000] as const;
export type Size = (typeof SIZES)[number];

/** Where the measured people work: half of the cases are theirs. */
export const AUTHORITY = 'lahti';
/** Today of the bench; the cases came in during the three years before it. */
export const TODAY = '2026-11-23';

/** The people who look at the lists. */
export const PEOPLE = {
  registrar: '5d1f0000-0000-4000-8000-000000000001',
  handler: '5d1f0000-0000-4000-8000-000000000002',
  officer: '5d1f0000-0000-4000-8000-000000000003',
} as const;

/** A surname that one person in a hundred has. */
export const SURNAME = 'nimi8';

/**
 * Fills a database straight in SQL, as the owner of the tables. The mix: of the cases of the last month 2 in 3 wait for
 * their routing, for somebody to take them, for their handler or for the person; the older ones are closed, but for
 * one in fifty. Every case has its request, one to two claims with their events, a subject line and five audit rows. A
 * closed one was answered up to 36 days after it came, one claim in twelve refused and one in twenty extended; one
 * person in ten asks again within the year.
 */
export async function fillLists(
  owner: pg.Client,
  size: Size,
  { sealer, index }: { readonly sealer: Sealer; readonly index: KeyedIndex },
): Promise<void> {
  const sealed = (value: object): string => sealer.seal(JSON.stringify(value));
  const person = { name: 'Aino Mallikas', hetu: null, email: null, phone: null, address: null };
  await owner.query('select setseed(0.5)');
  await owner.query(STAFF, [AUTHORITY, PEOPLE.registrar, PEOPLE.handler, PEOPLE.officer]);
  await owner.query(NUMBERED, [size, TODAY]);
  await owner.query(REQUESTS, [sealed(person), sealed([]), size]);
  await owner.query(NAMES, [Array.from({ length: 150 }, (_, place) => index.of('name', `nimi${place}`))]);
  await owner.query(CASE_FILES);
  await owner.query(CLAIMS, [sealed({ what: 'Kaikki minua koskevat tiedot.' })]);
  await owner.query(EVENTS);
  await owner.query(DECISIONS, [sealed({ reasons: 'Perustelut.' })]);
  await owner.query(WORDS);
  await owner.query(DIARY_NAMES);
  await owner.query(AUDITS);
}

const STAFF = `
insert into staff (id, subject, authority_id, unit, name, email, title, roles)
select id, id::text, $1, 'x', 'Testi ' || place, 'x', 'x', roles from (values
  ($2::uuid, 1, array['registrar']), ($3::uuid, 2, array['handler']), ($4::uuid, 3, array['dpo'])) v (id, place, roles)
union all select ('5d1f0000-0000-4000-8000-0000000001' || lpad(n::text, 2, '0'))::uuid, n::text, $1, 'x', 'Testi ' || n,
  'x', 'x', array['handler'] from generate_series(10, 29) n`;

/** One row a case: who, when, how far. `open` is a number below 1 for what is not closed. */
const NUMBERED = `
create temp table numbered as
select n, gen_random_uuid() as request_id, gen_random_uuid() as case_id,
  (array['${AUTHORITY}', 'tornio', '${AUTHORITY}', 'jyvaskyla', '${AUTHORITY}', 'joensuu', '${AUTHORITY}', 'kemi'])[n % 8 + 1] as authority,
  age, $2::date - age as received_on, random() as lot,
  (age < 30 and random() < 0.67) or random() < 0.02 as is_open
from (select n, (n::bigint * 1095 / $1::int)::int as age from generate_series(1, $1::int) n) as aged`;

const REQUESTS = `
insert into request (id, receiving_authority_id, channel, received_on, entered_at, hetu_key, identity, identity_check,
  language, answer_by, register_id, data_ids, answers, catalogue_version)
select request_id, authority, (array['portal', 'letter', 'email'])[n % 3 + 1], received_on, received_on + time '12:00',
  'hetu ' || case when n % 10 = 0 then 'again ' || n % ($3::int * 3 / 20) else (n % ($3::int * 2 / 5))::text end, $1, 'strong', 'fi', 'portal', 'lahti-tyollisyyspalvelut', '{}', $2, '1' from numbered`;

const NAMES = `
insert into request_name_key (request_id, name_key)
select request_id, ($1::text[])[place] from numbered, lateral (values (n % 100 + 1), ((n / 100) % 50 + 101)) v (place)`;

const CASE_FILES = `
insert into case_file (id, request_id, authority_id, case_number, state, received_on, opened_at, triaged_at, handler_id,
  register_id, lead_due, lead_nominal, retention_class, catalogue_version, changed_at, subject)
select case_id, request_id, authority, upper(authority) || '/' || n || '/00.04.02/' || extract(year from received_on),
  case when not is_open then 'closed' when lot < 0.66 then 'received' when lot < 0.95 then 'in-handling' else 'awaiting-person' end,
  received_on, received_on + time '12:00', case when not is_open or lot > 0.33 then received_on + time '13:00' end,
  case when authority = '${AUTHORITY}' and (not is_open or lot > 0.66) then
    case when n % 20 = 0 then '${PEOPLE.handler}'::uuid
    else ('5d1f0000-0000-4000-8000-0000000001' || 10 + n % 19)::uuid end end,
  (array['lahti-tyollisyyspalvelut', 'lappi-typ', 'kemi-tyollisyyspalvelut'])[n % 3 + 1],
  (received_on + interval '1 month')::date, (received_on + interval '1 month')::date, 'x', '1', received_on + time '12:00',
  (array['Tarkastuspyyntö, asiakastiedot', 'Oikaisupyyntö, palvelutarve', 'Poistopyyntö, pajatoiminta'])[n % 3 + 1]
    || case when n % 40 = 0 then ', lokitiedot' else '' end
from numbered`;

const CLAIMS = `
insert into claim (id, case_id, "right", regime, scope, data_ids, outcome, nominal, due, closed_at)
select gen_random_uuid(), c.id, kind, 'gdpr', $1, '{}', case when c.state <> 'closed' then null when abs(hashtext(c.id::text)) % 12 = 0 then 'refused' else 'granted' end,
  c.lead_nominal, c.lead_due,
  case when c.state = 'closed' then least(c.changed_at + abs(hashtext(c.id::text)) % 37 * interval '1 day', date '${TODAY}') end
from case_file c, unnest(array['access', 'rectification', 'erasure']) with ordinality kinds (kind, place)
where place = 1 or (place = abs(hashtext(c.id::text)) % 3 + 1 and hashtext(c.id::text) % 5 = 0)`;

const EVENTS = `
insert into clock_event (id, claim_id, type, on_day, recorded_at, recorded_by)
select gen_random_uuid(), k.id, type, c.received_on, c.opened_at, 'citizen'
from claim k join case_file c on c.id = k.case_id, lateral (values ('received'), ('identity-asked')) v (type)
where type = 'received' or (c.state = 'awaiting-person')
union all select gen_random_uuid(), k.id, 'extended', c.received_on + 20, c.opened_at, 'staff'
from claim k join case_file c on c.id = k.case_id where abs(hashtext(k.id::text)) % 20 = 0`;

const DECISIONS = `
insert into decision (id, case_id, claim_id, state, outcome, ground_id, content, written_by, changed_at)
select gen_random_uuid(), k.case_id, k.id, 'issued', 'refused', (array['erasure-17-3-b', 'access-15-4'])[n % 2 + 1], $1,
  '${PEOPLE.handler}', k.closed_at
from (select *, abs(hashtext(id::text)) as n from claim where outcome = 'refused') k`;

const WORDS = `
insert into diary_word (authority_id, word, received_on, case_id)
select c.authority_id, w, c.received_on, c.id
from case_file c join (select subject, diary_words(subject) w from (select distinct subject from case_file) s) s
  on s.subject = c.subject`;

const DIARY_NAMES = `
insert into diary_name (authority_id, name_key, received_on, case_id, protected)
select c.authority_id, k.name_key, c.received_on, c.id, false
from case_file c join request_name_key k on k.request_id = c.request_id`;

const AUDITS = `
insert into audit_event (at, authority_id, actor_kind, actor, role, action, request_id, case_id)
select c.opened_at, c.authority_id, 'staff', $$5d1f0000-0000-4000-8000-000000000001$$, 'registrar', action, c.request_id, c.id
from case_file c, unnest(array['RequestFiled', 'CaseOpened', 'RoutingConfirmed', 'CaseTaken', 'LetterIssued']) action`;
