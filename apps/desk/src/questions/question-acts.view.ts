import { ANSWER_CHANNELS, type CaseFile, IDENTITY_METHODS, type QuestionView, UNDO_REASONS } from '#cases';
import { type FieldError, Posted, shortWeekdayDateText } from '#platform';
import { FormFields } from '../parts/fields.view.js';
import type { PageContext } from '../parts/page-context.js';
import { paths } from '../paths.js';

/** Writing down an answer that came by letter, e-mail, phone or visit. */
export function recordAnswerView(
  file: CaseFile,
  question: QuestionView,
  body: Posted,
  errors: readonly FieldError[],
  page: PageContext,
) {
  const { t, language, today } = page;
  const posted = body.has('version')
    ? body
    : new Posted({ arrivedOn: `${today.day}.${today.month}.${today.year}` });
  const fields = new FormFields(posted, errors, t);
  const identity = question.kind === 'identity';
  return {
    ...headOf(file, question, page),
    title: t('record.title'),
    action: paths.recordAnswer(language, file.caseId, question.id),
    channel: fields.select('channel', { label: t('record.channel') }, [
      { value: '', label: t('record.choose') },
      ...ANSWER_CHANNELS.map((value) => ({ value, label: t(`channel.${value}`) })),
    ]),
    arrivedOn: fields.text('arrivedOn', {
      label: t('record.arrivedOn'),
      hint: t('record.arrivedOnHint', { asked: shortWeekdayDateText(question.askedOn, language) }),
    }),
    text: fields.text('text', { label: t(identity ? 'record.note' : 'record.text') }),
    identity,
    identityMethod: fields.select(
      'identityMethod',
      { label: t('record.method'), hint: t('record.methodHint') },
      [
        { value: '', label: t('record.choose') },
        ...IDENTITY_METHODS.map((value) => ({ value, label: t(`identityMethod.${value}`) })),
      ],
    ),
    attachmentsError: fields.error('attachments'),
  };
}

/** Undoing a question: why, and what it does. */
export function undoView(
  file: CaseFile,
  question: QuestionView,
  body: Posted,
  errors: readonly FieldError[],
  page: PageContext,
) {
  const fields = new FormFields(body, errors, page.t);
  return {
    ...headOf(file, question, page),
    title: page.t('undo.title'),
    action: paths.undoQuestion(page.language, file.caseId, question.id),
    because: fields.select('because', { label: page.t('undo.because') }, [
      { value: '', label: page.t('record.choose') },
      ...UNDO_REASONS.map((value) => ({ value, label: page.t(`undoReason.${value}`) })),
    ]),
  };
}

function headOf(file: CaseFile, question: QuestionView, { t, language }: PageContext) {
  return {
    caseNumber: file.caseNumber,
    caseHref: paths.caseFile(language, file.caseId),
    personName: file.person.name,
    version: file.version,
    open: question.state === 'open',
    undone: question.state === 'undone',
    asks: question.asks,
    about: t('questions.asked', {
      what: t(`questions.kind.${question.kind}`),
      on: shortWeekdayDateText(question.askedOn, language),
      who: question.askedBy,
    }),
  };
}
