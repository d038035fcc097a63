import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import { LANGUAGES } from '#kernel';
import { contentOf, missingContent } from '../../content-of.js';
import { prepareLetter } from '../../prepare-letter.js';
import { goldenLetter, sampleLetter } from '../golden.js';
import type { PartElsewhere } from './context.js';
import { sampleTransferNotice } from './sample.js';

const [forwarding, transfer, redirect] = sampleTransferNotice('fi').parts as [
  PartElsewhere,
  PartElsewhere,
  PartElsewhere,
];

function html(...parts: PartElsewhere[]): string {
  const result = prepareLetter('transfer-notice', 'fi', { ...sampleTransferNotice('fi'), parts });
  return result.ok ? result.value.html : JSON.stringify(result.refusal);
}

describe.each(LANGUAGES)('the notice of a transfer (%s)', (language) => {
  it('reads as expected, word for word', () => {
    expect(`${sampleLetter('transfer-notice', language).html}\n`).toBe(
      goldenLetter('transfer-notice', language),
    );
  });

  it('says what went where, why, whose clock runs and how to reach the receiver', () => {
    expect(contentOf('transfer-notice', sampleTransferNotice(language), language)).toHaveLength(7);
    expect(missingContent('transfer-notice', sampleTransferNotice(language), language)).toEqual([]);
  });
});

describe('whose time limit runs', () => {
  it('of a part forwarded to a joint controller: the one that began with us, its last day told (GDPR Art. 26)', () => {
    expect(html(forwarding)).toMatch(/Välittäminen ei aloita uutta määräaikaa.*22\.12\.2026/s);
    expect(html({ ...forwarding, dueOn: undefined })).toContain('"path":"parts.0.dueOn"');
  });

  it('of a part transferred to another controller: its own, from its receipt (434/2003 § 21)', () => {
    expect(html(transfer)).toContain('hallintolaki (434/2003), 21 §');
    expect(html(transfer)).toContain('alkaa siitä, kun pyyntö saapuu sinne');
  });

  it('of advice: none, for nothing was transferred (434/2003 § 8)', () => {
    expect(html(redirect)).toContain('emme ole siirtäneet pyyntöänne sinne');
    expect(html(redirect)).not.toContain('määräaikaa:');
  });
});

it('says to ask for the contact of an authority that the catalogue does not know', () => {
  expect(html({ ...transfer, contactLines: [] })).toContain('Yhteystiedot saatte alla mainitulta');
});

it('tells of the Ombudsman where a part is neither handled nor sent on (GDPR 12(4)), and only there', () => {
  expect(html(redirect)).toContain('PL 800, 00531 Helsinki');
  expect(html(transfer)).not.toContain('PL 800');
});

it('says that we handle the rest only when something stays with us', () => {
  const all = { ...sampleTransferNotice('fi'), restHere: false };
  const result = prepareLetter('transfer-notice', 'fi', all);
  expect(result.ok && result.value.html).not.toContain('käsittelemme me');
  expect(html(transfer)).toContain('käsittelemme me');
});

it('is not written without a part', () => {
  expect(html()).toContain('"path":"parts"');
});

describe('a request made for somebody else', () => {
  it.each([
    ['fi', 'Kenen tietoja pyyntö koskee: Lauri Mallikas. Aino Mallikas teki pyynnön huoltajana.'],
    ['sv', 'Vems uppgifter begäran gäller: Lauri Mallikas. Aino Mallikas gjorde begäran som vårdnadshavare.'],
    ['en', 'Whose data the request is about: Lauri Mallikas. Aino Mallikas made the request as a guardian.'],
  ] as const)('says in %s for whom, and who made it on what ground', (language, words) => {
    const basis = words.split('Aino Mallikas ')[1]!.replace('.', '');
    const requester = { name: 'Lauri Mallikas', representative: { name: 'Aino Mallikas', basis } };
    const letter = prepareLetter('transfer-notice', language, {
      ...sampleTransferNotice(language),
      requester,
    });
    expect(letter.ok && letter.value.html).toContain(words);
    expect(sampleLetter('transfer-notice', language).html).not.toContain(words.split(':')[0]);
  });
});
