import { typedDay } from '#cases/citizen';
import type { FieldError, Posted } from '#platform';
import { isRight } from '#rights';
import { CUSTODY, EVERYTHING, forbiddenByAnswer } from '../behalf.js';
import type { Draft } from '../draft.js';
import type { DraftBehalf } from '../draft-behalf.js';
import { choices, type FieldView, textField } from '../field-view.js';
import type { FormContext, Reader, RequestPage, ShownAnswer } from '../request-page.js';
import { RIGHTS_IN_ORDER } from '../shown-rights.js';

/** The questions about the ground, in the order they are asked. */
export const GROUND_QUESTIONS = [
  'custody',
  'personal',
  'understands',
  'confirmed',
  'scope',
  'expires',
] as const;
type Question = (typeof GROUND_QUESTIONS)[number];

/** What each ground asks beside the name and the identity code of the person one speaks for. */
const ASKED: Readonly<Record<Draft['whom'], readonly Question[]>> = {
  self: [],
  deceased: [],
  child: ['custody'],
  attorney: ['scope', 'expires'],
  'court-guardian': ['personal', 'understands'],
  mandate: ['confirmed', 'scope'],
};
const OFFERED: Readonly<Record<Exclude<Question, 'scope' | 'expires'>, readonly string[]>> = {
  custody: CUSTODY,
  personal: ['yes', 'no'],
  understands: ['yes', 'no', 'unknown'],
  confirmed: ['yes', 'no'],
};

/** One question about the ground on which a person speaks for another: it decides whether one may, and what proof it takes. */
export class GroundPage implements RequestPage {
  readonly step = 'who';
  readonly intro = null;
  readonly name: string;
  readonly title: string;

  constructor(readonly question: Question) {
    this.name = `ground-${question}`;
    this.title = `behalf.${question}`;
  }

  /** Is this asked of who speaks on this ground? */
  concerns({ whom }: Pick<Draft, 'whom'>): boolean {
    return ASKED[whom].includes(this.question);
  }

  read(posted: Posted, draft: Draft): Draft {
    const { question } = this;
    const answer = question === 'scope' ? posted.list(question) : posted.text(question);
    return { ...draft, behalf: { ...draft.behalf, [question]: answer } };
  }

  errors(draft: Draft, context: FormContext): FieldError[] {
    const { question } = this;
    if (!isAnswered(question, draft.behalf)) return [{ field: question, key: `error.behalf.${question}` }];
    return forbiddenByAnswer(draft, question, context).map((why) => ({ field: question, ...why }));
  }

  fields({ behalf }: Draft, _context: FormContext, { t }: Reader): FieldView[] {
    const { question } = this;
    const words = { name: question, label: t(`behalf.${question}`), hint: t(`behalf.${question}-hint`) };
    if (question === 'expires') {
      const label = t('behalf.expires-label');
      return [textField({ ...words, label, value: behalf.expires, optional: true, class: 'field--short' })];
    }
    const shape = { kind: 'ask-choices', same: true, ...words } as const;
    if (question === 'scope') {
      const texts = [EVERYTHING, ...RIGHTS_IN_ORDER].map((value) => ({ value, label: scopeText(value, t) }));
      const picked = choices(question, behalf.scope, texts);
      return [{ ...shape, type: 'checkbox', compact: true, choices: picked }];
    }
    const texts = OFFERED[question].map((value) => ({ value, label: t(`behalf.${question}-${value}`) }));
    const picked = choices(question, [behalf[question]], texts);
    return [{ ...shape, type: 'radio', compact: false, choices: picked }];
  }

  answers({ behalf }: Draft, _context: FormContext, { t }: Reader): ShownAnswer[] {
    const said = saidOf(this.question, behalf, t);
    return [{ question: t(`behalf.${this.question}`), answer: said === '' ? t('check.not-given') : said }];
  }
}

function isAnswered(question: Question, behalf: DraftBehalf): boolean {
  if (question === 'expires') return typedDay(behalf.expires, 'end') !== 'not-a-day';
  if (question === 'scope') return behalf.scope.some((one) => one === EVERYTHING || isRight(one));
  return OFFERED[question].includes(behalf[question]);
}

function scopeText(value: string, t: Reader['t']): string {
  return value === EVERYTHING ? t('behalf.scope-all') : t(`right.${value}.verb`);
}

function saidOf(question: Question, behalf: DraftBehalf, t: Reader['t']): string {
  if (question === 'expires') return behalf.expires;
  if (question === 'scope') return behalf.scope.map((one) => scopeText(one, t)).join('\n');
  return behalf[question] === '' ? '' : t(`behalf.${question}-${behalf[question]}`);
}
