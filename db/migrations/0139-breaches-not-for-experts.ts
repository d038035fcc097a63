import type { Migration } from './migration.js';

/** Who sees no case sees no breach in one either, as with all that belongs to cases (0020-tasks). */
export const breachesNotForExperts: Migration = {
  id: '0139-breaches-not-for-experts',
  sql: `
create policy not_for_experts on breach as restrictive to desk
  using (coalesce(current_setting('app.expert', true), '') <> 'yes')
  with check (coalesce(current_setting('app.expert', true), '') <> 'yes');
`,
};
