import { AuditTrail } from '#audit';
import type { StaffActor } from '#kernel';
import { type GuidedKind, LETTER_GUIDE, missingContent } from '#letters';
import { ClockPort, Database } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { CATALOGUE, type InstalledCatalogue } from '../catalogue.token.js';
import { readLetterCatalogue } from './letter-catalogue.js';
import { ownOf } from './open-letter-settings.js';
import { sampleLetter } from './sample-letter.js';

/** A kind of letter and whether the authority can issue it as its settings stand. */
export interface ListedKind extends GuidedKind {
  /** No when its remedy or court has not been set: then there is no sample to print either. */
  readonly whole: boolean;
}

/** Every kind of letter in the order of a request, for all staff of the authority. */
@Injectable()
export class ListLetterKinds {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ClockPort) private readonly clock: ClockPort,
    @Inject(CATALOGUE) private readonly catalogue: InstalledCatalogue,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  async run(actor: StaffActor): Promise<ListedKind[]> {
    const { authorityId } = actor;
    const catalogue = await this.database.transaction(actor, async (tx) => {
      await this.audit.record(tx, actor, 'LetterSamplesRead');
      return readLetterCatalogue(tx, this.catalogue, authorityId);
    });
    const own = ownOf(catalogue, authorityId);
    const today = this.clock.today();
    return LETTER_GUIDE.map((one) => ({
      ...one,
      whole: missingContent(one.kind, sampleLetter(one.kind, own, catalogue, 'fi', today), 'fi').length === 0,
    }));
  }
}
