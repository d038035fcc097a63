import type { Migration } from './migration.js';

/**
 * The act that planned a job: the id of the web request, which stands in every log line of what came of it. And what the
 * metrics count of letters.
 */
export const actsOfJobs: Migration = {
  id: '0141-acts-of-jobs',
  sql: `
alter table outbox add column act_id uuid;
create index idx$delivery_unreached on delivery (state) where state in ('waiting', 'failed', 'returned');
`,
};
