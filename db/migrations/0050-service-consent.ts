import type { Migration } from './migration.js';

const PERSON = `nullif(current_setting('app.person', true), '')`;
const OF_REQUEST = `exists (select 1 from request r where r.id = service_consent.request_id)`;

/**
 * Whether the person agrees that decisions are served electronically (13/2003 § 18): given with the request, on the
 * page of the case, or to the office. Each change is a row; the last one holds.
 * Requests filed before have none: their decisions go on paper until the person agrees.
 */
export const serviceConsent: Migration = {
  id: '0050-service-consent',
  sql: `
create table service_consent (
  id uuid primary key,
  number bigint generated always as identity,
  request_id uuid not null constraint fk$service_consent_request references request,
  given boolean not null,
  way text not null constraint check$service_consent_way
    check (way in ('form', 'portal', 'e-service', 'letter', 'email', 'phone', 'visit')),
  told_on date not null,
  recorded_at timestamptz not null,
  recorded_by uuid constraint fk$service_consent_recorded_by references staff
);
create index idx$service_consent_request on service_consent (request_id, number);
create index idx$service_consent_recorded_by on service_consent (recorded_by);

grant select, insert on service_consent to portal, desk;
grant select on service_consent to worker;
grant insert on service_consent to api;

alter table service_consent enable row level security;
create policy citizen on service_consent for select to portal using (${OF_REQUEST});
create policy tell on service_consent for insert to portal
  with check (recorded_by is null and way in ('form', 'portal') and ${PERSON} is not null and ${OF_REQUEST});
create policy authority on service_consent for select to desk using (${OF_REQUEST});
create policy record on service_consent for insert to desk
  with check (recorded_by::text = current_setting('app.staff', true) and ${OF_REQUEST});
create policy worker on service_consent for select to worker using (true);
create policy bring on service_consent for insert to api
  with check (recorded_by is null and way = 'e-service' and ${OF_REQUEST});

create function consents_to_service(of_request uuid) returns boolean
  language sql stable as $$ select coalesce((select s.given from service_consent s
    where s.request_id = of_request order by s.number desc limit 1), false) $$;
revoke execute on function consents_to_service(uuid) from public;
grant execute on function consents_to_service(uuid) to portal, desk, worker;
`,
};
