import { looksLikeEmail } from '#cases/citizen';
import { isLanguage, LANGUAGES } from '#kernel';
import type { FieldError, Posted } from '#platform';
import type { Draft } from '../draft.js';
import { choices, type FieldView, type TextField, textField } from '../field-view.js';
import { needsAnswers, needsErrors, needsFields, READER, readNeeds } from './needs-fields.js';
import type { FormContext, Reader, RequestPage, ShownAnswer } from '../request-page.js';

export type AnswerWay = 'portal' | 'email-notice' | 'post' | 'counter';

/** The ways an answer can reach this person: the page of one's own needs a sign-in. */
export function waysFor(context: Pick<FormContext, 'signedIn'>): readonly AnswerWay[] {
  return [context.signedIn ? 'portal' : 'email-notice', 'post', 'counter'];
}

/** In which language and how the person wants the answer. */
export class AnswerPage implements RequestPage {
  readonly name = 'answer';
  readonly step = 'answer';
  readonly title = 'answer.title';
  readonly intro = null;

  read(posted: Posted, draft: Draft): Draft {
    const way = posted.text('way');
    const email = way === 'email-notice' ? posted.text('notice-email') : draft.who.email;
    const answer = { language: posted.text('language'), way, address: posted.text('address') };
    return { ...draft, answer, needs: readNeeds(posted), who: { ...draft.who, email } };
  }

  errors({ answer, who, needs }: Draft, context: FormContext): FieldError[] {
    const errors: FieldError[] = [];
    if (!isLanguage(answer.language)) errors.push({ field: 'language', key: 'error.answer.language' });
    if (!waysFor(context).some((way) => way === answer.way)) {
      errors.push({ field: 'way', key: 'error.answer.way' });
    }
    if (answer.way === 'email-notice' && !looksLikeEmail(who.email)) {
      errors.push({ field: 'notice-email', key: 'error.answer.email' });
    }
    if (answer.way === 'post' && answer.address === '') {
      errors.push({ field: 'address', key: 'error.answer.address' });
    }
    return [...errors, ...needsErrors(needs)];
  }

  fields({ answer, who, needs }: Draft, context: FormContext, { t, name }: Reader): FieldView[] {
    const shape = { kind: 'ask-choices', type: 'radio', same: false } as const;
    const languages = LANGUAGES.map((value) => ({ value, label: t(`answer.language-${value}`) }));
    const reveal = { 'email-notice': emailField(who.email, t), post: addressField(answer.address, t) };
    const ways = waysFor(context).map((value) => ({
      value,
      label: t(`answer.${value}`),
      hint: hintOf(value, t),
      ...(value in reveal ? { reveal: reveal[value as keyof typeof reveal] } : {}),
    }));
    return [
      {
        ...shape,
        name: 'language',
        label: t('answer.language'),
        hint: t('answer.language-hint'),
        compact: true,
        choices: choices('language', [answer.language], languages),
      },
      {
        ...shape,
        name: 'way',
        label: t('answer.way'),
        hint: null,
        compact: false,
        choices: choices('way', [answer.way], ways),
      },
      ...needsFields(needs, t, name(READER)),
    ];
  }

  answers({ answer, who, needs }: Draft, _context: FormContext, { t, name }: Reader): ShownAnswer[] {
    const way = [t(`answer.${answer.way}`)];
    if (answer.way === 'portal') way.push(t('answer.portal-consent'));
    if (answer.way === 'post') way.push(answer.address);
    if (answer.way === 'email-notice') way.push(who.email);
    return [
      { question: t('answer.language'), answer: t(`answer.language-${answer.language}`) },
      { question: t('answer.way'), answer: way.join('\n') },
      ...needsAnswers(needs, t, name(READER)),
    ];
  }
}

/** Electronic service of a decision one may appeal needs the person's consent (13/2003 § 18): choosing gives it. */
function hintOf(way: AnswerWay, t: Reader['t']): string {
  const hint = t(`answer.${way}-hint`);
  return way === 'portal' ? `${hint} ${t('answer.portal-consent')}` : hint;
}

function emailField(value: string, t: Reader['t']): TextField {
  const kind = { type: 'email', inputmode: 'email', autocomplete: 'email' } as const;
  return textField({ name: 'notice-email', label: t('who.email'), value, ...kind });
}

function addressField(value: string, t: Reader['t']): TextField {
  const hint = t('answer.address-hint');
  const shape = { rows: 3, autocomplete: 'street-address' };
  return textField({ name: 'address', label: t('answer.address'), hint, value, ...shape });
}
