import type { Migration } from './migration.js';

/** What the organisation's sign-in changed of somebody's roles is in the audit trail too, though no person did it. */
export const signInRoles: Migration = {
  id: '0027-sign-in-roles',
  sql: `
create policy sign_in on audit_event for insert to desk with check (actor_kind = 'system'
  and action = 'AdministrationChanged' and current_setting('app.actor', true) = 'system');
`,
};
