import { makePackage, type PackageParts, type RecordsPackage, sha256 } from '#records';
import { aDocument, aMatter } from './closed-matter.builder.js';

const CASE_ID = '7c9e6679-7425-40de-944b-e07fc1f90ae8';

/** The parts of a package of one letter, for tests. */
export function packageParts(change: { closing?: number; content?: string } = {}): PackageParts {
  const letter = Buffer.from(change.content ?? 'kirje');
  const document = aDocument();
  const file = { ...document.file, sha256: sha256(letter) };
  return {
    caseId: CASE_ID,
    facts: aMatter({ closing: change.closing ?? 1, documents: [{ ...document, file }] }),
    caseJson: { caseNumber: 'LAHTI/318/00.04.02/2026', content: change.content ?? '' },
    bytes: new Map([[document.id, letter]]),
  };
}

/** A package of one letter, for tests. */
export async function aPackage(closing = 1, content?: string): Promise<RecordsPackage> {
  const made = await makePackage(packageParts({ closing, content }));
  if (!made.ok) throw new Error(made.refusal.code);
  return made.value;
}
