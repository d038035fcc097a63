import 'reflect-metadata';
import { afterAll, describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { A_JPEG, aPng } from '#test/builders/picture.builder';
import { sampleLetter } from '../kinds/golden.js';
import { LetterPress } from './letter-press.js';

const issuedAt = Temporal.Instant.from('2026-12-01T07:00:00Z');
const press = new LetterPress();
const sample = sampleLetter('refusal-certificate', 'fi');
const png = { format: 'png' as const, bytes: aPng(), alt: 'Lahden kaupungin tunnus' };

afterAll(() => press.close());

const utf16 = (text: string): string => `þÿ${[...text].map((each) => `\0${each}`).join('')}`;

describe('a letter with the logo of the authority', () => {
  it('holds the picture once, with its words, and passes both checks of the engine', async () => {
    const { pdf, pages } = await press.print(sample, { issuedAt, logo: png });
    const bytes = pdf.toString('latin1');
    expect(bytes.match(/\/Subtype\s*\/Image/g)).toHaveLength(1);
    expect(bytes.includes(png.alt) || bytes.includes(utf16(png.alt))).toBe(true);
    expect(bytes).toContain('<pdfaid:conformance>A</pdfaid:conformance>');
    expect(pages).toBe((await press.print(sample, { issuedAt })).pages);
  });

  it('takes a JPEG as well', async () => {
    const { pdf } = await press.print(sample, {
      issuedAt,
      logo: { format: 'jpg', bytes: A_JPEG, alt: 'Tunnus' },
    });
    expect(pdf.toString('latin1')).toMatch(/\/Subtype\s*\/Image/);
  });

  it('is not printed when the picture is broken inside', async () => {
    const broken = aPng();
    broken.fill(0, 45, broken.length - 16);
    await expect(press.print(sample, { issuedAt, logo: { ...png, bytes: broken } })).rejects.toThrow(
      'could not be typeset',
    );
  });

  it('leaves no picture on the letter that is printed next', async () => {
    const plain = await press.print(sample, { issuedAt });
    await press.print(sample, { issuedAt, logo: png });
    expect((await press.print(sample, { issuedAt })).sha256).toBe(plain.sha256);
    const other = await press.print(sample, { issuedAt, logo: { ...png, bytes: aPng(40, 40) } });
    const first = await press.print(sample, { issuedAt, logo: png });
    expect(other.sha256).not.toBe(first.sha256);
  });
});
