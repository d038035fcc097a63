import type { Language } from '#kernel';
import type { LetterMeta } from './letter-meta.js';

/** What makes a sample known as one: a word across each page and in the title, and a sentence before the letter. */
export const SAMPLE_MARKS: Readonly<Record<Language, NonNullable<LetterMeta['mark']>>> = {
  fi: {
    word: 'MALLI',
    sentence: 'Tämä on malli. Henkilöt, asia ja asiatunnus ovat keksittyjä, eikä kirjettä ole lähetetty.',
  },
  sv: {
    word: 'MODELL',
    sentence:
      'Detta är en modell. Personerna, ärendet och ärendekoden är påhittade, och brevet har inte skickats.',
  },
  en: {
    word: 'SAMPLE',
    sentence:
      'This is a sample. Persons, case and case number are invented, and the letter has not been sent.',
  },
};

/** The page head of a letter as that of a sample, which nobody takes for a real letter. */
export function markedAsSample(meta: LetterMeta): LetterMeta {
  const mark = SAMPLE_MARKS[meta.language];
  return {
    ...meta,
    mark,
    title: `${mark.word}: ${meta.title}`,
    doctype: `${mark.word}: ${meta.doctype}`,
  };
}
