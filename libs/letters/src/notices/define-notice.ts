import type { Language, Text } from '#kernel';
import { answerView } from '../answers/answer-view.js';
import { sampleAnswer } from '../answers/sample.js';
import type { LetterDefinition } from '../letter-definition.js';
import { dayInText } from '../render/letter-day.js';
import { ownBlocks } from '../render/own-words.js';
import { noticeContent } from './content.js';
import { NoticeContext } from './context.js';

const DOCTYPE = { fi: 'Ilmoitus', sv: 'Meddelande', en: 'Notice' };

/** What one notice's example says besides the head and foot. */
export interface NoticeSample {
  readonly right: Text;
  readonly scope: Text;
  readonly on: string;
  /** The day of the letter; 27.11.2026 when left out. */
  readonly issuedOn?: string;
  readonly expectedOn?: string;
  readonly words: Text;
}

/**
 * A kind of notice: its name, what it tells as an item of the content list, and an example.
 *
 * @param sample told of on 27.11.2026 unless it names another day
 */
export function defineNotice<Kind extends string>(
  kind: Kind,
  title: Text,
  what: Text,
  sample: NoticeSample,
): LetterDefinition<Kind, NoticeContext> {
  return {
    kind,
    name: title,
    version: 1,
    context: NoticeContext,
    content: noticeContent(what),
    view: (letter, language) => ({
      ...answerView(letter, language, title, DOCTYPE),
      on: dayInText(letter.on, language),
      expectedOn: letter.expectedOn === undefined ? null : dayInText(letter.expectedOn, language),
      words: ownBlocks(letter.words),
    }),
    sample: (language: Language) => ({
      ...sampleAnswer(language, sample.right[language], sample.scope[language]),
      ...(sample.issuedOn === undefined ? {} : { issuedOn: sample.issuedOn }),
      on: sample.on,
      ...(sample.expectedOn === undefined ? {} : { expectedOn: sample.expectedOn }),
      words: sample.words[language],
    }),
  };
}
