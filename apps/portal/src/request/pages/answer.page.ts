import { looksLikeEmail } from '#cases/citizen';
import type { FieldError, Posted } from '#platform';
import type { Draft } from '../draft.js';
import { choices, type FieldView, type TextField, textField } from '../field-view.js';
import type { FormContext, Reader, RequestPage, ShownAnswer } from '../request-page.js';

export type AnswerWay = 'portal' | 'email-notice' | 'post' | 'counter';

/** The ways an answer can reach this person: the page of one's own needs a sign-in. */
export function waysFor(context: Pick<FormContext, 'signedIn'>): readonly AnswerWay[] {
  return [context.signedIn ? 'portal' : 'email-notice', 'post', 'counter'];
}

/** How the answer is to reach the person. */
export class AnswerPage implements RequestPage {
  readonly name = 'answer';
  readonly step = 'answer';
  readonly title = 'answer.way';
  readonly intro = null;

  read(posted: Posted, draft: Draft): Draft {
    const way = posted.text('way');
    const email = way === 'email-notice' ? posted.text('notice-email') : draft.who.email;
    const answer = { ...draft.answer, way, address: posted.text('address') };
    return { ...draft, answer, who: { ...draft.who, email } };
  }

  errors({ answer, who }: Draft, context: FormContext): FieldError[] {
    if (!waysFor(context).some((way) => way === answer.way)) {
      return [{ field: 'way', key: 'error.answer.way' }];
    }
    if (answer.way === 'email-notice' && !looksLikeEmail(who.email)) {
      return [{ field: 'notice-email', key: 'error.answer.email' }];
    }
    if (answer.way === 'post' && answer.address === '') {
      return [{ field: 'address', key: 'error.answer.address' }];
    }
    return [];
  }

  fields({ answer, who }: Draft, context: FormContext, { t }: Reader): FieldView[] {
    const reveal = { 'email-notice': emailField(who.email, t), post: addressField(answer.address, t) };
    const ways = waysFor(context).map((value) => ({
      value,
      label: t(`answer.${value}`),
      hint: hintOf(value, t),
      ...(value in reveal ? { reveal: reveal[value as keyof typeof reveal] } : {}),
    }));
    const shape = { kind: 'ask-choices', type: 'radio', compact: false, same: true } as const;
    const question = { name: 'way', label: t('answer.way'), hint: null };
    return [{ ...shape, ...question, choices: choices('way', [answer.way], ways) }];
  }

  answers({ answer, who }: Draft, _context: FormContext, { t }: Reader): ShownAnswer[] {
    const way = [t(`answer.${answer.way}`)];
    if (answer.way === 'portal') way.push(t('answer.portal-consent'));
    if (answer.way === 'email-notice') way.push(who.email);
    const said: ShownAnswer = { question: t('answer.way'), answer: way.join('\n') };
    if (answer.way !== 'post') return [said];
    return [said, { question: t('answer.address'), answer: answer.address, where: true }];
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
