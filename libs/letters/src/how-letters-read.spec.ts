import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import { type Language, LANGUAGES } from '#kernel';
import { Temporal } from 'temporal-polyfill';
import { isServed } from './is-served.js';
import { sampleLetter } from './kinds/golden.js';
import { LETTER_KINDS, type LetterContext, type LetterKind } from './letter-kinds.js';
import { prepareLetter } from './prepare-letter.js';

const KINDS = LETTER_KINDS.map(({ kind }) => kind);
const LETTERS = KINDS.flatMap((kind) => LANGUAGES.map((language) => [kind, language] as const));
const sampleOf = (kind: LetterKind, language: Language): object =>
  LETTER_KINDS.find((one) => one.kind === kind)!.sample(language);

/** A fee has a remedy of its own: a request for review within six months (621/1999 § 33). */
const isDecision = (kind: LetterKind): boolean => isServed(kind) || kind === 'fee-decision';
const DECISION = { fi: 'Päätös', sv: 'Beslut', en: 'Decision' };
const REVIEW = {
  fi: /<h2>(Muutoksenhaku|Oikaisuvaatimus)/,
  sv: /<h2>(Ändringss|Ompr)/,
  en: /<h2>(Appeal|Review)/,
};

/** How to have a decision made where a right was granted without one. */
const ASK = {
  fi: /päätöksen, johon saa hakea muutosta/,
  sv: /beslut (i saken, vilket|som) får överklagas/,
  en: /a decision (of the authority, which|that) can be appealed/,
};
const ANSWER = { fi: 'Vastaus', sv: 'Svar', en: 'Answer' };
/** What comes says so itself; who was told is only told. */
const NOTHING_DECIDED: readonly LetterKind[] = ['partial-answer', 'recipients-told'];

describe('a letter', () => {
  it.each(LETTERS)(
    'is called a decision if it says how to challenge it (434/2003 § 47): %s, %s',
    (kind, language) => {
      const { meta, html } = sampleLetter(kind, language);
      expect(meta.doctype === DECISION[language]).toBe(isDecision(kind));
      expect(html.includes(`<h2>${DECISION[language]}</h2>`)).toBe(isDecision(kind));
      expect(REVIEW[language].test(html)).toBe(isDecision(kind));
    },
  );

  it.each(LANGUAGES)('on access is an answer where no remedy is set: %s', (language) => {
    const { remedy: _remedy, ...sample } = sampleOf('access-answer', language) as { remedy: unknown };
    const letter = prepareLetter('access-answer', language, sample as LetterContext<'access-answer'>);
    if (!letter.ok) throw new Error(JSON.stringify(letter.refusal));
    expect(letter.value.meta.doctype).toBe(ANSWER[language]);
    for (const words of [`<h2>${DECISION[language]}</h2>`, 'The original decision'])
      expect(letter.value.html).not.toContain(words);
    expect(letter.value.html).toMatch(ASK[language]);
  });

  it('in English calls an appeal only what goes to a court', () => {
    const sample = LETTER_KINDS.find((one) => one.kind === 'refusal-certificate')!.sample(
      'en',
    ) as LetterContext<'refusal-certificate'>;
    const remedy = { ...sample.remedy, kind: 'oikaisuvaatimus' as const };
    const letter = prepareLetter('refusal-certificate', 'en', { ...sample, remedy });
    const html = letter.ok ? letter.value.html : '';
    expect(html).toContain('<h2>Administrative review</h2>');
    expect(html).not.toContain('<h2>Appeal</h2>');
  });

  it.each(LETTERS)('that grants a right tells how to have a decision made: %s, %s', (kind, language) => {
    const { meta, html } = sampleLetter(kind, language);
    if (meta.doctype === ANSWER[language] && !NOTHING_DECIDED.includes(kind))
      expect(html).toMatch(ASK[language]);
  });

  it.each(LETTERS)('has no fixed words of another language: %s, %s', (kind, language) => {
    const text = sampleLetter(kind, language).html.replace(/<[^>]*>/g, '\n');
    for (const [other, words] of Object.entries(FIXED_WORDS))
      if (other !== language) expect(text).not.toMatch(words);
  });

  it.each(KINDS)('has one Swedish word for the number of the case, that of 906/2019 § 26: %s', (kind) => {
    expect(sampleLetter(kind, 'sv').html).not.toMatch(/ärende(beteckning|nummer)/i);
  });
});

const FIXED_WORDS: Readonly<Record<Language, RegExp>> = {
  fi: /\b(artiklan?|momentti|momentin|kohdan|alakohta|Asiatunnus|Lisätietoja|Maksut|Perustelut|laki|viimeistään)\b/,
  sv: /\b(artikel|mom\.|punkten|Ärendekod|Ytterligare|Avgifter|Motivering|lagen|senast)\b/,
  en: /\b(Article|section|subsection|Case number|Further information|Fees|Reasons|Act)\b/,
};

/** Two weeks for a document about oneself, two months for log data, one month for the rest; what comes late says so. */
const LATE: readonly LetterKind[] = ['late-notice', 'openness-decision'];
const WITHIN = (right: string): Temporal.DurationLike => {
  if (right.includes('703/2023')) return { months: 2 };
  return right.includes('621/1999') ? { weeks: 2 } : { months: 1 };
};

it.each(KINDS)('the example keeps the time limit it stands under: %s', (kind) => {
  const sample = sampleOf(kind, 'fi') as {
    issuedOn: string;
    request?: { receivedOn: string; rights: readonly string[] };
  };
  if (!sample.request || LATE.includes(kind)) return;
  const { receivedOn, rights } = sample.request;
  const last = Temporal.PlainDate.from(receivedOn).add(WITHIN(rights[0]!));
  const rolled = last.dayOfWeek > 5 ? last.add({ days: 8 - last.dayOfWeek }) : last;
  expect(Temporal.PlainDate.compare(Temporal.PlainDate.from(sample.issuedOn), rolled)).toBeLessThanOrEqual(0);
});
