import { AuditTrail } from '#audit';
import type { StaffActor } from '#kernel';
import { ClockPort, Database, Sealer } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { CATALOGUE, type InstalledCatalogue } from '../catalogue.token.js';
import type { Page, Place } from '../domain/page-place.js';
import { countForPost, type OpenBatch, readOpenBatches } from '../sending/batch/open-batches.js';
import { countLettersToSend, type LetterToSend, readLettersToSend } from '../read-models/letters-to-send.js';

/** One page of the letters that wait to be sent, and how many there are on all of them. */
export interface WaitingLetters extends Page<LetterToSend> {
  readonly count: number;
  /** Envelopes that wait for the post and lie in no batch. */
  readonly forPost: number;
  readonly batches: readonly OpenBatch[];
}

/** The letters that the registry office still has to send. The look is written down. */
@Injectable()
export class LettersToSend {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ClockPort) private readonly clock: ClockPort,
    @Inject(CATALOGUE) private readonly catalogue: InstalledCatalogue,
    @Inject(Sealer) private readonly sealer: Sealer,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  /** @param after the place after which the page begins; null for the first page */
  async run(actor: StaffActor, after: Place | null = null): Promise<WaitingLetters> {
    const context = { sealer: this.sealer, catalogue: this.catalogue, today: this.clock.today() };
    return this.database.transaction(actor, async (tx) => {
      await this.audit.record(tx, actor, 'SendingsListed');
      return {
        ...(await readLettersToSend(tx, context, after)),
        count: await countLettersToSend(tx),
        forPost: await countForPost(tx),
        batches: await readOpenBatches(tx),
      };
    });
  }
}
