import type { Language, Text } from '#kernel';
import type { LetterView } from '../letter-definition.js';
import { letterMeta } from '../letter-meta.js';
import { dayInText } from '../render/letter-day.js';
import { ownBlocks } from '../render/own-words.js';
import type { QuestionContext } from './context.js';

const DOCTYPES = { fi: 'Kirje', sv: 'Brev', en: 'Letter' };

/** The data of a template that asks the person: days written out, what happens to each time limit as a flag. */
export function questionView(letter: QuestionContext, language: Language, title: Text): LetterView {
  const day = (iso: string): string => dayInText(iso, language);
  const view = {
    head: letterMeta(letter, language, title[language], DOCTYPES[language]),
    heading: title[language],
    fromSwedish: letter.translationOf === 'sv',
    caseNumber: letter.caseNumber,
    issuedOn: day(letter.issuedOn),
    requester: { name: letter.requester.name, representative: letter.requester.representative ?? null },
    request: { ...letter.request, receivedOn: day(letter.request.receivedOn) },
    asks: ownBlocks(letter.asks),
    replyBy: day(letter.replyBy),
    onlineAt: letter.onlineAt ?? null,
    clocks: letter.clocks.map(({ right, dueOn, effect }) => ({
      right,
      dueOn: day(dueOn),
      pauses: effect === 'pauses',
      atOnce: effect === 'at-once',
    })),
    pausesAny: letter.clocks.some(({ effect }) => effect === 'pauses'),
    signedBy: letter.signedBy,
    contact: { title: null, ...letter.contact },
  };
  return view;
}
