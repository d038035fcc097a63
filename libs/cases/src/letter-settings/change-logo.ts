import { createHash } from 'node:crypto';
import { AdminChanges } from '#audit';
import { no, ok, type Result, type StaffActor, type Text } from '#kernel';
import { checkLogo, LetterPress, LETTER_KINDS, type LogoRefusalCode, prepareLetter } from '#letters';
import { ClockPort, Database } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { type Logo, logoOnLetter, readLogo } from './logo.js';

export type ChangeLogoRefusalCode = LogoRefusalCode | 'logo.missing-alt' | 'logo.not-printable';

const LONGEST_ALT = 150;

/** Sets or removes the logo at the head of the authority's letters. Letters issued before stay as they are. */
@Injectable()
export class ChangeLogo {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ClockPort) private readonly clock: ClockPort,
    @Inject(LetterPress) private readonly press: LetterPress,
    @Inject(AdminChanges) private readonly changes: AdminChanges,
  ) {}

  /** @param alt what the logo shows, in each language at most 150 characters */
  async set(actor: StaffActor, bytes: Buffer, alt: Text): Promise<Result<null, ChangeLogoRefusalCode>> {
    const picture = checkLogo(bytes);
    if (!picture.ok) return picture;
    const words = { fi: alt.fi.trim(), sv: alt.sv.trim(), en: alt.en.trim() };
    const wrong = (['fi', 'sv', 'en'] as const).find(
      (language) => !words[language] || words[language].length > LONGEST_ALT,
    );
    if (wrong) return no('logo.missing-alt', { field: `alt-${wrong}`, most: LONGEST_ALT });
    const logo: Logo = { type: picture.value.type, bytes, alt: words };
    if (!(await this.#prints(logo))) return no('logo.not-printable', { field: 'logo' });
    await this.#change(actor, logo);
    return ok(null);
  }

  async remove(actor: StaffActor): Promise<void> {
    await this.#change(actor, null);
  }

  /** A picture may be broken inside, or hold colours that no archived file may: only printing tells. */
  async #prints(logo: Logo): Promise<boolean> {
    const definition = LETTER_KINDS.find(({ kind }) => kind === 'erasure-done');
    if (definition?.kind !== 'erasure-done') throw new Error('There is no letter erasure-done');
    const letter = prepareLetter('erasure-done', 'fi', definition.sample('fi'));
    if (!letter.ok) throw new Error('The sample letter is not whole');
    try {
      await this.press.print(letter.value, { issuedAt: this.clock.now(), logo: logoOnLetter(logo, 'fi') });
      return true;
    } catch {
      return false;
    }
  }

  async #change(actor: StaffActor, logo: Logo | null): Promise<void> {
    const { authorityId } = actor;
    await this.database.transaction(actor, async (tx) => {
      const before = (await readLogo(tx, authorityId)) ?? null;
      await tx.query('delete from logo where authority_id = $1', [authorityId]);
      if (logo)
        await tx.query('insert into logo (authority_id, type, bytes, alt) values ($1, $2, $3, $4)', [
          authorityId,
          logo.type,
          logo.bytes,
          JSON.stringify(logo.alt),
        ]);
      const [from, to] = [facts(before), facts(logo)];
      await this.changes.record(tx, actor, { authorityId, what: 'logo', subject: 'logo', from, to });
    });
  }
}

function facts(logo: Logo | null): Record<string, unknown> | null {
  if (!logo) return null;
  const fingerprint = createHash('sha256').update(logo.bytes).digest('hex').slice(0, 12);
  return { type: logo.type, fingerprint, alt: Object.values(logo.alt) };
}
