import { isServed, type LetterKind } from '#letters';
import type { Tx } from '#platform';

/** Is one of the letters a decision whose day of service counts? */
export async function areServed(tx: Tx, letterIds: readonly string[]): Promise<boolean> {
  const letters = await tx.query<{ kind: LetterKind }>(
    'select kind from letter where id = any ($1::uuid[])',
    [letterIds],
  );
  return letters.some(({ kind }) => isServed(kind));
}
