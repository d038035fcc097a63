import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import { LANGUAGES } from '#kernel';
import { contentOf, missingContent } from '../../content-of.js';
import { prepareLetter } from '../../prepare-letter.js';
import { goldenLetter, sampleLetter } from '../golden.js';
import type { PartialAnswerContext } from './context.js';
import { samplePartialAnswer } from './sample.js';

function html(changes: Partial<PartialAnswerContext> = {}): string {
  const result = prepareLetter('partial-answer', 'fi', { ...samplePartialAnswer('fi'), ...changes });
  return result.ok ? result.value.html : JSON.stringify(result.refusal);
}

describe.each(LANGUAGES)('the answer to a part (%s)', (language) => {
  it('reads as expected, word for word', () => {
    expect(`${sampleLetter('partial-answer', language).html}\n`).toBe(
      goldenLetter('partial-answer', language),
    );
  });

  it('says all it must: sender, requester, request, given, to come, time limit, complaint, contact', () => {
    const context = samplePartialAnswer(language);
    expect(contentOf('partial-answer', context, language)).toHaveLength(8);
    expect(missingContent('partial-answer', context, language)).toEqual([]);
  });
});

describe('the answer to a part', () => {
  it('tells of each part to come what it is, by which day and why', () => {
    const part = { what: 'Walmu', why: 'Haku on kesken.', words: 'Tulee joulukuussa.', by: '2026-12-18' };
    const letter = html({ toCome: [part, { ...part, what: 'Dynasty 10', by: '2026-12-22' }] });
    expect(letter).toMatch(/<h3>Walmu<\/h3>.*18\.12\.2026.*<h3>Dynasty 10<\/h3>.*22\.12\.2026/s);
    expect(letter).toContain('<dd>Haku on kesken.</dd>');
    expect(letter).toContain('<p class="own">Tulee joulukuussa.</p>');
  });

  it('stops no time limit and refuses nothing', () => {
    const letter = html({ dueOn: '2026-12-30' });
    expect(letter).toContain('ei pysäytä eikä pidennä määräaikaa');
    expect(letter).toContain('viimeinen vastauspäivä on 30.12.2026');
    expect(letter).toContain('Mitään ei ole evätty');
  });

  it('of documents points to the decision of the authority, not to the Ombudsman, and promises no freedom of charge', () => {
    const letter = html({ ofDocuments: true });
    expect(letter).toContain('(621/1999), 14 ja 33 §');
    expect(letter).not.toMatch(/PL 800|maksuttomia/);
    expect(html()).toMatch(/maksuttomia.*PL 800, 00531 Helsinki/s);
  });

  it.each([
    ['nothing given', { given: '' }, 'given'],
    ['nothing to come', { toCome: [] }, 'toCome'],
    ['no day of a part', { toCome: [{ what: 'x', why: 'y', words: 'z', by: '' }] }, 'toCome.0.by'],
    [
      'no reason of a part',
      { toCome: [{ what: 'x', why: '', words: 'z', by: '2026-12-18' }] },
      'toCome.0.why',
    ],
    ['no last day', { dueOn: '' }, 'dueOn'],
  ])('cannot be written with %s', (_name, changes, path) => {
    expect(html(changes)).toContain(`"path":"${path}"`);
  });
});
