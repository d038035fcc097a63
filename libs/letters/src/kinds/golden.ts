import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Language } from '#kernel';
import { LETTER_KINDS, type LetterKind } from '../letter-kinds.js';
import { type PreparedLetter, prepareLetter } from '../prepare-letter.js';
import type { LetterPress, PrintedLetter } from '../render/letter-press.js';
import { copiesOfSample } from '../sample-copies.js';
import { Temporal } from 'temporal-polyfill';

/** The file that holds the expected letter of a kind and language. */
export function goldenPath(kind: LetterKind, language: Language): string {
  return fileURLToPath(new URL(`./${kind}/expected/${language}.html`, import.meta.url));
}

/** The expected letter as it lies on disk. */
export function goldenLetter(kind: LetterKind, language: Language): string {
  return readFileSync(goldenPath(kind, language), 'utf8');
}

/** The file that holds the expected PDF of a kind and language as text: what a reader and a screen reader get. */
export function outlinePath(kind: LetterKind, language: Language): string {
  return goldenPath(kind, language).replace(/html$/, 'pdf.txt');
}

/** The sample of a kind printed at nine o'clock on 1.12.2026, with what it carries for a program. */
export async function printedSample(
  press: LetterPress,
  kind: LetterKind,
  language: Language,
): Promise<PrintedLetter> {
  const issuedAt = Temporal.Instant.from('2026-12-01T07:00:00Z');
  return press.print(sampleLetter(kind, language), { issuedAt, copies: copiesOfSample(kind, language) });
}

/** The sample letter of a kind. Throws when the sample is not valid: a broken kind. */
export function sampleLetter(kind: LetterKind, language: Language): PreparedLetter {
  const definition = LETTER_KINDS.find((each) => each.kind === kind);
  if (!definition) throw new Error(`No such kind of letter: ${kind}`);
  const result = prepareLetter(kind, language, definition.sample(language));
  if (!result.ok)
    throw new Error(
      `The sample of ${kind} (${language}) is not valid: ${String(result.refusal.facts?.['path'])}`,
    );
  return result.value;
}
