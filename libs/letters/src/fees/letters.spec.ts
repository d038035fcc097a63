import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import { LANGUAGES } from '#kernel';
import { contentOf, missingContent } from '../content-of.js';
import { goldenLetter, sampleLetter } from '../kinds/golden.js';
import { prepareLetter } from '../prepare-letter.js';
import type { FeeContext } from './context.js';
import { sampleFee } from './sample.js';

const KINDS = ['fee-notice', 'fee-decision'] as const;
type Kind = (typeof KINDS)[number];

function html(kind: Kind, change: Partial<FeeContext> = {}): string {
  const result = prepareLetter(kind, 'fi', { ...sampleFee('fi'), ...change });
  return result.ok ? result.value.html : JSON.stringify(result.refusal);
}

describe.each(KINDS.flatMap((kind) => LANGUAGES.map((language) => [kind, language] as const)))(
  'the letter %s (%s)',
  (kind, language) => {
    it('reads as expected, word for word', () => {
      expect(`${sampleLetter(kind, language).html}\n`).toBe(goldenLetter(kind, language));
    });

    it('says all it must: sender, requester, request, amount, grounds, reasons, what can be done, contact', () => {
      expect(contentOf(kind, sampleFee(language), language)).toHaveLength(8);
      expect(missingContent(kind, sampleFee(language), language)).toEqual([]);
    });
  },
);

describe('a letter about a fee', () => {
  it('takes nothing before the person has answered, and names the free ways', () => {
    const letter = html('fee-notice', { replyBy: '2026-12-11' });
    expect(letter).toContain('Emme peri maksua ennen kuin olette vastannut.');
    expect(letter).toContain('viimeistään <strong>11.12.2026</strong>');
    expect(letter).toContain('otatte vastauksen maksuttomassa muodossa');
  });

  it('tells with the decision where an error is put right, within six months (621/1999 § 33)', () => {
    const letter = html('fee-decision');
    expect(letter).toContain('kuuden kuukauden kuluessa');
    expect(letter).toContain('julkisuuslaki (621/1999), 33 §');
  });

  it('under data-protection law tells of the Ombudsman and the appeal instead (GDPR 77, 79)', () => {
    const body = { name: 'Hämeenlinnan hallinto-oikeus', addressLines: ['Esimerkkikatu 1'] };
    const letter = html('fee-decision', {
      remedy: { kind: 'hallintovalitus', body },
      service: { method: 'letter', on: '2026-11-27' },
    });
    expect(letter).toContain('Tietosuojavaltuutetun toimisto');
    expect(letter).toContain('<h2>Valitusosoitus</h2>');
    expect(letter).not.toContain('kuuden kuukauden kuluessa');
  });

  it.each([
    ['an amount', { amount: '' }, 'amount'],
    ['a basis of the amount', { items: [] }, 'items'],
    ['a provision', { grounds: [] }, 'grounds'],
    ['reasons', { words: '' }, 'words'],
  ])('is not made without %s', (_name, change, path) => {
    expect(html('fee-decision', change)).toContain(`"path":"${path}`);
  });
});
