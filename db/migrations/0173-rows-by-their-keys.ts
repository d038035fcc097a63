import type { Migration } from './migration.js';

const AUTHORITY = `nullif(current_setting('app.authority', true), '')`;
const CLIENT = `nullif(current_setting('app.client', true), '')`;
const may = (...scopes: string[]): string =>
  `string_to_array(current_setting('app.scopes', true), ',') && array[${scopes.map((scope) => `'${scope}'`).join(', ')}]`;
const SEES_REQUEST = (id: string): string => `(select true from request r where r.id = ${id})`;
const SEES_CASE = (id: string): string => `(select true from case_file c where c.id = ${id})`;
const SEES_CLAIM = (id: string): string => `(select true from claim k where k.id = ${id})`;
const FILED_CASE = (id: string): string =>
  `(select ${SEES_REQUEST('c.request_id')} from case_file c where c.id = ${id})`;
const FILES = may('requests:write');

/**
 * What the policies of programs ask of a row's request, case or claim is answered by its key. As `exists` it could be
 * planned as one look at everything the program may see, which a server does that has not counted its rows yet: filing
 * a request then took longer the more were there.
 */
export const rowsByTheirKeys: Migration = {
  id: '0173-rows-by-their-keys',
  sql: `
alter policy client_files on request_name_key with check (${SEES_REQUEST('request_id')});
alter policy client_files on representation with check (${FILES} and ${SEES_REQUEST('request_id')});
alter policy bring on service_consent
  with check (recorded_by is null and way = 'e-service' and ${SEES_REQUEST('request_id')});
alter policy client on stored_file using (kind = 'attachment' and ${SEES_REQUEST('request_id')});
alter policy client_files on stored_file with check (
  kind = 'attachment' and case_id is null and answer_id is null and task_id is null and ${FILES}
  and ${SEES_REQUEST('request_id')});

alter policy client on case_file using (authority_id = ${AUTHORITY} and (
  ${may('cases:read', 'clocks:read', 'tasks:read')} and not protected or ${SEES_REQUEST('request_id')}));
alter policy client_files on case_file with check (
  authority_id = ${AUTHORITY} and state = 'received' and ${FILES} and ${SEES_REQUEST('request_id')});

alter policy client on claim using (
  ${may('cases:read', 'clocks:read')} and ${SEES_CASE('case_id')} or ${FILES} and ${FILED_CASE('case_id')});
alter policy client_files on claim with check (
  outcome is null and continues_id is null and ${FILES} and ${SEES_CASE('case_id')});
alter policy client_files on claim_act with check (${FILES} and ${SEES_CASE('case_id')});

alter policy client on clock_event using (${may('clocks:read')} and ${SEES_CLAIM('claim_id')}
  or ${FILES} and (select ${FILED_CASE('k.case_id')} from claim k where k.id = claim_id));
alter policy client_files on clock_event with check (type = 'received' and ${FILES} and ${SEES_CLAIM('claim_id')});

alter policy client on task using (${may('tasks:read')} and ${SEES_CASE('case_id')});
alter policy client_files on delivery with check (state = 'planned' and ${FILES} and ${SEES_CASE('case_id')});
alter policy client on request using (client_id = ${CLIENT}::uuid);
`,
};
