import type { MyCaseView } from '#cases/citizen';
import type { Language } from '#kernel';
import type { Translate } from '#platform';

/** What the authority asks and what was answered, and the messages, for the page of an own case. */
export function caseQuestions(found: MyCaseView, t: Translate, language: Language) {
  const line = ({ id, kind, asks, askedOn, replyBy, answer, undone }: MyCaseView['questions'][number]) => ({
    id,
    kind: t(`asking.kind-${kind}`),
    asks,
    askedOn,
    replyBy,
    arrivedOn: answer?.arrivedOn ?? null,
    undoneOn: undone?.on ?? null,
  });
  return {
    open: found.questions.filter(({ state }) => state === 'open').map(line),
    past: found.questions.filter(({ state }) => state !== 'open').map(line),
    authority: found.authority[language],
    messages:
      found.messages.length > 0 ? t('messages.count', { count: found.messages.length }) : t('messages.none'),
  };
}
