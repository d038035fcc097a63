import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import { LANGUAGES } from '#kernel';
import { sampleRefusal } from './kinds/refusal-certificate/sample.js';
import { LETTER_KINDS } from './letter-kinds.js';
import { previewLetter } from './preview-letter.js';

const GAP = '<strong class="gap">puuttuu</strong>';

describe('previewLetter', () => {
  it('shows what is missing in its place and names it', () => {
    const draft = { ...sampleRefusal('fi'), service: undefined, caseNumber: ' ' };
    const preview = previewLetter('refusal-certificate', 'fi', draft);
    expect(preview.html).toContain(`<dt>Tiedoksianto</dt><dd>${GAP}</dd>`);
    expect(preview.html).toContain(`<dt>Asiatunnus</dt><dd>${GAP}</dd>`);
    expect(preview.html).toContain('Lahden kaupunki kieltäytyy poistamasta');
    expect(preview.missing.map((item) => item.id)).toEqual(['authority', 'service']);
  });

  it('shows a refusal that has no ground and no reasons yet', () => {
    const [decision] = sampleRefusal('fi').decisions;
    const decisions = [{ ...decision, grounds: [], reasons: [] }];
    const { html } = previewLetter('refusal-certificate', 'fi', { ...sampleRefusal('fi'), decisions });
    expect(html).toContain(`<ul><li>${GAP}</li></ul>`);
  });

  it.each(LETTER_KINDS.flatMap(({ kind }) => LANGUAGES.map((language) => [kind, language] as const)))(
    'shows an empty draft: %s, %s',
    (kind, language) => {
      expect(previewLetter(kind, language, {}).html).toContain('class="gap"');
    },
  );

  it('has no gap when nothing is missing, and headings that fit under those of the page', () => {
    const { html, missing } = previewLetter('refusal-certificate', 'fi', sampleRefusal('fi'));
    expect(missing).toEqual([]);
    expect(html).not.toContain('class="gap"');
    expect(html).toMatch(/^<article lang="fi">(?!.*<h[12]>).*<h3>Päätös rekisteröidyn.*<h4>Pyyntö/s);
  });

  it('hides a personal identity code and an unknown field', () => {
    const draft = { ...sampleRefusal('fi'), given: 'Tunnus 010594Y9032', hetu: '010594Y9032' };
    expect(previewLetter('refusal-certificate', 'fi', draft).html).not.toContain('010594Y9032');
  });
});
