import { type AuditRow, NO_AUTHORITY } from '../audit-row.js';
import type { ChainEnd } from './chain-end.js';
import { chainStart, linkHash } from './link-hash.js';

/** What is kept beside a sealed row. */
export interface Link {
  readonly chain: string;
  /** 1, 2, 3 … without a gap. */
  readonly place: number;
  readonly eventId: string;
  /** The row before it in the chain, so that a link that is missing can be named. */
  readonly previousEventId: string | null;
  readonly hash: string;
}

/** Which chain a row belongs to. */
export const chainOf = ({ authorityId }: Pick<AuditRow, 'authorityId'>): string =>
  authorityId ?? NO_AUTHORITY;

/**
 * The links of these rows, in their order, each on the end of its chain.
 *
 * @param ends where the chains end now; a chain that is not there begins
 */
export function linksFor(
  rows: readonly AuditRow[],
  ends: ReadonlyMap<string, ChainEnd>,
  unstampedTo: string,
): Link[] {
  const now = new Map(ends);
  return rows.map((row) => {
    const chain = chainOf(row);
    const before = now.get(chain) ?? { place: 0, eventId: null, hash: chainStart(chain, unstampedTo) };
    const place = before.place + 1;
    const hash = linkHash(before.hash, place, row);
    now.set(chain, { place, eventId: row.id, hash });
    return { chain, place, eventId: row.id, previousEventId: before.eventId, hash };
  });
}
