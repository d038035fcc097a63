import type { Migration } from './migration.js';

/**
 * What is known of the way of a delivery after it was sent: created, read, receipt confirmed, returned. Only ever added,
 * in whatever order it becomes known; who reads it takes the whole set. `reference` is sealed.
 */
export const deliveryEvents: Migration = {
  id: '0055-delivery-events',
  sql: `
create table delivery_event (
  id uuid primary key,
  delivery_id uuid not null constraint fk$delivery_event_delivery references delivery,
  type text not null,
  at timestamptz not null,
  reference text,
  recorded_at timestamptz not null,
  constraint uniq$delivery_event_fact unique (delivery_id, type, at)
);
grant select on delivery_event to portal, desk;
grant select, insert on delivery_event to worker;
alter table delivery_event enable row level security;
create policy citizen on delivery_event for select to portal
  using (exists (select 1 from delivery d where d.id = delivery_id));
create policy authority on delivery_event for select to desk
  using (exists (select 1 from delivery d where d.id = delivery_id));
create policy worker on delivery_event to worker using (true);
`,
};
