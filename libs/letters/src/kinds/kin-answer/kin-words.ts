import type { KinAnswerContext } from './context.js';

/** What the example says in one language. */
export type KinWords = Omit<
  KinAnswerContext,
  | 'recipient'
  | 'caseNumber'
  | 'issuedOn'
  | 'requester'
  | 'request'
  | 'deceased'
  | 'outcome'
  | 'service'
  | 'standing'
  | 'secrecy'
> & { readonly request: Pick<KinAnswerContext['request'], 'channel' | 'rights' | 'scope'> };
