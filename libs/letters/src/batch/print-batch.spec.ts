import { spawnSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { sampleLetter } from '../kinds/golden.js';
import { LetterPress, type PrintedLetter } from '../render/letter-press.js';
import { type BatchHead, type BatchItem, bindLetters, LARGEST_BATCH, printBatch } from './print-batch.js';

const at = Temporal.Instant.from('2026-12-01T07:00:00Z');
const head: BatchHead = {
  language: 'fi',
  authority: 'Lahden kaupunki',
  printedAt: at,
  printedOn: '2026-12-01',
  twoSided: false,
};
const press = new LetterPress();
let letter: PrintedLetter;
beforeAll(async () => {
  letter = await press.print(sampleLetter('refusal-certificate', 'fi'), { issuedAt: at });
});
afterAll(() => press.close());

function item(number: number): BatchItem {
  const { pdf, pages } = letter;
  return {
    name: `Saaja ${number} Mallikas`,
    addressLines: [`Kotikatu ${number}`, '15110 LAHTI'],
    caseNumber: `LAHTI/${number}/00.04.02/2026`,
    pdf,
    pages,
  };
}
const items = (count: number): BatchItem[] => Array.from({ length: count }, (_, index) => item(index + 1));

describe('a batch for the post', () => {
  it('has a list, and for each letter a page of its own and its pages', async () => {
    expect(letter.pages).toBeGreaterThan(1);
    const { pages } = await printBatch(press, items(3), head);
    expect(pages).toBe(1 + 3 * (1 + letter.pages));
  });

  it('printed on both sides begins each letter, and each page before one, on a sheet of its own', async () => {
    const sheets = (count: number): number => 2 * Math.ceil(count / 2);
    const { pages } = await printBatch(press, items(2), { ...head, twoSided: true });
    expect(pages).toBe(sheets(1) + sheets(1) + sheets(letter.pages) + sheets(1) + letter.pages);
  });

  it('of 200 letters is printed; of more it is refused', async () => {
    const { pages } = await printBatch(press, items(LARGEST_BATCH), head);
    expect(pages).toBeGreaterThan(LARGEST_BATCH * (1 + letter.pages));
    await expect(printBatch(press, items(LARGEST_BATCH + 1), head)).rejects.toThrow('1 to 200');
    await expect(printBatch(press, [], head)).rejects.toThrow('1 to 200');
  });

  it('has the same bytes for the same letters and time', async () => {
    const [first, second] = [
      await printBatch(press, items(2), head),
      await printBatch(press, items(2), head),
    ];
    expect(second.pdf.equals(first.pdf)).toBe(true);
  });

  it('is not printed when a letter has fewer pages than it says', async () => {
    const short = { ...item(1), pages: letter.pages + 1 };
    await expect(printBatch(press, [short], head)).rejects.toThrow('could not be typeset');
  });

  it('leaves the press able to print letters', async () => {
    const again = await press.print(sampleLetter('refusal-certificate', 'fi'), { issuedAt: at });
    expect(again.sha256).toBe(letter.sha256);
  });
});

describe('letters bound for a carrier', () => {
  it('are their pages, each letter beginning on a sheet of its own', async () => {
    const odd = { pdf: letter.pdf, pages: 1 };
    expect((await bindLetters(press, [odd, odd], at)).pages).toBe(3);
    expect((await bindLetters(press, [odd], at)).pages).toBe(1);
  });
});

const text = (pdf: Buffer, page: number): string =>
  spawnSync('pdftotext', ['-layout', '-f', `${page}`, '-l', `${page}`, '-', '-'], {
    input: pdf,
  }).stdout.toString();
// Where the tools are missing, npm test names this as not run.
if (!spawnSync('pdftotext', ['-v']).error) {
  describe('the pages of a batch, read by another tool', () => {
    it('list number, recipient, case and pages with their sum, and no address', async () => {
      const list = text((await printBatch(press, items(2), head)).pdf, 1);
      expect(list).toMatch(/1\s+Saaja 1 Mallikas\s+LAHTI\/1\/00\.04\.02\/2026\s+\d/);
      expect(list).toMatch(/2\s+Saaja 2 Mallikas\s+LAHTI\/2\/00\.04\.02\/2026\s+\d/);
      expect(list).toContain(`Kirjeitä: 2, sivuja: ${2 * letter.pages}`);
      expect(list).not.toContain('Kotikatu');
    });

    it('name on the page before a letter the recipient and its place, and nothing of its content', async () => {
      const page = text((await printBatch(press, items(2), head)).pdf, 2);
      const lines = page
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '');
      expect(lines).toEqual([
        'Saaja 1 Mallikas',
        'Kotikatu 1',
        '15110 LAHTI',
        'Kirje 1 / 2',
        'LAHTI/1/00.04.02/2026',
        `Sivuja: ${letter.pages}`,
      ]);
    });

    it('are those of the letter, as they were issued', async () => {
      const first = text((await printBatch(press, items(2), head)).pdf, 3);
      expect(first).toBe(text(letter.pdf, 1));
    });
  });
}
