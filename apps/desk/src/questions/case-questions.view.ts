import { type CaseFile, isTheirCase, mayAskPerson, type QuestionView } from '#cases';
import { may } from '#identity';
import type { StaffActor } from '#kernel';
import { groundsFor, type Right } from '#rights';
import { shortWeekdayDateText } from '#platform';
import { attachedFile } from '../parts/attached-file.view.js';
import type { PageContext } from '../parts/page-context.js';
import { paths } from '../paths.js';

/** The questions and the messages of a case, for its page: what was asked, what came, what may be done next. */
export function caseQuestions(file: CaseFile, actor: StaffActor, page: PageContext) {
  const { t, language } = page;
  const asked = { state: file.state, handler_id: file.handler?.id ?? null };
  const own = isTheirCase(asked, actor);
  const records = may(actor, 'questions.record-answer');
  const asks = mayAskPerson(asked, actor).ok;
  return {
    askIdentity: asks ? paths.ask(language, file.caseId, 'identity') : '',
    askClarification: asks ? paths.ask(language, file.caseId, 'clarification') : '',
    messagesHref: may(actor, 'messages.write') ? paths.messages(language, file.caseId) : '',
    messagesText:
      file.messages.all > 0 ? t('messages.count', { count: file.messages.all }) : t('messages.title'),
    unread: file.messages.unread > 0 ? t('messages.unread', { count: file.messages.unread }) : '',
    all: file.questions.map((question) => questionLine(question, { file, own, records }, page)),
  };
}

function questionLine(
  question: QuestionView,
  { file, own, records }: { file: CaseFile; own: boolean; records: boolean },
  page: PageContext,
) {
  const { t, language, today } = page;
  const on = (day: QuestionView['askedOn']): string => shortWeekdayDateText(day, language);
  const { answer, undone } = question;
  return {
    title: t('questions.asked', {
      what: t(`questions.kind.${question.kind}`),
      on: on(question.askedOn),
      who: question.askedBy,
    }),
    rights: question.rights.map((right) => t(`right.${right}`)).join(', '),
    asks: question.asks,
    letterHref: paths.letter(language, question.letterId),
    notGivenHrefs: notGiven(question, { file, own }, { t, language, today }),
    waiting: question.state === 'open' ? t('questions.waiting', { day: on(question.replyBy) }) : '',
    answer: answer && {
      title: t('questions.answered', { on: on(answer.arrivedOn), channel: t(`channel.${answer.channel}`) }),
      text: answer.text,
      method: answer.identityMethod
        ? t('questions.method', { method: t(`identityMethod.${answer.identityMethod}`) })
        : '',
      files: answer.files.map((file) => attachedFile(file, page)),
    },
    undone: undone
      ? t('questions.undone', {
          on: on(undone.on),
          who: undone.by,
          because: t(`undoReason.${undone.because}`),
        })
      : '',
    recordHref:
      records && question.state === 'open' ? paths.recordAnswer(language, file.caseId, question.id) : '',
    undoHref:
      own && question.state !== 'undone' ? paths.undoQuestion(language, file.caseId, question.id) : '',
  };
}

/** Where the day for proving identity has gone by: the claims that can be ended for it, each by a decision of its own. */
function notGiven(
  { kind, state, replyBy, undone, claimIds }: QuestionView,
  { file, own }: { file: CaseFile; own: boolean },
  { t, language, today }: PageContext,
) {
  const late = state === 'open' && replyBy.since(today).sign < 0;
  if (!own || kind !== 'identity' || !(late || undone?.because === 'no-answer')) return [];
  return file.claims
    .filter(({ id, right, outcome }) => claimIds.includes(id) && outcome === null && endsForIdentity(right))
    .map(({ id, right }) => ({
      href: `${paths.decision(language, file.caseId, id)}?ground=identity`,
      text: t('questions.notGiven', { right: t(`right.${right}`) }),
    }));
}

function endsForIdentity(right: Right): boolean {
  return groundsFor(right).some(({ id }) => id === `${right}-12-6`);
}
