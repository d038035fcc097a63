import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import { LANGUAGES } from '#kernel';
import { contentOf, missingContent } from '../content-of.js';
import { goldenLetter, sampleLetter } from '../kinds/golden.js';
import { prepareLetter } from '../prepare-letter.js';
import type { QuestionContext } from './context.js';
import { sampleQuestion } from './sample.js';

const KINDS = ['identity-request', 'clarification-request'] as const;
type Kind = (typeof KINDS)[number];

function html(kind: Kind, changes: Partial<QuestionContext> = {}): string {
  const context = { ...sampleQuestion('fi', 'Kysymme tätä.'), ...changes };
  const result = prepareLetter(kind, 'fi', context);
  return result.ok ? result.value.html : JSON.stringify(result.refusal);
}

describe.each(KINDS.flatMap((kind) => LANGUAGES.map((language) => [kind, language] as const)))(
  'the letter %s (%s)',
  (kind, language) => {
    it('reads as expected, word for word', () => {
      expect(`${sampleLetter(kind, language).html}\n`).toBe(goldenLetter(kind, language));
    });

    it('says all it must: sender, requester, request, what is asked, how to answer, clock, silence, contact', () => {
      const context = sampleQuestion(language, 'x');
      expect(contentOf(kind, context, language)).toHaveLength(8);
      expect(missingContent(kind, context, language)).toEqual([]);
    });
  },
);

describe('a request for identity', () => {
  it('cites Article 12(6) and asks for no copy and no identity code, for neither is proof (1050/2018 § 29)', () => {
    const letter = html('identity-request');
    expect(letter).toContain('12 artiklan 6 kohta');
    expect(letter).toContain('Älkää lähettäkö kopiota henkilöllisyystodistuksesta');
    expect(letter).toContain('Henkilötunnus yksin tai yhdessä nimen kanssa ei riitä');
  });

  it('says that nothing but the sign-in is needed to who can sign in, and offers no sign-in to others', () => {
    expect(html('identity-request')).toContain('Vahva tunnistautuminen riittää, muuta ei tarvita');
    expect(html('identity-request', { onlineAt: undefined })).not.toContain('Vahva tunnistautuminen');
  });
});

describe('a request for clarification', () => {
  it('says that the person need not narrow the request, and that silence is no ground to refuse', () => {
    const letter = html('clarification-request');
    expect(letter).toContain('Teidän ei ole pakko rajata pyyntöänne');
    expect(letter).toContain('Käsittelemme pyynnön sellaisena kuin olette sen esittänyt');
  });
});

describe.each(KINDS)('in %s', (kind) => {
  it('the day for the answer is a hope and no time limit', () => {
    expect(html(kind)).toMatch(
      /Toivomme vastausta viimeistään <strong>9\.12\.2026<\/strong>. Päivä ei ole määräaika/,
    );
  });

  it('a clock that stops shows the day without the pause, one that does not its unchanged last day', () => {
    const letter = html(kind);
    expect(letter).toMatch(/pysähtyy 25\.11\.2026 ja jatkuu.*Ilman niitä viimeinen päivä on 22\.12\.2026/);
    expect(letter).toContain('Kysymys ei pysäytä määräaikaa. Viimeinen päivä on edelleen 7.12.2026');
  });

  it('a question that stops nothing names no guidelines on pauses', () => {
    const late = html(kind, { clocks: [{ right: 'Oikeus', dueOn: '2026-12-22', effect: 'runs' }] });
    expect(late).not.toContain('01/2022');
  });

  it.each([
    ['no question', { asks: '' }, 'asks'],
    ['no day for the answer', { replyBy: undefined }, 'replyBy'],
    ['no time limit told', { clocks: [] }, 'clocks'],
    ['an identity code in the question', { asks: 'Onko tunnuksenne 010594Y9032?' }, 'asks'],
  ])('cannot be written with %s', (_name, changes, path) => {
    expect(html(kind, changes as Partial<QuestionContext>)).toContain(`"path":"${path}"`);
  });
});
