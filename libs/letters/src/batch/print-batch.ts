import type { Language } from '#kernel';
import type { Temporal } from 'temporal-polyfill';
import type { BoundLetters, LetterPress } from '../render/letter-press.js';
import { dayInHead } from '../render/letter-day.js';

/** A letter as it was issued, on its way to the post. */
export interface BatchItem {
  /** The name of who gets it. */
  readonly name: string;
  /** Where it goes, line by line; of a protected person the contact address, never the home. */
  readonly addressLines: readonly string[];
  readonly caseNumber: string;
  readonly pdf: Uint8Array;
  /** As the press counted them. */
  readonly pages: number;
}

export interface BatchHead {
  /** Of who prints and envelops. */
  readonly language: Language;
  readonly authority: string;
  readonly printedAt: Temporal.Instant;
  /** `YYYY-MM-DD` */
  readonly printedOn: string;
  /** Are sheets printed on both sides? Then each letter begins on a sheet of its own. */
  readonly twoSided: boolean;
}

/** How many letters one batch may have: more are printed as a further batch. */
export const LARGEST_BATCH = 200;

/**
 * One file to print: a list of all letters with their sum, then each letter behind a page that shows the recipient where
 * a window envelope does, its number and its pages. Nothing of a letter's content stands outside of it, and the list has
 * no addresses.
 *
 * @throws with more than 200 letters, and when a letter has fewer pages than it says
 */
export async function printBatch(
  press: LetterPress,
  items: readonly BatchItem[],
  head: BatchHead,
): Promise<BoundLetters> {
  if (items.length === 0 || items.length > LARGEST_BATCH)
    throw new Error(`A batch has 1 to ${LARGEST_BATCH} letters, not ${items.length}`);
  const { language, authority, printedAt, printedOn, twoSided } = head;
  return press.bind(
    (printable) => ({
      separators: true,
      language,
      authority: printable(authority),
      date: dayInHead(printedOn, language),
      twoSided,
      items: items.map(({ name, addressLines, caseNumber, pages }, index) => ({
        file: `letter-${index}.pdf`,
        recipient: [name, ...addressLines].map(printable),
        caseNumber: printable(caseNumber),
        pages,
      })),
    }),
    items.map(({ pdf }) => pdf),
    printedAt,
  );
}

/** The same letters one after the other and nothing else: where a carrier takes one file. */
export async function bindLetters(
  press: LetterPress,
  letters: readonly Pick<BatchItem, 'pdf' | 'pages'>[],
  at: Temporal.Instant,
): Promise<BoundLetters> {
  const items = letters.map(({ pages }, index) => ({ file: `letter-${index}.pdf`, pages }));
  return press.bind(
    () => ({ separators: false, language: 'fi', authority: '', twoSided: true, items }),
    letters.map(({ pdf }) => pdf),
    at,
  );
}
