import type { TaskPage } from '#cases';
import { dateTimeText, Posted } from '#platform';
import { Temporal } from 'temporal-polyfill';
import type { PageContext } from '../parts/page-context.js';

/**
 * What the form of signing shows first for an answer of the source that waits to be confirmed: the outcome, under which
 * identifier and how it was found, for which time. The person who signs may change it.
 */
export function answerOfSource({ state, content }: TaskPage, { t, language }: PageContext): Posted {
  const source = content.source;
  const result = source?.result;
  if (state !== 'to-confirm' || !source || !result) return new Posted({});
  const { identifier, foundBy } = source;
  const at = dateTimeText(Temporal.Instant.from(result.at), language);
  const searched = { identifier, foundBy, periodFrom: t('source.wholeTime'), periodTo: at };
  switch (result.kind) {
    case 'found':
      return new Posted({ outcome: 'copies', ...searched });
    case 'nothing':
      return new Posted({ outcome: 'nothing-found', ...searched });
    case 'erased':
      return new Posted({ outcome: 'done', periodFrom: at, words: t('source.erasedWords', { identifier }) });
    default:
      return new Posted({});
  }
}
