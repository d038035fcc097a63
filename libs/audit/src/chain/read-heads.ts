import type { Tx } from '#platform';
import type { Head } from './head.js';

/** The signed heads of a chain, or of all, oldest first. */
export function readHeads(tx: Tx, chain: string | null): Promise<Head[]> {
  return tx.query<Head>(
    `select chain as authority, on_day::text as day, place::int as rows, event_id::text as "lastId", encode(hash, 'hex') as hash,
       public_key as "publicKey", encode(signature, 'base64') as signature
     from audit_head where $1::text is null or chain = $1 order by on_day, chain`,
    [chain],
  );
}
