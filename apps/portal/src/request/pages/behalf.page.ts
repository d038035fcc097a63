import { typedDay } from '#cases/citizen';
import type { FieldError, Posted } from '#platform';
import { isRight } from '#rights';
import { CUSTODY, EVERYTHING, forbiddenIn } from '../behalf.js';
import type { Draft } from '../draft.js';
import type { DraftBehalf } from '../draft-behalf.js';
import { choices, type ChoicesField, type FieldView, textField } from '../field-view.js';
import type { FormContext, Reader, RequestPage, ShownAnswer } from '../request-page.js';
import { RIGHTS_IN_ORDER } from '../shown-rights.js';

type Question = 'custody' | 'personal' | 'understands' | 'confirmed' | 'scope' | 'expires';

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

/** For whom, and on what ground: the questions that decide whether one may ask and what proof it takes. */
export class BehalfPage implements RequestPage {
  readonly name = 'behalf';
  readonly step = 'who';
  readonly title = 'behalf.title';
  readonly intro = 'behalf.intro';

  read(posted: Posted, draft: Draft): Draft {
    const behalf: DraftBehalf = {
      name: posted.text('principal').replaceAll(/\s+/g, ' '),
      hetu: posted.text('principal-hetu').toUpperCase().replaceAll(/\s/g, ''),
      custody: posted.text('custody'),
      personal: posted.text('personal'),
      understands: posted.text('understands'),
      confirmed: posted.text('confirmed'),
      scope: posted.list('scope'),
      expires: posted.text('expires'),
    };
    return { ...draft, behalf };
  }

  errors(draft: Draft, context: FormContext): FieldError[] {
    const { behalf } = draft;
    const asked = ASKED[draft.whom];
    const errors: FieldError[] = [];
    if (behalf.name === '' || behalf.name.length > 200)
      errors.push({ field: 'principal', key: 'error.behalf.name' });
    const fault = behalf.hetu === '' ? null : context.hetuFault(behalf.hetu);
    if (fault !== null) errors.push({ field: 'principal-hetu', key: fault });
    for (const question of asked) {
      if (!isAnswered(question, behalf)) errors.push({ field: question, key: `error.behalf.${question}` });
    }
    return errors.length > 0 ? errors : byLaw(draft, context);
  }

  fields({ whom, behalf }: Draft, _context: FormContext, { t }: Reader): FieldView[] {
    const principal = { name: 'principal', label: t(`behalf.name-${whom}`), hint: t('who.name-hint') };
    const hetu = {
      name: 'principal-hetu',
      label: t(`behalf.hetu-${whom}`),
      hint: t(`behalf.hetu-hint-${whom}`),
    };
    return [
      textField({ ...principal, value: behalf.name }),
      textField({ ...hetu, value: behalf.hetu, optional: true, class: 'field--short' }),
      ...ASKED[whom].map((question) => this.#field(question, behalf, t)),
    ];
  }

  answers({ whom, behalf }: Draft, { masked }: FormContext, { t }: Reader): ShownAnswer[] {
    const given = (value: string) => (value === '' ? t('check.not-given') : value);
    const said = ASKED[whom].map((question) => ({
      question: t(`behalf.${question}`),
      answer: given(saidOf(question, behalf, t)),
    }));
    return [
      { question: t('who.whom'), answer: t(`whom.${whom}`) },
      { question: t(`behalf.name-${whom}`), answer: behalf.name },
      { question: t(`behalf.hetu-${whom}`), answer: given(behalf.hetu === '' ? '' : masked(behalf.hetu)) },
      ...said,
    ];
  }

  #field(question: Question, behalf: DraftBehalf, t: Reader['t']): FieldView {
    const words = { name: question, label: t(`behalf.${question}`), hint: t(`behalf.${question}-hint`) };
    if (question === 'expires') {
      return textField({ ...words, value: behalf.expires, optional: true, class: 'field--short' });
    }
    const shape = { kind: 'ask-choices', same: false } as const;
    if (question === 'scope') {
      const texts = [EVERYTHING, ...RIGHTS_IN_ORDER].map((value) => ({ value, label: scopeText(value, t) }));
      const picked: ChoicesField = {
        ...shape,
        ...words,
        type: 'checkbox',
        compact: true,
        choices: choices(question, behalf.scope, texts),
      };
      return picked;
    }
    const texts = OFFERED[question].map((value) => ({ value, label: t(`behalf.${question}-${value}`) }));
    return {
      ...shape,
      ...words,
      type: 'radio',
      compact: false,
      choices: choices(question, [behalf[question]], texts),
    };
  }
}

function isAnswered(question: Question, behalf: DraftBehalf): boolean {
  if (question === 'expires') return typedDay(behalf.expires, 'end') !== 'not-a-day';
  if (question === 'scope') return behalf.scope.some((one) => one === EVERYTHING || isRight(one));
  return OFFERED[question].includes(behalf[question]);
}

/** What no choice of rights could mend: the ground itself does not let the person ask. */
function byLaw(draft: Draft, { today, say }: FormContext): FieldError[] {
  const forbidden = forbiddenIn(draft, RIGHTS_IN_ORDER, today);
  const [first] = forbidden;
  if (!first || forbidden.length < RIGHTS_IN_ORDER.length) return [];
  const why = first.standing.because.map(({ text }) => say(text)).join(' ');
  const field = ASKED[draft.whom].at(draft.whom === 'attorney' ? 1 : 0) ?? 'principal';
  const shown = draft.whom === 'child' ? 'principal-hetu' : field;
  return [{ field: shown, key: 'error.behalf.may-not', values: { why } }];
}

function scopeText(value: string, t: Reader['t']): string {
  return value === EVERYTHING ? t('behalf.scope-all') : t(`right.${value}.verb`);
}

function saidOf(question: Question, behalf: DraftBehalf, t: Reader['t']): string {
  if (question === 'expires') return behalf.expires;
  if (question === 'scope') return behalf.scope.map((one) => scopeText(one, t)).join('\n');
  return behalf[question] === '' ? '' : t(`behalf.${question}-${behalf[question]}`);
}
