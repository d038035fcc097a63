import type { Text } from '#kernel';
import type { LetterDefinition } from '../../letter-definition.js';
import { REFUSAL_CONTENT } from './content.js';
import { RefusalCertificateContext } from './context.js';
import { refusalCertificateView } from './view.js';

/** A kind of refusal: its name in lists, its heading, its words in the templates, and an example. */
export function defineRefusal<Kind extends string>(
  kind: Kind,
  { name, title }: { readonly name: Text; readonly title: Text },
  sample: LetterDefinition<Kind, RefusalCertificateContext>['sample'],
): LetterDefinition<Kind, RefusalCertificateContext> {
  return {
    kind,
    name,
    version: 1,
    context: RefusalCertificateContext,
    content: REFUSAL_CONTENT,
    view: (letter, language) => refusalCertificateView(letter, language, title),
    sample,
  };
}
