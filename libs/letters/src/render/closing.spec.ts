import 'reflect-metadata';
import { afterAll, describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { sampleLetter } from '../kinds/golden.js';
import { LetterPress } from './letter-press.js';
import { pdfOutline } from './pdf-outline.js';

const issuedAt = Temporal.Instant.from('2026-12-01T07:00:00Z');
const press = new LetterPress();
afterAll(() => press.close());

/** The pages of a notice of extension that says so much more. */
async function pagesWith(lines: number): Promise<string[]> {
  const letter = sampleLetter('extension-notice', 'fi');
  const more = '<p>Lisää.</p>'.repeat(lines);
  const { pdf } = await press.print(
    { ...letter, html: letter.html.replace('<h2>Miksi</h2>', `${more}$&`) },
    { issuedAt },
  );
  return (await pdfOutline(pdf)).split(/^Page \d+ of \d+$/m).slice(1);
}

describe('the end of a letter', () => {
  it('has signature and approval on the page of who tells more, however long the letter is', async () => {
    const pageCounts = new Set<number>();
    for (let lines = 0; lines < 20; lines += 1) {
      const pages = await pagesWith(lines);
      pageCounts.add(pages.length);
      const last = pages.at(-1);
      for (const words of ['Lisätietoja', 'Hanna Esimerkki', 'Kirje on hyväksytty'])
        expect(last).toContain(words);
    }
    expect([...pageCounts]).toEqual([1, 2]);
  });
});
