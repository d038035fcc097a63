import 'reflect-metadata';
import { afterAll, describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { sampleLetter } from '../kinds/golden.js';
import { LetterPress } from './letter-press.js';

const issuedAt = Temporal.Instant.from('2026-12-01T07:00:00Z');
const press = new LetterPress();
const sample = sampleLetter('refusal-certificate', 'fi');
afterAll(() => press.close());

describe("a letter in the authority's colour", () => {
  it('differs from one without and from one in another colour, and passes both checks of the engine', async () => {
    const prints = await Promise.all(
      [undefined, '#0b3d91', '#7a0019'].map((colour) => press.print(sample, { issuedAt, colour })),
    );
    expect(new Set(prints.map(({ sha256 }) => sha256)).size).toBe(3);
    expect(new Set(prints.map(({ pages }) => pages)).size).toBe(1);
  });

  it('in the colour of the text is the same letter as one without', async () => {
    const [plain, same] = await Promise.all(
      [undefined, '#1a1a1a'].map((colour) => press.print(sample, { issuedAt, colour })),
    );
    expect(same!.sha256).toBe(plain!.sha256);
  });
});
