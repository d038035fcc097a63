import { AuditTrail } from '#audit';
import { type Language, no, ok, type Result, type StaffActor } from '#kernel';
import {
  copiesOfSample,
  type LetterContext,
  type LetterKind,
  LetterPress,
  markedAsSample,
  prepareLetter,
} from '#letters';
import { ClockPort, Database } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { CATALOGUE, type InstalledCatalogue } from '../catalogue.token.js';
import { readLetterCatalogue } from './letter-catalogue.js';
import { readColour } from './colour.js';
import { logoOnLetter, readLogo } from './logo.js';
import { ownOf } from './open-letter-settings.js';
import { SAMPLE_KIND, sampleLetter } from './sample-letter.js';

/** A sample letter as a file: logo, standing texts and remedy as they are set now, marked as a sample on every page. */
@Injectable()
export class PrintSample {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ClockPort) private readonly clock: ClockPort,
    @Inject(LetterPress) private readonly press: LetterPress,
    @Inject(CATALOGUE) private readonly catalogue: InstalledCatalogue,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  /** @returns the PDF; no when the authority lacks a remedy that the real letter could not be issued without either */
  async run(
    actor: StaffActor,
    language: Language,
    kind: LetterKind = SAMPLE_KIND,
  ): Promise<Result<Buffer, 'letters.no-remedy-setting'>> {
    const { authorityId } = actor;
    const { own, colour, catalogue } = await this.database.transaction(actor, async (tx) => {
      await this.audit.record(tx, actor, 'LetterSamplesRead');
      return {
        own: await readLogo(tx, authorityId),
        colour: await readColour(tx, authorityId),
        catalogue: await readLetterCatalogue(tx, this.catalogue, authorityId),
      };
    });
    const context = sampleLetter(
      kind,
      ownOf(catalogue, authorityId),
      catalogue,
      language,
      this.clock.today(),
    );
    const prepared = prepareLetter(kind, language, context as LetterContext<typeof kind>);
    if (!prepared.ok) return no('letters.no-remedy-setting');
    const logo = own && logoOnLetter(own, language);
    const { html, meta } = prepared.value;
    const letter = { html, meta: markedAsSample(meta) };
    const copies = copiesOfSample(kind, language);
    return ok((await this.press.print(letter, { issuedAt: this.clock.now(), logo, colour, copies })).pdf);
  }
}
