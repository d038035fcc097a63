import type { Text } from '#kernel';
import { answerView } from '../answers/answer-view.js';
import type { ContentRule, LetterDefinition } from '../letter-definition.js';
import { remedyView } from '../parts/remedy-view.js';
import { dayInText } from '../render/letter-day.js';
import { ownBlocks } from '../render/own-words.js';
import { FeeContext } from './context.js';
import { sampleFee } from './sample.js';

/** A kind of letter about a fee: before it is taken, or deciding it. */
export function defineFee<Kind extends string>(
  kind: Kind,
  {
    title,
    doctype,
    content,
    sampleOn,
  }: { title: Text; doctype: Text; content: readonly ContentRule[]; sampleOn: string },
): LetterDefinition<Kind, FeeContext> {
  return {
    kind,
    name: title,
    version: 1,
    context: FeeContext,
    content,
    view: (letter, language) => ({
      ...answerView(letter, language, title, doctype),
      amount: letter.amount,
      items: letter.items,
      grounds: letter.grounds,
      words: ownBlocks(letter.words),
      ...(letter.service ? remedyView({ remedy: letter.remedy, service: letter.service }, language) : {}),
      decidedBy: letter.signedBy,
      annexes: [],
      replyBy: letter.replyBy === undefined ? null : dayInText(letter.replyBy, language),
    }),
    sample: (language) => ({ ...sampleFee(language), issuedOn: sampleOn }),
  };
}
