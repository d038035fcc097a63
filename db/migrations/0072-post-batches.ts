import type { Migration } from './migration.js';

const AUTHORITY = `nullif(current_setting('app.authority', true), '')`;

/**
 * Envelopes that go to the post together: printed as one file as often as it takes, posted once. The file is not kept.
 */
export const postBatches: Migration = {
  id: '0072-post-batches',
  sql: `
create table post_batch (
  id uuid primary key,
  authority_id text not null,
  made_at timestamptz not null,
  made_by uuid not null constraint fk$post_batch_made_by references staff,
  posted_on date,
  posted_at timestamptz,
  posted_by uuid constraint fk$post_batch_posted_by references staff,
  constraint check$post_batch_posted check ((posted_on is null) = (posted_at is null) and (posted_on is null) = (posted_by is null))
);
create index idx$post_batch_open on post_batch (authority_id, made_at) where posted_on is null;
create index idx$post_batch_made_by on post_batch (made_by);
create index idx$post_batch_posted_by on post_batch (posted_by);
alter table delivery add column batch_id uuid constraint fk$delivery_batch references post_batch;
create index idx$delivery_batch on delivery (batch_id);

grant select, insert, update (posted_on, posted_at, posted_by) on post_batch to desk;
alter table post_batch enable row level security;
create policy authority on post_batch to desk using (authority_id = ${AUTHORITY}) with check (authority_id = ${AUTHORITY});
`,
};
