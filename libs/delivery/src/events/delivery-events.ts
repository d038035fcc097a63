import { newId } from '#kernel';
import type { Sealer, Tx } from '#platform';
import { Temporal } from 'temporal-polyfill';

/** What another system says about a delivery on its way. Unknown types are kept as they came. */
export interface DeliveryEvent {
  readonly deliveryId: string;
  readonly type: string;
  readonly at: Temporal.Instant;
  /** How the carrier calls it, e.g. Posti's tracking code. */
  readonly reference: string | null;
}

interface Row {
  readonly delivery_id: string;
  readonly type: string;
  readonly at: string;
  readonly reference: string | null;
}

/** Adds events; one that is known already stays one. An event of a delivery that is not ours adds nothing. */
export async function appendDeliveryEvents(
  tx: Tx,
  sealer: Sealer,
  events: readonly DeliveryEvent[],
  recordedAt: Temporal.Instant,
): Promise<number> {
  let added = 0;
  for (const { deliveryId, type, at, reference } of events) {
    const sealed = reference === null ? null : sealer.seal(reference);
    const rows = await tx.query(
      `insert into delivery_event (id, delivery_id, type, at, reference, recorded_at)
       select $1, d.id, $3, $4, $5, $6 from delivery d where d.id = $2
       on conflict (delivery_id, type, at) do nothing returning id`,
      [newId(), deliveryId, type, at.toString(), sealed, recordedAt.toString()],
    );
    added += rows.length;
  }
  return added;
}

/** The events of some deliveries by the time they happened, whatever the order in which they became known. */
export async function readDeliveryEvents(
  tx: Tx,
  sealer: Sealer,
  deliveryIds: readonly string[],
): Promise<DeliveryEvent[]> {
  const rows = await tx.query<Row>(
    `select delivery_id, type, at, reference from delivery_event
     where delivery_id = any ($1::uuid[]) order by at, type, id`,
    [deliveryIds],
  );
  return rows.map((row) => ({
    deliveryId: row.delivery_id,
    type: row.type,
    at: Temporal.Instant.from(row.at),
    reference: row.reference === null ? null : sealer.open(row.reference),
  }));
}
