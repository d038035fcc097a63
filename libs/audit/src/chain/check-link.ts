import type { AuditRow } from '../audit-row.js';
import type { ChainEnd } from './chain-end.js';
import { FORM, linkHash } from './link-hash.js';
import type { Link } from './links-for.js';
import type { Broken } from './verified.js';

/** A link as it stands in the database, with the row it seals; null: there is no such row. */
export interface StoredLink extends Link {
  readonly form: number;
  readonly row: AuditRow | null;
}

/** What is asked of the installation about a row. */
export interface StampCheck {
  fits(row: AuditRow): boolean;
  /** Rows up to this id were written before rows were stamped. */
  readonly unstampedTo: string;
}

/**
 * Does this link follow on the one before it, and does its row still say what it said?
 *
 * @example a row was deleted with its link, and the links after it moved up → `deleted`, by the id the next one remembers
 */
export function checkLink(before: ChainEnd, link: StoredLink, stamps: StampCheck): Broken | null {
  if (link.place !== before.place + 1 || link.previousEventId !== before.eventId)
    return { id: link.previousEventId ?? link.eventId, kind: 'deleted' };
  const { row, eventId: id } = link;
  if (!row) return { id, kind: 'deleted' };
  if (link.form !== FORM || linkHash(before.hash, link.place, row) !== link.hash)
    return { id, kind: 'edited' };
  return isOurs(row, stamps) ? null : { id, kind: 'inserted' };
}

export function isOurs(row: AuditRow, { fits, unstampedTo }: StampCheck): boolean {
  return row.stamp === null ? BigInt(row.id) <= BigInt(unstampedTo) : fits(row);
}
