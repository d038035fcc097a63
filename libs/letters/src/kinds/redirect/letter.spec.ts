import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import { LANGUAGES } from '#kernel';
import { contentOf, missingContent } from '../../content-of.js';
import { prepareLetter } from '../../prepare-letter.js';
import { goldenLetter, sampleLetter } from '../golden.js';
import type { RedirectContext } from './context.js';
import { sampleRedirect } from './sample.js';

function html(changes: Partial<RedirectContext> = {}): string {
  const result = prepareLetter('redirect', 'fi', { ...sampleRedirect('fi'), ...changes });
  return result.ok ? result.value.html : JSON.stringify(result.refusal);
}

describe.each(LANGUAGES)('the advice where to turn (%s)', (language) => {
  it('reads as expected, word for word', () => {
    expect(`${sampleLetter('redirect', language).html}\n`).toBe(goldenLetter('redirect', language));
  });

  it('says all it must: sender, requester, request, where, why not transferred, complaint, contact', () => {
    const context = sampleRedirect(language);
    expect(contentOf('redirect', context, language)).toHaveLength(7);
    expect(missingContent('redirect', context, language)).toEqual([]);
  });
});

describe('the advice where to turn (434/2003 §§ 8, 21)', () => {
  const place = { receiver: 'Kansaneläkelaitos', contactLines: ['020 000 000'], data: [], because: ['Syy.'] };

  it('names every place with how to reach it and why', () => {
    const letter = html({ elsewhere: [place, { ...place, receiver: 'Digi- ja väestötietovirasto' }] });
    expect(letter).toMatch(
      /<h2>Kansaneläkelaitos<\/h2>.*Syy\..*020 000 000.*<h2>Digi- ja väestötietovirasto<\/h2>/s,
    );
  });

  it('says that nothing was transferred, why, and that the time limit begins over there', () => {
    const letter = html({ whyNotTransferred: 'Yhtiö ei ole viranomainen.' });
    expect(letter).toContain('<p class="own">Yhtiö ei ole viranomainen.</p>');
    expect(letter).toContain('pyyntö ei ole vireillä muualla');
    expect(letter).toContain('määräaika alkaa siitä, kun se saapuu perille');
  });

  it('is no decision: it carries no instructions of appeal, but the right to complain stays (GDPR 12(4))', () => {
    expect(html()).toContain(
      'neuvontaa eikä päätös. Jos haluatte asiasta päätöksen, johon saa hakea muutosta',
    );
    expect(html()).toContain('PL 800, 00531 Helsinki');
    expect(html()).not.toMatch(/Valitusosoitus|Oikaisuvaatimusohje/);
  });

  it.each([
    ['no place', { elsewhere: [] }, 'elsewhere'],
    ['a place without contact', { elsewhere: [{ ...place, contactLines: [] }] }, 'elsewhere.0.contactLines'],
    ['a place without a reason', { elsewhere: [{ ...place, because: [] }] }, 'elsewhere.0.because'],
    ['no word why it was not transferred', { whyNotTransferred: '' }, 'whyNotTransferred'],
  ])('cannot be written with %s', (_name, changes, path) => {
    expect(html(changes)).toContain(`"path":"${path}"`);
  });
});
