import { createHash } from 'node:crypto';
import { type AuditRow, valuesOf } from '../audit-row.js';

/** The form in which rows are hashed now. A change of it gets a number of its own, and old links keep theirs. */
export const FORM = 1;

const sha256 = (value: unknown): string => createHash('sha256').update(JSON.stringify(value)).digest('hex');

/**
 * What the first link of a chain stands on.
 *
 * @param unstampedTo up to which id the installation has rows without a stamp: nobody can move it afterwards
 */
export function chainStart(chain: string, unstampedTo: string): string {
  return sha256(['tietopyynto-audit-chain', chain, unstampedTo]);
}

/** SHA-256, hexadecimal, of the link before (`previous`), the place and all that the row says, in form 1. */
export function linkHash(previous: string, place: number, row: AuditRow): string {
  const { id, transaction, stamp } = row;
  return sha256([previous, place, id, transaction, stamp, ...valuesOf(row)]);
}
