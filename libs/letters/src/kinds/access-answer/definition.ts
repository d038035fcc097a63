import type { LetterDefinition } from '../../letter-definition.js';
import { ACCESS_CONTENT } from './content.js';
import { AccessAnswerContext } from './context.js';
import { sampleAccessAnswer } from './sample.js';
import { accessAnswerView, TITLE } from './view.js';

/** The answer to a request for access: data, information of GDPR 15(1)–(2), manifest, remedies. */
export const ACCESS_ANSWER: LetterDefinition<'access-answer', AccessAnswerContext> = {
  kind: 'access-answer',
  name: TITLE,
  version: 1,
  context: AccessAnswerContext,
  content: ACCESS_CONTENT,
  view: accessAnswerView,
  sample: sampleAccessAnswer,
};
