import type { Tx } from '#platform';

/** The last link of a chain; before the first one only what it will stand on. */
export interface ChainEnd {
  readonly place: number;
  readonly eventId: string | null;
  readonly hash: string;
}

export async function chainEnds(tx: Tx, chains: readonly string[]): Promise<Map<string, ChainEnd>> {
  const rows = await tx.query<ChainEnd & { chain: string }>(
    `select chain, place::int as place, event_id::text as "eventId", encode(hash, 'hex') as hash
     from audit_chain where chain = any($1)`,
    [chains],
  );
  return new Map(rows.map(({ chain, ...end }) => [chain, end]));
}
