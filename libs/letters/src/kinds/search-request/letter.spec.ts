import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import { LANGUAGES } from '#kernel';
import { contentOf, missingContent } from '../../content-of.js';
import { prepareLetter } from '../../prepare-letter.js';
import { goldenLetter, sampleLetter } from '../golden.js';
import type { SearchRequestContext } from './context.js';
import { sampleSearchRequest } from './sample.js';

function html(changes: Partial<SearchRequestContext>): string {
  const result = prepareLetter('search-request', 'fi', { ...sampleSearchRequest('fi'), ...changes });
  return result.ok ? result.value.html : JSON.stringify(result.refusal);
}

describe.each(LANGUAGES)('the letter to a keeper (%s)', (language) => {
  it('reads as expected, word for word', () => {
    expect(`${sampleLetter('search-request', language).html}\n`).toBe(
      goldenLetter('search-request', language),
    );
  });

  it('says all it must', () => {
    expect(contentOf('search-request', sampleSearchRequest(language), language)).toHaveLength(6);
    expect(missingContent('search-request', sampleSearchRequest(language), language)).toEqual([]);
  });
});

describe('what is asked', () => {
  it.each([
    ['search', 'Etsikää henkilöä koskevat tiedot'],
    ['rectification', 'tieto oikaistaan'],
    ['erasure', 'tiedot poistetaan'],
    ['restriction', 'Säilyttäkää tiedot, mutta älkää käyttäkö'],
    ['lifting', 'rajoitus päättyy'],
    ['stop-processing', 'Lopettakaa tietojen käyttö heti, mutta älkää vielä poistako'],
  ] as const)('%s is one sentence of its own', (asks, words) => {
    const letter = html({ asks });
    expect(letter).toContain(words);
    const sentences = letter.match(
      /Etsikää|Oikaiskaa|Poistakaa ne|Säilyttäkää|Poistakaa rajoitus|Lopettakaa/g,
    );
    expect(sentences).toHaveLength(1);
  });

  it('never carries an identity code', () => {
    expect(html({ note: ['Henkilötunnus on 010594Y9032.'] })).toContain('letters.invalid-context');
  });
});
