import { AuditTrail } from '#audit';
import type { Language, StaffActor } from '#kernel';
import { type LetterPreview, previewLetter } from '#letters';
import { ClockPort, Database } from '#platform';
import { type Authority, type Catalogue, findAuthority, type StandingTexts } from '#registers';
import { Inject, Injectable } from '@nestjs/common';
import { CATALOGUE, type InstalledCatalogue } from '../catalogue.token.js';
import { readSetting } from '../settings/setting.js';
import { readColour } from './colour.js';
import { readLetterCatalogue } from './letter-catalogue.js';
import { readLogo } from './logo.js';
import { type RemedyGap, remedyGaps } from './remedy-gaps.js';
import { courtsOf, REMEDY, type RemedySetting } from './remedy-setting.js';
import { SAMPLE_KIND, sampleLetter } from './sample-letter.js';
import { readStandingVersions, type StandingVersion } from './standing-texts.js';

/** What an authority's letters are made of besides the case. */
export interface LetterSettings {
  /** As its letters have it now. */
  readonly authority: Authority;
  /** What was set at the desk; null: what the catalogue says counts. */
  readonly remedy: RemedySetting | null;
  readonly gaps: readonly RemedyGap[];
  /** Finnish names of the courts that may be chosen. */
  readonly courts: readonly string[];
  readonly hasLogo: boolean;
  /** Of the headings, `#0b3d91`; '' when none is chosen. */
  readonly colour: string;
  /** The standing texts of the language asked for, the newest first. */
  readonly versions: readonly StandingVersion[];
  /** A sample letter in that language, with the texts as given or as kept. */
  readonly preview: LetterPreview;
}

/** Opens how the letters of the authority are set, with a sample letter. */
@Injectable()
export class OpenLetterSettings {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ClockPort) private readonly clock: ClockPort,
    @Inject(CATALOGUE) private readonly catalogue: InstalledCatalogue,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  /** @param unsaved texts to try in the preview; nothing of them is kept */
  async run(actor: StaffActor, language: Language, unsaved?: StandingTexts): Promise<LetterSettings> {
    const { authorityId } = actor;
    const today = this.clock.today();
    return this.database.transaction(actor, async (tx) => {
      await this.audit.record(tx, actor, 'AdministrationRead');
      const catalogue = await readLetterCatalogue(tx, this.catalogue, authorityId);
      const authority = ownOf(catalogue, authorityId);
      const shown = unsaved
        ? { ...authority, standing: { ...authority.standing, [language]: unsaved } }
        : authority;
      return {
        authority,
        remedy: (await readSetting<RemedySetting>(tx, authorityId, REMEDY)) ?? null,
        gaps: remedyGaps(authority, today),
        courts: [...courtsOf(this.catalogue).keys()],
        colour: (await readColour(tx, authorityId)) ?? '',
        hasLogo: (await readLogo(tx, authorityId)) !== undefined,
        versions: await readStandingVersions(tx, authorityId, language),
        preview: previewLetter(
          SAMPLE_KIND,
          language,
          sampleLetter(SAMPLE_KIND, shown, catalogue, language, today),
        ),
      };
    });
  }
}

/** The authority an administrator belongs to. @throws when the catalogue lacks it */
export function ownOf(catalogue: Catalogue, authorityId: string): Authority {
  const authority = findAuthority(catalogue, authorityId);
  if (!authority) throw new Error(`The catalogue has no authority ${authorityId}`);
  return authority;
}
