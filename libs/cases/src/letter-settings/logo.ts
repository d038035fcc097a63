import type { Language, Text } from '#kernel';
import type { LetterLogo } from '#letters';
import type { Tx } from '#platform';

/** The logo an authority's letters carry. */
export interface Logo {
  readonly type: 'png' | 'jpeg';
  readonly bytes: Buffer;
  /** What it shows, in each language. */
  readonly alt: Text;
}

/** The authority's own logo; undefined when it has none. */
export async function readLogo(tx: Tx, authorityId: string): Promise<Logo | undefined> {
  const [row] = await tx.query<Logo>('select type, bytes, alt from logo where authority_id = $1', [
    authorityId,
  ]);
  return row;
}

/** The logo as a letter in this language carries it. */
export function logoOnLetter(logo: Logo, language: Language): LetterLogo {
  return { format: logo.type === 'png' ? 'png' : 'jpg', bytes: logo.bytes, alt: logo.alt[language] };
}
