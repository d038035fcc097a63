import type { Migration } from './migration.js';

/**
 * Quarantine: where there is a scanner, what people send waits until it has looked at it. Who sends a file says nothing of
 * its state: only the worker does, once, and a file that was found harmful never becomes anything else. \`finding\` is the
 * scanner's own name for what it found. \`file_scanner\`: how the scanner is doing, told by the worker for people to see.
 */
export const scannedFiles: Migration = {
  id: '0120-scanned-files',
  sql: `
alter table stored_file drop constraint check$stored_file_quarantine,
  add constraint check$stored_file_quarantine check (quarantine in ('unscanned', 'waiting', 'clean', 'infected')),
  add column scanned_at timestamptz,
  add column finding text,
  add constraint check$stored_file_finding check (finding is null or quarantine = 'infected');
create index idx$stored_file_held on stored_file (stored_at, id) where quarantine in ('waiting', 'infected');
create index idx$stored_file_unscanned on stored_file (stored_at, id) where quarantine = 'unscanned';

create policy nothing_is_clean_by_word on stored_file as restrictive for insert to portal, desk, worker, api with check (
  (kind = 'letter' or quarantine in ('unscanned', 'waiting')) and scanned_at is null and finding is null);
drop policy client_files on stored_file;
create policy client_files on stored_file for insert to api with check (
  kind = 'attachment' and case_id is null and answer_id is null and task_id is null
  and string_to_array(current_setting('app.scopes', true), ',') && array['requests:write']
  and exists (select 1 from request r where r.id = request_id));

grant update (quarantine, scanned_at, finding) on stored_file to worker;
create policy scanned on stored_file for update to worker
  using (kind = 'attachment' and quarantine in ('unscanned', 'waiting'))
  with check (kind = 'attachment' and quarantine in ('waiting', 'clean', 'infected'));

create table file_scanner (
  name text primary key constraint check$file_scanner_name check (name = 'clamd'),
  is_set boolean not null,
  asked_at timestamptz not null,
  answered_at timestamptz,
  fault text constraint check$file_scanner_fault check (fault in ('unreachable', 'no-answer', 'garbage', 'too-large'))
);
grant select, insert, update (is_set, asked_at, answered_at, fault) on file_scanner to worker;
grant select on file_scanner to desk;
alter table file_scanner enable row level security;
create policy worker on file_scanner to worker using (true);
create policy desk on file_scanner for select to desk using (true);
`,
};
