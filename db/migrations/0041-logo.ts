import type { Migration } from './migration.js';

/**
 * The logo stands at the head of an authority's letters and says in words what it shows. It is a picture, never a
 * drawing: SVG may hold programs and links. No page of the citizens shows it, so the portal has no business with it.
 */
export const logo: Migration = {
  id: '0041-logo',
  sql: `
delete from logo where type = 'svg';
alter table logo drop constraint check$logo_type;
alter table logo add constraint check$logo_type check (type in ('png', 'jpeg'));
alter table logo add column alt jsonb not null default '{"fi":"Logo","sv":"Logotyp","en":"Logo"}';
alter table logo alter column alt drop default;
grant update (alt) on logo to desk;
drop policy portal on logo;
revoke select on logo from portal;
`,
};
