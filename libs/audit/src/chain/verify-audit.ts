import type { SystemActor } from '#kernel';
import { Database, type Tx } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { NO_AUTHORITY } from '../audit-row.js';
import { AuditStamp } from '../audit-stamp.js';
import { chainEnds } from './chain-end.js';
import { checkHeads } from './check-heads.js';
import { checkLink, type StampCheck } from './check-link.js';
import { checkCopies, checkUnsealed } from './check-unsealed.js';
import type { Head } from './head.js';
import { chainStart } from './link-hash.js';
import { readHeads } from './read-heads.js';
import { chainNames, PAGE, readLinks } from './read-links.js';
import { sealerPlace } from './sealer-place.js';
import { type Broken, firstOf, type Verified } from './verified.js';

const VERIFIER: SystemActor = { kind: 'system', job: 'audit.verify' };

/** What the chains are held against besides themselves. */
export interface Evidence {
  /** Public keys that sign heads here. Empty: a signature must only be one. */
  readonly trusted: readonly string[];
  /** Heads that were given out and kept elsewhere. */
  readonly heads: readonly Head[];
}

/** Checks every chain from its first row, its signed heads, and the rows that are not sealed. Changes nothing. */
@Injectable()
export class VerifyAudit {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(AuditStamp) private readonly stamp: AuditStamp,
  ) {}

  /** One chain after the other, by name. */
  async *run(evidence: Evidence): AsyncGenerator<Verified> {
    const { chains, stamps } = await this.database.transaction(VERIFIER, async (tx) => ({
      chains: await chainNames(tx, NO_AUTHORITY),
      stamps: {
        fits: (row) => this.stamp.fits(row),
        unstampedTo: (await sealerPlace(tx)).unstampedTo,
      } satisfies StampCheck,
    }));
    const given = evidence.heads.map(({ authority }) => authority);
    for (const chain of [...new Set([...chains, ...given])].sort())
      yield await this.database.transaction(VERIFIER, (tx) => verified(tx, chain, stamps, evidence));
  }
}

async function verified(tx: Tx, chain: string, stamps: StampCheck, evidence: Evidence): Promise<Verified> {
  const links = await checkChain(tx, chain, stamps);
  const own = await readHeads(tx, chain);
  const kept = evidence.heads.filter(({ authority }) => authority === chain);
  const heads = await checkHeads(tx, chain, [...own, ...kept], evidence.trusted);
  const unsealed = await checkUnsealed(tx, chain, stamps);
  const copies = await checkCopies(tx, chain);
  // A head says that something up to it is wrong, the chain says what.
  const firstBroken = firstOf([links.broken ?? heads, unsealed.broken, copies]);
  return {
    authority: chain,
    rows: links.rows,
    unsealed: unsealed.waiting,
    ok: firstBroken === null,
    firstBroken,
  };
}

async function checkChain(
  tx: Tx,
  chain: string,
  stamps: StampCheck,
): Promise<{ rows: number; broken: Broken | null }> {
  // Read before the links: what is sealed meanwhile only lengthens the chain.
  const end = (await chainEnds(tx, [chain])).get(chain);
  let before = { place: 0, eventId: null as string | null, hash: chainStart(chain, stamps.unstampedTo) };
  for (;;) {
    const links = await readLinks(tx, chain, before.place);
    for (const link of links) {
      const broken = checkLink(before, link, stamps);
      if (broken) return { rows: before.place, broken };
      before = link;
    }
    if (links.length < PAGE) break;
  }
  const isWhole = !end || end.place <= before.place;
  return { rows: before.place, broken: isWhole ? null : { id: end.eventId!, kind: 'deleted' } };
}
