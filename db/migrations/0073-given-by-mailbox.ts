import type { Migration } from './migration.js';

/** Data may be given out in a mailbox of another system. */
export const givenByMailbox: Migration = {
  id: '0073-given-by-mailbox',
  sql: `
alter table disclosure drop constraint check$disclosure_way;
alter table disclosure add constraint check$disclosure_way
  check (way in ('portal', 'mailbox', 'post', 'counter', 'viewing'));
`,
};
