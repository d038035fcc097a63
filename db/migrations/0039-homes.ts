import type { Migration } from './migration.js';

/**
 * The home municipality is sealed like everything else that a person tells: no row says where somebody lives, least of
 * all somebody protected (661/2009 § 36). `home` and `named_home` take the place of `municipality_id` and
 * `named_municipality_id`, which are written no more; the worker seals what is left in them. A later step removes them.
 */
export const homes: Migration = {
  id: '0039-homes',
  sql: `
alter table request add column home text;
alter table case_file add column named_home text;
create index idx$request_plain_home on request (id) where municipality_id is not null;
create index idx$case_file_plain_home on case_file (id) where named_municipality_id is not null;
grant update (municipality_id, home) on request to worker;
grant update (named_municipality_id, named_home) on case_file to worker;
`,
};
