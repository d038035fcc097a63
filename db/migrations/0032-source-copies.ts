import type { Migration } from './migration.js';

/**
 * What a source answers is kept as documents of its task. The worker may add them to a task of a connector that is being
 * asked, of its own case and request, and nowhere else; it may change none.
 */
export const sourceCopies: Migration = {
  id: '0032-source-copies',
  sql: `
grant insert on stored_file to worker;
create policy copy_of_source on stored_file for insert to worker with check (kind = 'attachment' and not is_proof
  and answer_id is null and exists (select 1 from task t join case_file c on c.id = t.case_id
    where t.id = task_id and t.case_id = stored_file.case_id and c.request_id = stored_file.request_id
      and t.way = 'connector' and t.kind = 'search' and t.state = 'running'));
`,
};
