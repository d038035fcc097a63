import type { Tx } from '#platform';

/** How far the sealer has come: rows after this transaction and id, and above the floor, are not sealed yet. */
export interface SealerPlace {
  readonly transaction: string;
  readonly id: string;
  /** Rows up to this id came with a restored backup and are done, whatever their transaction. */
  readonly floor: string;
  readonly unstampedTo: string;
}

/** Where the sealer stands; before its first run at the beginning, with every row that has no stamp let in. */
export async function sealerPlace(tx: Tx): Promise<SealerPlace> {
  const [place] = await tx.query<SealerPlace>(
    `select sealed_transaction::text as transaction, sealed_id::text as id, floor_id::text as floor,
       unstamped_to::text as "unstampedTo" from audit_sealer`,
  );
  return place ?? { transaction: '0', id: '0', floor: '0', unstampedTo: await lastUnstamped(tx) };
}

/** Takes the place of the sealer, at its first run for good: from then on a row needs a stamp. */
export async function takePlace(tx: Tx): Promise<SealerPlace> {
  const place = await sealerPlace(tx);
  await tx.query(`insert into audit_sealer (unstamped_to) values ($1) on conflict do nothing`, [
    place.unstampedTo,
  ]);
  return place;
}

async function lastUnstamped(tx: Tx): Promise<string> {
  const [last] = await tx.query<{ id: string }>(
    'select coalesce(max(id), 0)::text as id from audit_event where stamp is null',
  );
  return last!.id;
}

export async function keepSealerPlace(
  tx: Tx,
  place: Pick<SealerPlace, 'transaction' | 'id' | 'floor'>,
): Promise<void> {
  await tx.query('update audit_sealer set sealed_transaction = $1, sealed_id = $2, floor_id = $3', [
    place.transaction,
    place.id,
    place.floor,
  ]);
}

/**
 * The highest id among rows that no transaction of this server can have written yet: it counts transactions anew, so the
 * database was restored on it. Null as a rule.
 */
export async function restoredUpTo(tx: Tx, { floor }: SealerPlace): Promise<string | null> {
  const [restored] = await tx.query<{ id: string | null }>(
    // Asked of the last transaction first: there is hardly ever one, and every row would be looked at to know that.
    `select case when (select transaction_id from audit_event order by transaction_id desc, id desc limit 1)
         >= pg_snapshot_xmax(pg_current_snapshot())
       then (select max(id)::text from audit_event
         where transaction_id >= pg_snapshot_xmax(pg_current_snapshot()) and id > $1) end as id`,
    [floor],
  );
  return restored?.id ?? null;
}

/** Where sealing goes on when every row up to `floor` is sealed: at the first transaction of this server. */
export async function placeAbove(
  tx: Tx,
  floor: string,
): Promise<Pick<SealerPlace, 'transaction' | 'id' | 'floor'>> {
  const [first] = await tx.query<{ transaction: string }>(
    `select least(pg_snapshot_xmin(pg_current_snapshot()), (select e.transaction_id from audit_event e where e.id > $1
         and not exists (select 1 from audit_link l where l.event_id = e.id)
       order by e.transaction_id limit 1))::text as transaction`,
    [floor],
  );
  return { transaction: first!.transaction, id: '0', floor };
}
