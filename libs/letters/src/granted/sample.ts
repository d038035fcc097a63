import type { Language } from '#kernel';
import { sampleAnswer } from '../answers/sample.js';
import type { GrantedContext } from './context.js';

/** What one kind's example says besides the head and foot. */
export interface GrantedSample extends Partial<
  Pick<
    GrantedContext,
    'statement' | 'documents' | 'attached' | 'missing' | 'controllers' | 'register' | 'issuedOn' | 'doneOn'
  >
> {
  readonly right: string;
  readonly scope: string;
  readonly given: string;
}

/** A complete example, done the day before the letter. */
export function sampleGranted(language: Language, words: GrantedSample): GrantedContext {
  const { right, scope, given, documents = [], missing = [], ...rest } = words;
  return {
    ...sampleAnswer(language, right, scope),
    given,
    doneOn: '2026-11-26',
    ...rest,
    documents,
    missing,
  };
}
