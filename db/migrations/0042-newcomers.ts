import type { Migration } from './migration.js';

/**
 * Somebody whom the organisation's sign-in brings for the first time is put into the unit it names, if the authority has
 * such a unit: the sign-in may look. Who has none yet stands in a list of the administrator.
 */
export const newcomers: Migration = {
  id: '0042-newcomers',
  sql: `
create policy sign_in on unit for select to desk using (current_setting('app.actor', true) = 'system');
create index idx$staff_unplaced on staff (authority_id, name, id) where unit = '' and active;
`,
};
