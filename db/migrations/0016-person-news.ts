import type { Migration } from './migration.js';

const VISIBLE = 'exists (select 1 from case_file c where c.id = person_news.case_id)';

/**
 * A case whose staff were told by e-mail that the person answered or wrote, until somebody has read it: the row stands
 * while there is something unread, so that a case is told once. The worker reads the reviews whose day it reminds of.
 */
export const personNews: Migration = {
  id: '0016-person-news',
  sql: `
create table person_news (
  case_id uuid primary key constraint fk$person_news_case references case_file,
  told_at timestamptz not null
);
grant select, insert on person_news to portal, desk;
grant delete on person_news to desk;
grant select on person_news, review to worker;

alter table person_news enable row level security;
create policy citizen on person_news to portal using (${VISIBLE}) with check (${VISIBLE});
create policy authority on person_news to desk using (${VISIBLE}) with check (${VISIBLE});
create policy worker on person_news for select to worker using (true);
create policy worker on review for select to worker using (true);
`,
};
