import type { Tx } from '#platform';

/** Puts letters into an envelope, in their order. */
export async function addLetters(tx: Tx, deliveryId: string, letterIds: readonly string[]): Promise<void> {
  await tx.query(
    `insert into delivery_letter (delivery_id, letter_id, place)
     select $1, id, place - 1 from unnest($2::uuid[]) with ordinality as l (id, place)`,
    [deliveryId, letterIds],
  );
}
