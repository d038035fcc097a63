import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import { LANGUAGES } from '#kernel';
import { contentOf, missingContent } from '../../content-of.js';
import { prepareLetter } from '../../prepare-letter.js';
import { goldenLetter, sampleLetter } from '../golden.js';
import type { IdentityNotEstablishedContext } from './context.js';
import { sampleIdentityNotEstablished } from './sample.js';

const sample = sampleIdentityNotEstablished('fi');

function html(changes: Partial<IdentityNotEstablishedContext> = {}): string {
  const result = prepareLetter('identity-not-established', 'fi', { ...sample, ...changes });
  return result.ok ? result.value.html : JSON.stringify(result.refusal);
}

describe.each(LANGUAGES)('the decision that identity was not established (%s)', (language) => {
  it('reads as expected, word for word', () => {
    expect(`${sampleLetter('identity-not-established', language).html}\n`).toBe(
      goldenLetter('identity-not-established', language),
    );
  });

  it('says all that a refusal must, with what was asked and what remains open', () => {
    const context = sampleIdentityNotEstablished(language);
    const items = contentOf('identity-not-established', context, language);
    expect(items.map(({ id }) => id)).toEqual([
      ...['authority', 'requester', 'request', 'ground', 'asked', 'reasons', 'open'],
      ...['fees', 'complaint', 'remedy', 'decision-maker'],
    ]);
    expect(missingContent('identity-not-established', context, language)).toEqual([]);
  });
});

describe('the decision that identity was not established', () => {
  it.each([
    ['doubt', '12 artiklan 6 kohta'],
    ['cannot-identify', '11 artiklan 2 kohta ja 12 artiklan 2 kohta'],
  ] as const)('names its ground to the item: %s', (ground, provision) => {
    expect(html({ ground })).toContain(`<li>EU:n yleinen tietosuoja-asetus (EU) 2016/679, ${provision}</li>`);
  });

  it('tells why an identity code with a name does not do (1050/2018 § 29(5))', () => {
    expect(html()).toContain('Tietosuojalaki (1050/2018), 29 §:n 5 momentti');
  });

  it('tells what was asked and when, what came of it, and what remains open', () => {
    const letter = html({
      asked: 'Kysyimme.',
      askedOn: '2026-11-03',
      came: 'Ei vastausta.',
      open: 'Jatkuu.',
    });
    expect(letter).toMatch(/3\.11\.2026.*Kysyimme\..*Ei vastausta\..*Jatkuu\./s);
  });

  it('holds nothing from the register, not even whether there is anything', () => {
    expect(html()).toContain('Siitä ei myöskään ilmene, onko rekisterissä pyynnön tekijän tietoja.');
  });

  it('can be challenged as the authority has set, and before the Ombudsman (GDPR 77, 79)', () => {
    const { body } = sample.remedy;
    expect(html()).toMatch(/PL 800, 00531 Helsinki.*30 päivän kuluessa.*<h2>Valitusosoitus/s);
    const review = html({
      remedy: { kind: 'oikaisuvaatimus', body: { ...body, name: 'Kaupunginhallitus' } },
    });
    expect(review).toMatch(/14 päivän kuluessa.*Kaupunginhallitus.*<h2>Oikaisuvaatimusohje/s);
  });

  it.each([
    ['no ground', { ground: 'silence' as never }, 'ground'],
    ['nothing asked', { asked: '' }, 'asked'],
    ['no day of asking', { askedOn: '' }, 'askedOn'],
    ['no word what remains open', { open: '' }, 'open'],
    ['no remedy', { remedy: undefined as never }, 'remedy'],
    ['no service', { service: undefined as never }, 'service'],
    ['an identity code', { came: 'Tunnus 010594Y9032' }, 'came'],
  ])('cannot be written with %s', (_name, changes, path) => {
    expect(html(changes)).toContain(`"path":"${path}"`);
  });
});
