import 'reflect-metadata';
import { afterAll, describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { LANGUAGES } from '#kernel';
import { sampleLetter } from '../kinds/golden.js';
import { LETTER_KINDS } from '../letter-kinds.js';
import type { PreparedLetter } from '../prepare-letter.js';
import { LetterPress } from './letter-press.js';

const issuedAt = Temporal.Instant.from('2026-12-01T07:00:00Z');
const press = new LetterPress(20);
const sample = sampleLetter('refusal-certificate', 'fi');

afterAll(() => press.close());

function withText(text: string): PreparedLetter {
  return { ...sample, html: `<article lang="fi"><h1>Otsikko</h1><p>${text}</p></article>` };
}

describe('a printed letter', () => {
  it.each(LETTER_KINDS.flatMap(({ kind }) => LANGUAGES.map((language) => [kind, language] as const)))(
    'is tagged PDF/A-2a in its language: %s, %s',
    async (kind, language) => {
      const { pdf, pages, replacedGlyphs } = await press.print(sampleLetter(kind, language), { issuedAt });
      const bytes = pdf.toString('latin1');
      expect(bytes).toMatch(/\/MarkInfo\s*<<[^>]*\/Marked true/);
      expect(bytes).toContain('<pdfaid:part>2</pdfaid:part>');
      expect(bytes).toContain('<pdfaid:conformance>A</pdfaid:conformance>');
      expect(bytes).toMatch(new RegExp(`/Lang\\s*\\(${language}-`));
      expect(pages).toBeGreaterThanOrEqual(1);
      expect(replacedGlyphs).toEqual([]);
    },
  );

  it('has the same bytes for the same letter and time, in another thread too', async () => {
    const other = new LetterPress();
    const [first, second] = [
      await press.print(sample, { issuedAt }),
      await other.print(sample, { issuedAt }),
    ];
    await other.close();
    expect(second.sha256).toBe(first.sha256);
    const later = await press.print(sample, { issuedAt: issuedAt.add({ seconds: 1 }) });
    expect(later.sha256).not.toBe(first.sha256);
  });

  it('names the engine that made it', async () => {
    expect((await press.print(sample, { issuedAt })).engineVersion).toMatch(/^typst \d+\.\d+\.\d+$/);
  });

  it('prints hostile text as it stands', async () => {
    const { pages } = await press.print(withText('#panic() &lt;script&gt; {{x}} $x$ *b* @preview \\u{0}'), {
      issuedAt,
    });
    expect(pages).toBe(1);
  });

  it('shows [?] for what the fonts cannot, and reports it', async () => {
    const { replacedGlyphs } = await press.print(withText('Nimi 漢字漢 Åbo €'), { issuedAt });
    expect(replacedGlyphs).toEqual(['漢', '字']);
  });

  it('drops characters that would break the file', async () => {
    const { replacedGlyphs } = await press.print(withText('a\u0000b\u0008c\u202Ed'), { issuedAt });
    expect(replacedGlyphs).toEqual([]);
  });
});

describe('the press', () => {
  it('prints fifty letters in a row across renewed threads', async () => {
    const letters = await Promise.all(Array.from({ length: 50 }, () => press.print(sample, { issuedAt })));
    expect(new Set(letters.map((letter) => letter.sha256)).size).toBe(1);
  }, 60_000);

  it('refuses a letter that is not accessible and goes on with the next', async () => {
    const skipped = { ...sample, html: '<article lang="fi"><h1>A</h1><h3>C</h3></article>' };
    await expect(press.print(skipped, { issuedAt })).rejects.toThrow('could not be typeset');
    expect((await press.print(sample, { issuedAt })).pages).toBe(3);
  });

  it('refuses letters once closed', async () => {
    const closed = new LetterPress();
    await closed.close();
    await expect(closed.print(sample, { issuedAt })).rejects.toThrow('closed');
  });
});
