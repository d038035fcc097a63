import { AuditTrail } from '#audit';
import type { SystemActor } from '#kernel';
import { ClockPort, Sealer, type Tx } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { CATALOGUE, type InstalledCatalogue } from '../catalogue.token.js';
import type { EnvelopePayload } from '../sending/sending.jobs.js';
import { sameLetters } from '../sending/consignment-to.js';
import { openEnvelope } from '../sending/open-envelope.js';
import { PutOnWay } from '../sending/put-on-way.js';
import { reachable } from '../sending/reachable.js';
import { paperWays } from '../sending/ways-to-person.js';

const ACTOR: SystemActor = { kind: 'system', job: 'cases.post-unfetched' };

/**
 * Seven days have passed since a decision was made available electronically. When nobody has fetched it, it is served by
 * other means: on paper, or by a person of the office where there is no address (13/2003 § 18).
 *
 * @example available 24.11.2026 and not fetched: put on the way by post on 2.12.2026
 */
@Injectable()
export class PostUnfetched {
  constructor(
    @Inject(ClockPort) private readonly clock: ClockPort,
    @Inject(Sealer) private readonly sealer: Sealer,
    @Inject(CATALOGUE) private readonly catalogue: InstalledCatalogue,
    @Inject(PutOnWay) private readonly putOnWay: PutOnWay,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  async run(tx: Tx, { deliveryId }: EnvelopePayload): Promise<void> {
    const envelope = await openEnvelope(tx, this.sealer, deliveryId);
    if (!envelope?.serves || (await isFetched(tx, envelope.letterIds))) return;
    const { case_id: caseId, authority_id: authorityId, person } = envelope;
    const context = { catalogue: this.catalogue, today: this.clock.today() };
    const ways = paperWays(reachable(envelope, person), 'not-fetched');
    await this.putOnWay.run(tx, sameLetters(envelope, context), ways);
    await tx.query('update delivery set serves = false where id = $1', [deliveryId]);
    await this.audit.record(tx, ACTOR, 'UnfetchedPosted', { authorityId, caseId, subjectId: deliveryId });
  }
}

/** Has the person opened one of the letters, on the own page or in the mailbox? All of them lay there together. */
async function isFetched(tx: Tx, letterIds: readonly string[]): Promise<boolean> {
  const fetched = await tx.query(
    `select 1 from delivery_event e join delivery_letter l on l.delivery_id = e.delivery_id
     where l.letter_id = any ($1::uuid[]) and e.type in ('fetched', 'Electronic message read', 'Receipt confirmed') limit 1`,
    [letterIds],
  );
  return fetched.length > 0;
}
