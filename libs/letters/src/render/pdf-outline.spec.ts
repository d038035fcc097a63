import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from '@jest/globals';
import { LANGUAGES } from '#kernel';
import { Temporal } from 'temporal-polyfill';
import { outlinePath, printedSample, sampleLetter } from '../kinds/golden.js';
import { LETTER_KINDS } from '../letter-kinds.js';
import { copiesOfSample } from '../sample-copies.js';
import { LetterPress } from './letter-press.js';
import { pdfAttachments, pdfOutline } from './pdf-outline.js';

const press = new LetterPress();
afterAll(() => press.close());

const issuedAt = Temporal.Instant.from('2026-12-01T07:00:00Z');
const LETTERS = LETTER_KINDS.flatMap(({ kind }) => LANGUAGES.map((language) => [kind, language] as const));

// Bytes change with the engine. What a person reads and a screen reader is told must not, unseen.
describe('the text and the tags of a printed letter', () => {
  it.each(LETTERS)('are as expected, whatever engine set them: %s, %s', async (kind, language) => {
    const { pdf } = await printedSample(press, kind, language);
    expect(await pdfOutline(pdf)).toBe(readFileSync(outlinePath(kind, language), 'utf8'));
  });

  it('show pages, tags and words', async () => {
    const outline = await pdfOutline((await printedSample(press, 'refusal-certificate', 'fi')).pdf);
    expect(outline).toMatch(/^Page 1 of 3\n {2}\(.*Lahden kaupunki.*\)/);
    expect(outline).toMatch(/\n *H1 Päätös rekisteröidyn oikeutta koskevasta pyynnöstä\n/);
    expect(outline).toMatch(/\n *Lbl Asiatunnus\n *LBody LAHTI\/318\/00\.04\.02\/2026\n/);
    expect(outline).toMatch(/\nPage 3 of 3\n[^]*H2 Valitusosoitus\n/);
  });
});

describe('what a letter carries for a program', () => {
  it.each(LANGUAGES)('is inside the PDF of a portability delivery, byte for byte: %s', async (language) => {
    const { pdf } = await printedSample(press, 'portability-delivery', language);
    const [copy] = copiesOfSample('portability-delivery', language);
    const attached = await pdfAttachments(pdf);
    expect([...attached.keys()]).toEqual([copy!.name]);
    expect(new TextDecoder().decode(attached.get(copy!.name))).toBe(copy!.text);
    expect(JSON.parse(copy!.text)).toHaveProperty('registrations');
    expect(sampleLetter('portability-delivery', language).html).toContain(copy!.name);
    expect(pdf.toString('latin1')).toContain('<pdfaid:part>3</pdfaid:part>');
    expect(pdf.toString('latin1')).toContain('<pdfaid:conformance>A</pdfaid:conformance>');
  });

  it('is nothing in a letter without data, which stays PDF/A-2a', async () => {
    const { pdf } = await printedSample(press, 'redirect', 'fi');
    expect([...(await pdfAttachments(pdf))]).toEqual([]);
    expect(pdf.toString('latin1')).toContain('<pdfaid:part>2</pdfaid:part>');
  });

  it('is data and never markup', async () => {
    const text = '{"a":"#panic() </p> 漢字"}';
    const copies = [{ name: 'a.json', type: 'application/json', text, description: '#panic()' } as const];
    const { pdf } = await press.print(sampleLetter('redirect', 'fi'), { issuedAt, copies });
    expect(new TextDecoder().decode((await pdfAttachments(pdf)).get('a.json'))).toBe(text);
  });

  it('leaves no trace in the letter that is printed next', async () => {
    const before = await printedSample(press, 'redirect', 'fi');
    await printedSample(press, 'portability-delivery', 'fi');
    expect((await printedSample(press, 'redirect', 'fi')).sha256).toBe(before.sha256);
  });
});
