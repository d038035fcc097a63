import type { Language, Text } from '#kernel';
import type { LetterDefinition } from '../letter-definition.js';
import { GRANTED_CONTENT } from './content.js';
import { GrantedContext } from './context.js';
import { type GrantedSample, sampleGranted } from './sample.js';
import { grantedView } from './view.js';

/** A kind of letter that tells of a granted right: its name, its words in the templates, and an example. */
export function defineGranted<Kind extends string>(
  kind: Kind,
  title: Text,
  sample: Readonly<Record<Language, GrantedSample>>,
  more: Pick<LetterDefinition<Kind, GrantedContext>, 'sampleCopies'> = {},
): LetterDefinition<Kind, GrantedContext> {
  return {
    kind,
    name: title,
    version: 2,
    context: GrantedContext,
    content: GRANTED_CONTENT,
    view: (letter, language) => grantedView(letter, language, title),
    sample: (language) => sampleGranted(language, sample[language]),
    ...more,
  };
}
