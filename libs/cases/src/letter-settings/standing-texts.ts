import { type Language, LANGUAGES, no, ok, type Result } from '#kernel';
import { containsHetu } from '#letters';
import type { Tx } from '#platform';
import type { StandingTexts } from '#registers';
import type { Temporal } from 'temporal-polyfill';

/** The texts of one language, in the order of the form. */
export const STANDING_FIELDS = ['contact', 'hours', 'dataProtection', 'closing'] as const;
/** Most characters of one text. */
export const LONGEST_STANDING = 1500;

export const NO_TEXTS: StandingTexts = { contact: '', hours: '', dataProtection: '', closing: '' };

export type StandingRefusalCode = 'standing.too-long' | 'standing.identity-code';

/** Trims the texts; an identity code in one would keep every letter from being issued (1050/2018 § 29(4)). */
export function checkStanding(typed: StandingTexts): Result<StandingTexts, StandingRefusalCode> {
  const texts = Object.fromEntries(
    STANDING_FIELDS.map((field) => [field, typed[field].replaceAll('\r\n', '\n').trim()]),
  ) as unknown as StandingTexts;
  for (const field of STANDING_FIELDS) {
    if (texts[field].length > LONGEST_STANDING)
      return no('standing.too-long', { field, most: LONGEST_STANDING });
    if (containsHetu(texts[field])) return no('standing.identity-code', { field });
  }
  return ok(texts);
}

/** One version as it was kept. */
export interface StandingVersion {
  readonly language: Language;
  readonly version: number;
  readonly texts: StandingTexts;
  readonly madeAt: string;
  readonly madeBy: string;
}

/** The version in use by language: the last one. Languages without any are left out. */
export async function readStanding(
  tx: Tx,
  authorityId: string,
): Promise<Partial<Record<Language, StandingTexts>>> {
  const rows = await tx.query<{ language: Language; texts: StandingTexts }>(
    `select distinct on (language) language, texts from standing_text
     where authority_id = $1 order by language, version desc`,
    [authorityId],
  );
  return Object.fromEntries(rows.map(({ language, texts }) => [language, texts]));
}

/** Every version of one language, the newest first. */
export async function readStandingVersions(
  tx: Tx,
  authorityId: string,
  language: Language,
): Promise<readonly StandingVersion[]> {
  return tx.query<StandingVersion>(
    `select t.language, t.version, t.texts, t.made_at as "madeAt", s.name as "madeBy"
     from standing_text t join staff s on s.id = t.made_by
     where t.authority_id = $1 and t.language = $2 order by t.version desc limit 20`,
    [authorityId, language],
  );
}

/** Keeps a new version; earlier ones stay, and so do the letters that were issued with them. */
export async function addStandingVersion(
  tx: Tx,
  row: {
    readonly id: string;
    readonly authorityId: string;
    readonly language: Language;
    readonly texts: StandingTexts;
    readonly at: Temporal.Instant;
    readonly staffId: string;
  },
): Promise<number> {
  const [added] = await tx.query<{ version: number }>(
    `insert into standing_text (id, authority_id, language, version, texts, made_at, made_by)
     select $1, $2, $3, coalesce(max(version), 0) + 1, $4, $5, $6
     from standing_text where authority_id = $2 and language = $3 returning version`,
    [row.id, row.authorityId, row.language, JSON.stringify(row.texts), row.at.toString(), row.staffId],
  );
  if (!added) throw new Error('The standing texts were not kept');
  return added.version;
}

/** Is this one of the languages of letters? */
export function isLetterLanguage(text: string): text is Language {
  return LANGUAGES.some((language) => language === text);
}
