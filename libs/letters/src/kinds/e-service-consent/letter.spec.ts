import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import { LANGUAGES } from '#kernel';
import { contentOf, missingContent } from '../../content-of.js';
import { goldenLetter, sampleLetter } from '../golden.js';
import { E_SERVICE_CONSENT } from './definition.js';

describe.each(LANGUAGES)('the question of electronic service (%s)', (language) => {
  it('reads as expected, word for word', () => {
    expect(`${sampleLetter('e-service-consent', language).html}\n`).toBe(
      goldenLetter('e-service-consent', language),
    );
  });

  it('says all it must: sender, requester, request, what is asked, contact', () => {
    const context = E_SERVICE_CONSENT.sample(language);
    expect(contentOf('e-service-consent', context, language)).toHaveLength(5);
    expect(missingContent('e-service-consent', context, language)).toEqual([]);
  });
});

it('says that without consent the decision comes by post, and what seven days unfetched mean (13/2003 § 18)', () => {
  const { html } = sampleLetter('e-service-consent', 'fi');
  expect(html).toContain('Ilman suostumustanne lähetämme päätöksen postissa.');
  expect(html).toContain('seitsemän päivän kuluessa');
  expect(html).toContain('(13/2003), 18 §');
});
