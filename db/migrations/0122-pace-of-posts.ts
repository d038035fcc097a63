import type { Migration } from './migration.js';

/**
 * How many forms have come in the minute that runs: from one signed-in person, or from one address while nobody has
 * signed in. Keyed hashes, counted for all processes together, forgotten within the day. Unlogged: a crash may forget a
 * minute.
 */
export const paceOfPosts: Migration = {
  id: '0122-pace-of-posts',
  sql: `
create unlogged table post_pace (
  key text primary key,
  began_at timestamptz not null,
  posts int not null constraint check$post_pace_posts check (posts > 0)
);
create index idx$post_pace_began_at on post_pace (began_at);
grant select, insert, update (began_at, posts) on post_pace to portal;
grant select, delete on post_pace to worker;
alter table post_pace enable row level security;
create policy count on post_pace to portal using (current_setting('app.actor', true) = 'system');
create policy forget on post_pace to worker using (true);
`,
};
