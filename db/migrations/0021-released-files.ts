import type { Migration } from './migration.js';

/**
 * What a search brought is not the person's to read until it is released: it may hold data of other people, and nobody
 * has decided yet. A released document is one that a disclosure names. Restrictive: it narrows whatever else allows.
 */
export const releasedFiles: Migration = {
  id: '0021-released-files',
  sql: `
create policy only_released on stored_file as restrictive for select to portal using (task_id is null
  or exists (select 1 from disclosure d where d.case_id = stored_file.case_id and stored_file.id = any (d.document_ids)));
create policy none_of_task on stored_file as restrictive for insert to portal with check (task_id is null);
`,
};
