import { typedDay } from '#cases/citizen';
import type { FieldError, Posted } from '#platform';
import type { Right } from '#rights';
import { type Draft, type DraftDetails, detailsOf } from '../draft.js';
import { type FieldView, textField } from '../field-view.js';
import type { FormContext, Reader, RequestPage, ShownAnswer } from '../request-page.js';
import { periodText } from '../period-text.js';

type Question = 'what' | 'wrong' | 'correct' | 'because';
interface Asked {
  readonly required: readonly Question[];
  readonly optional: readonly Question[];
  readonly period: boolean;
}

/** What each right asks. An objection must say why in the person's own situation (GDPR Art. 21(1)). */
const ASKED: Readonly<Record<Right, Asked>> = {
  access: { required: [], optional: ['what'], period: true },
  rectification: { required: ['wrong', 'correct'], optional: [], period: false },
  erasure: { required: ['what'], optional: ['because'], period: true },
  restriction: { required: ['what'], optional: ['because'], period: false },
  portability: { required: [], optional: ['what'], period: true },
  objection: { required: ['what', 'because'], optional: [], period: false },
  'consent-withdrawal': { required: ['what'], optional: [], period: false },
  'own-document': { required: ['what'], optional: [], period: true },
  'log-data': { required: [], optional: ['what'], period: true },
};

/** Longest text of one answer, in characters. */
export const LONGEST_TEXT = 5000;

/** What exactly is asked under one right. */
export class DetailsPage implements RequestPage {
  readonly step = 'details';
  readonly name: string;
  readonly title: string;
  readonly intro: string;

  constructor(readonly right: Right) {
    this.name = `details-${right}`;
    this.title = `details.${right}.title`;
    this.intro = `right.${right}.what`;
  }

  read(posted: Posted, draft: Draft): Draft {
    const typed: DraftDetails = {
      what: posted.text('what'),
      wrong: posted.text('wrong'),
      correct: posted.text('correct'),
      because: posted.text('because'),
      from: posted.text('from'),
      to: posted.text('to'),
    };
    return { ...draft, details: { ...draft.details, [this.right]: typed } };
  }

  errors(draft: Draft, { today }: FormContext): FieldError[] {
    const typed = detailsOf(draft, this.right);
    const { required, optional, period } = ASKED[this.right];
    const errors: FieldError[] = [];
    for (const question of required) {
      if (typed[question] === '') errors.push({ field: question, key: `error.details.${question}` });
    }
    for (const question of [...required, ...optional]) {
      if (typed[question].length > LONGEST_TEXT) errors.push({ field: question, key: 'error.details.long' });
    }
    return period ? [...errors, ...periodErrors(typed, today)] : errors;
  }

  fields(draft: Draft, _context: FormContext, { t }: Reader): FieldView[] {
    const typed = detailsOf(draft, this.right);
    const { required, optional, period } = ASKED[this.right];
    const area = (name: Question) =>
      textField({
        name,
        label: t(`details.${this.right}.${name}`),
        hint: t(`details.${this.right}.${name}-hint`),
        value: typed[name],
        rows: 5,
        optional: optional.includes(name),
      });
    const fields: FieldView[] = [...required, ...optional].map(area);
    return period ? [...fields, periodField(typed, t)] : fields;
  }

  answers(draft: Draft, _context: FormContext, { t }: Reader): ShownAnswer[] {
    const typed = detailsOf(draft, this.right);
    const { required, optional, period } = ASKED[this.right];
    const shown: ShownAnswer[] = [...required, ...optional].map((question) => ({
      question: t(`details.${this.right}.${question}`),
      answer: typed[question] === '' ? t('check.not-given') : typed[question],
    }));
    if (!period) return shown;
    const span = periodText(typed.from, typed.to, t);
    return [...shown, { question: t('details.period'), answer: span || t('details.whole-time') }];
  }
}

function periodField(typed: DraftDetails, t: Reader['t']): FieldView {
  const day = (name: 'from' | 'to') =>
    textField({ name, label: t(`details.${name}`), value: typed[name], class: 'field--short' });
  const question = { name: 'period', label: t('details.period'), hint: t('details.period-hint') };
  return { kind: 'ask-group', ...question, optional: true, fields: [day('from'), day('to')] };
}

function periodErrors(typed: DraftDetails, today: FormContext['today']): FieldError[] {
  const from = typedDay(typed.from, 'start');
  const to = typedDay(typed.to, 'end');
  const errors: FieldError[] = [];
  if (from === 'not-a-day') errors.push({ field: 'from', key: 'error.details.from' });
  if (to === 'not-a-day') errors.push({ field: 'to', key: 'error.details.to' });
  if (from === null || from === 'not-a-day') return errors;
  if (from.since(today).sign > 0) return [...errors, { field: 'from', key: 'error.details.future' }];
  const reversed = to !== null && to !== 'not-a-day' && to.since(from).sign < 0;
  return reversed ? [...errors, { field: 'to', key: 'error.details.order' }] : errors;
}
