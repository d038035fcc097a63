import { AuditTrail } from '#audit';
import type { Language, StaffActor } from '#kernel';
import { type GuidedKind, LETTER_GUIDE, type LetterKind, type LetterPreview, previewLetter } from '#letters';
import { ClockPort, Database } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { CATALOGUE, type InstalledCatalogue } from '../catalogue.token.js';
import { readLetterCatalogue } from './letter-catalogue.js';
import { ownOf } from './open-letter-settings.js';
import { sampleLetter } from './sample-letter.js';

/** A sample letter to be read on a page. */
export interface ShownSample {
  readonly guide: GuidedKind;
  readonly preview: LetterPreview;
}

/** Shows every member of staff what a kind of letter says as their authority sends it; what is not set stands as a gap. */
@Injectable()
export class ShowSample {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ClockPort) private readonly clock: ClockPort,
    @Inject(CATALOGUE) private readonly catalogue: InstalledCatalogue,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  async run(actor: StaffActor, kind: LetterKind, language: Language): Promise<ShownSample> {
    const { authorityId } = actor;
    const catalogue = await this.database.transaction(actor, async (tx) => {
      await this.audit.record(tx, actor, 'LetterSamplesRead');
      return readLetterCatalogue(tx, this.catalogue, authorityId);
    });
    const own = ownOf(catalogue, authorityId);
    const context = sampleLetter(kind, own, catalogue, language, this.clock.today());
    return {
      guide: LETTER_GUIDE.find((one) => one.kind === kind)!,
      preview: previewLetter(kind, language, context),
    };
  }
}
