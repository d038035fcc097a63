import type { Tx } from '#platform';
import { type Head, isSigned } from './head.js';
import type { Broken } from './verified.js';

/**
 * Does each head name a link of the chain that still has the same hash, signed with a key of this installation?
 *
 * @param trusted public keys of the installation; empty: whose signature it is cannot be told, only that it is one
 */
export async function checkHeads(
  tx: Tx,
  chain: string,
  heads: readonly Head[],
  trusted: readonly string[],
): Promise<Broken | null> {
  for (const head of heads) {
    const [link] = await tx.query<{ hash: string; eventId: string }>(
      `select encode(hash, 'hex') as hash, event_id::text as "eventId" from audit_link where chain = $1 and place = $2`,
      [chain, head.rows],
    );
    if (!link) return { id: head.lastId, kind: 'deleted' };
    const isKnown = trusted.length === 0 || trusted.includes(head.publicKey);
    const isSame = link.hash === head.hash && link.eventId === head.lastId;
    if (!isSame || !isKnown || !isSigned(head)) return { id: head.lastId, kind: 'edited' };
  }
  return null;
}
