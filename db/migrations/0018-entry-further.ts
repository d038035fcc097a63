import type { Migration } from './migration.js';

const ENTERED_BY_OWN = `exists (select 1 from request r where r.id = request_id
  and r.entered_by = nullif(current_setting('app.staff', true), '')::uuid)`;

/**
 * The registry writes down for whom a request was made that came by letter, phone or visit, also when the law says that
 * it may not be made: it has come, and a person judges it. A draft of the registry tells who saved its form and when.
 */
export const entryFurther: Migration = {
  id: '0018-entry-further',
  sql: `
alter table representation drop constraint check$representation_standing;
alter table representation add constraint check$representation_standing
  check (standing in ('may', 'judgement', 'may-not'));
grant insert on representation to desk;
create policy register on representation for insert to desk with check (${ENTERED_BY_OWN});

alter table entry_draft
  add column saved_by uuid constraint fk$entry_draft_saved_by references staff,
  add column saved_at timestamptz;
create index idx$entry_draft_saved_by on entry_draft (saved_by);
`,
};
