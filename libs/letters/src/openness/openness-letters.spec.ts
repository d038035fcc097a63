import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import { LANGUAGES } from '#kernel';
import { contentOf, missingContent } from '../content-of.js';
import { goldenLetter, sampleLetter } from '../kinds/golden.js';
import { prepareLetter } from '../prepare-letter.js';
import { sampleOpennessDecision, sampleOpennessRefusal } from './sample.js';

const KINDS = { 'openness-refusal': 10, 'openness-decision': 11 } as const;
type Kind = keyof typeof KINDS;
const sampleOf = (kind: Kind, language: 'fi' | 'sv' | 'en' = 'fi') =>
  kind === 'openness-refusal' ? sampleOpennessRefusal(language) : sampleOpennessDecision(language);

function html(kind: Kind, changes: object = {}): string {
  const result = prepareLetter(kind, 'fi', { ...sampleOf(kind), ...changes } as never);
  return result.ok ? result.value.html : JSON.stringify(result.refusal);
}

describe.each(Object.keys(KINDS).flatMap((kind) => LANGUAGES.map((l) => [kind as Kind, l] as const)))(
  'the letter %s (%s)',
  (kind, language) => {
    it('reads as expected, word for word', () => {
      expect(`${sampleLetter(kind, language).html}\n`).toBe(goldenLetter(kind, language));
    });

    it('says all it must', () => {
      expect(contentOf(kind, sampleOf(kind, language), language)).toHaveLength(KINDS[kind]);
      expect(missingContent(kind, sampleOf(kind, language), language)).toEqual([]);
    });
  },
);

describe("the official's notice tells the four things of 621/1999 § 14(3)", () => {
  it.each([
    ['the reason', '11 §:n 2 momentin 7 kohta'],
    [
      'that the matter can be brought to the authority, and who decides',
      'Asian ratkaisee: Elinvoimalautakunta',
    ],
    ['the question whether it is to be', 'Haluatteko, että asia siirretään viranomaisen ratkaistavaksi?'],
    ['the fees', 'ei peritä maksua'],
  ])('%s', (_, words) => {
    expect(html('openness-refusal')).toContain(words);
  });

  it('and no appeal instructions: it is not a decision that can be appealed', () => {
    expect(html('openness-refusal')).not.toMatch(/Valitusosoitus|30 päivän/);
    expect(html('openness-refusal')).toContain('ei ole viranomaisen päätös, eikä siitä voi valittaa');
  });

  it('offers the service only to who can sign in to it', () => {
    expect(html('openness-refusal')).toContain('Kirjautukaa Tietopyyntö-palveluun');
    expect(html('openness-refusal', { onlineAt: undefined })).not.toContain('Kirjautukaa');
  });
});

describe('what is not given', () => {
  it('is a part, named, where the rest of the document is given', () => {
    for (const kind of Object.keys(KINDS) as Kind[]) {
      expect(html(kind)).toContain('Asiakirjasta ei anneta perusteluissa mainittuja tietoja.');
      expect(html(kind)).toContain('<dd>Ilmoituksen tekijän yhteystiedot</dd>');
    }
    expect(html('openness-decision')).toContain('Virkamies ei antanut asiakirjaa kokonaan.');
    expect(html('openness-refusal')).toContain('<h1>Ilmoitus siitä, että osaa asiakirjasta ei anneta</h1>');
  });

  it('is the document where nothing of it is given', () => {
    const whole = { extent: undefined, given: '' };
    expect(html('openness-refusal', whole)).toContain('<h1>Ilmoitus siitä, että asiakirjaa ei anneta</h1>');
    expect(html('openness-refusal', whole)).toContain('<p>Asiakirjaa ei anneta. Tämä ilmoitus');
    expect(html('openness-refusal', whole)).not.toContain('Muilta osin asiakirja on annettu');
  });

  it('is, where the authority gives no more, what the official did not give: all of it or a part', () => {
    const decision = html('openness-decision', { extent: undefined, given: '' });
    expect(decision).toContain('ei anna asiakirjaa siltä osin kuin virkamies jätti sen antamatta.');
    expect(decision).not.toMatch(/kokonaan|Muilta osin asiakirja on annettu/);
  });
});

describe('the decision of the authority', () => {
  it('is made by the body that decides, after it was asked, and goes with appeal instructions', () => {
    const letter = html('openness-decision');
    expect(letter).toContain('Viranomaisen päätöstä on pyydetty 7.12.2026');
    expect(letter).toContain('Elinvoimalautakunta');
    expect(letter).toContain('30 päivän kuluessa päätöksen tiedoksisaannista (621/1999, 33 §');
    expect(letter).toContain('<h2>Valitusosoitus</h2>');
  });
});

describe.each(Object.keys(KINDS) as Kind[])('%s cannot be written', (kind) => {
  it.each([
    ['without a provision', { grounds: [] }, 'grounds'],
    ['without reasons of its own', { ownReasons: '' }, 'ownReasons'],
    ['without the body that decides', { decidingBody: '' }, 'decidingBody'],
    ['with an identity code', { ownReasons: 'Tunnus 010594Y9032' }, 'ownReasons'],
  ])('%s', (_, changes, path) => {
    expect(html(kind, changes)).toContain(`"path":"${path}"`);
  });
});

it('the decision cannot be written without the court', () => {
  expect(html('openness-decision', { court: undefined })).toContain('"path":"court"');
});
