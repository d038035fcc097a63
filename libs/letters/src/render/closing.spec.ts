import 'reflect-metadata';
import { afterAll, describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { sampleLetter } from '../kinds/golden.js';
import { LetterPress } from './letter-press.js';
import type { LetterKind } from '../letter-kinds.js';
import { pdfOutline } from './pdf-outline.js';

const issuedAt = Temporal.Instant.from('2026-12-01T07:00:00Z');
const press = new LetterPress();
afterAll(() => press.close());

/** The pages of a letter that says so much more. */
async function pagesWith(lines: number, kind: LetterKind, before: string): Promise<string[]> {
  const letter = sampleLetter(kind, 'fi');
  const more = '<p>Lisää.</p>'.repeat(lines);
  const { pdf } = await press.print(
    { ...letter, html: letter.html.replace(before, `${more}$&`) },
    { issuedAt },
  );
  return (await pdfOutline(pdf)).split(/^Page \d+ of \d+$/m).slice(1);
}

describe('the end of a letter', () => {
  it('has signature and approval on the page of who tells more, however long the letter is', async () => {
    const pageCounts = new Set<number>();
    for (let lines = 0; lines < 20; lines += 1) {
      const pages = await pagesWith(lines, 'extension-notice', '<h2>Miksi</h2>');
      pageCounts.add(pages.length);
      const last = pages.at(-1);
      for (const words of ['Lisätietoja', 'Hanna Esimerkki', 'Kirje on hyväksytty'])
        expect(last).toContain(words);
    }
    expect([...pageCounts]).toEqual([1, 2]);
  });

  it.each([
    ['extension-notice', '<h2>Miksi</h2>', 'Oikeus saattaa asia', 'Lisätietoja'],
    ['clarification-request', '<h2>Milloin</h2>', 'Jos emme saa vastausta', 'Lisätietoja'],
    ['openness-decision', '<h2>Perustelut</h2>', 'Muutoksenhaku', 'Päätöksen tekijä'],
  ] as const)(
    'is not alone on its page, nor is an address without what leads to it: %s',
    async (kind, before, lead, end) => {
      for (let lines = 0; lines < 20; lines += 1) {
        const pages = await pagesWith(lines, kind, before);
        expect(pages.find((page) => page.includes(end))).toContain(lead);
      }
    },
  );
});
