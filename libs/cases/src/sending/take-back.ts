import { AuditTrail } from '#audit';
import type { StaffActor, SystemActor } from '#kernel';
import { ClockPort, Outbox, type Tx } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { CATALOGUE, type InstalledCatalogue } from '../catalogue.token.js';
import { TELL_STAFF } from '../cases.jobs.js';
import { sameLetters } from './consignment-to.js';
import type { OpenedEnvelope } from './open-envelope.js';
import { PutOnWay } from './put-on-way.js';

/**
 * An envelope came back: it served nothing. Its letters wait for a person of the office, who finds another way, and the
 * handler is told.
 */
@Injectable()
export class TakeBack {
  constructor(
    @Inject(ClockPort) private readonly clock: ClockPort,
    @Inject(CATALOGUE) private readonly catalogue: InstalledCatalogue,
    @Inject(PutOnWay) private readonly putOnWay: PutOnWay,
    @Inject(Outbox) private readonly outbox: Outbox,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  async run(tx: Tx, actor: StaffActor | SystemActor, envelope: OpenedEnvelope): Promise<void> {
    const { id, case_id: caseId, authority_id: authorityId } = envelope;
    await tx.query(`update delivery set state = 'returned', serves = false where id = $1`, [id]);
    const context = { catalogue: this.catalogue, today: this.clock.today() };
    const byHand = { channel: 'by-hand', because: 'came-back' } as const;
    await this.putOnWay.run(tx, sameLetters(envelope, context), [byHand]);
    await this.outbox.add(tx, TELL_STAFF, { caseId, news: 'letter-returned' }, { key: `returned/${id}` });
    await this.audit.record(tx, actor, 'LetterCameBack', { authorityId, caseId, subjectId: id });
  }
}
