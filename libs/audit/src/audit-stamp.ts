import { randomBytes } from 'node:crypto';
import { KeyedIndex } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { type AuditContent, type AuditRow, valuesOf } from './audit-row.js';

const NONCE = 16;

/**
 * Marks an audit row as written by a process of ours: 16 random bytes, then the keyed hash (HMAC-SHA-256 with INDEX_KEY)
 * of them and of what the row says. Who can write to the database but has no key cannot make one, and the stamp of
 * another row fits no second one.
 */
@Injectable()
export class AuditStamp {
  constructor(@Inject(KeyedIndex) private readonly index: KeyedIndex) {}

  /** @returns hexadecimal, 96 characters */
  of(content: AuditContent): string {
    const nonce = randomBytes(NONCE).toString('hex');
    return nonce + this.hash(nonce, content);
  }

  /** Was this row written by a process of ours, as it stands? */
  fits({ stamp, ...row }: AuditRow): boolean {
    if (stamp === null) return false;
    const nonce = stamp.slice(0, 2 * NONCE);
    return stamp.slice(2 * NONCE) === this.hash(nonce, row);
  }

  private hash(nonce: string, content: AuditContent): string {
    return this.index.of('audit-row/1', JSON.stringify([nonce, ...valuesOf(content)]));
  }
}
