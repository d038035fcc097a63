import { looksLikeEmail } from '#cases/citizen';
import type { FieldError, Posted } from '#platform';
import { behalfOf } from '../behalf.js';
import type { Draft } from '../draft.js';
import { choices, type FieldView, type KnownField, textField } from '../field-view.js';
import type { FormContext, Reader, RequestPage, ShownAnswer } from '../request-page.js';

const PHONE = /^\+?[\d\s()-]{5,25}$/;

/** Who asks: known from the sign-in, or typed; and how to reach this person. */
export class WhoPage implements RequestPage {
  readonly name = 'who';
  readonly step = 'who';
  readonly title = 'who.title';
  readonly intro = 'who.intro';

  read(posted: Posted, draft: Draft): Draft {
    const who = {
      name: posted.text('name').replaceAll(/\s+/g, ' '),
      hetu: posted.text('hetu').toUpperCase().replaceAll(/\s/g, ''),
      email: posted.text('email'),
      phone: posted.text('phone'),
    };
    return { ...draft, who, protected: posted.list('protected').length > 0 };
  }

  errors({ who }: Draft, context: FormContext): FieldError[] {
    const errors = context.signedIn ? [] : typedIdentityErrors(who, context);
    if (who.email !== '' && !looksLikeEmail(who.email)) {
      errors.push({ field: 'email', key: 'error.who.email' });
    }
    if (who.phone !== '' && !PHONE.test(who.phone)) {
      errors.push({ field: 'phone', key: 'error.who.phone' });
    }
    return errors;
  }

  fields(draft: Draft, { signedIn, masked }: FormContext, { t }: Reader): FieldView[] {
    const identity = signedIn
      ? knownIdentity(signedIn.name, masked(signedIn.hetu), t)
      : typedIdentity(draft, t);
    const asked = (name: 'email' | 'phone') =>
      ({
        name,
        label: t(`who.${name}`),
        hint: t(`who.${name}-hint`),
        value: draft.who[name],
        optional: true,
      }) as const;
    return [
      ...identity,
      textField({ ...asked('email'), type: 'email', inputmode: 'email', autocomplete: 'email' }),
      textField({ ...asked('phone'), type: 'tel', inputmode: 'tel', autocomplete: 'tel' }),
      protectionField(draft.protected, signedIn?.protected === true, t),
    ];
  }

  answers({ who, protected: told }: Draft, { signedIn, masked }: FormContext, { t }: Reader): ShownAnswer[] {
    const hetu = signedIn?.hetu ?? who.hetu;
    const given = (value: string) => (value === '' ? t('check.not-given') : value);
    return [
      { question: t('who.name'), answer: signedIn?.name ?? who.name },
      { question: t('who.hetu'), answer: given(hetu === '' ? '' : masked(hetu)) },
      { question: t('who.email'), answer: given(who.email) },
      { question: t('who.phone'), answer: given(who.phone) },
      ...(told || signedIn?.protected
        ? [{ question: t('who.protected'), answer: t('who.protected-told') }]
        : []),
    ];
  }
}

/** Known from the population register by the sign-in, or told by a tick. */
function protectionField(told: boolean, known: boolean, t: Reader['t']): FieldView {
  const label = t('who.protected');
  const follows = t('who.protected-hint');
  if (known)
    return { kind: 'ask-known', name: 'protected', label, value: t('who.protected-known'), hint: follows };
  const shape = { kind: 'ask-choices', type: 'checkbox', compact: false, same: false } as const;
  const yes = { value: 'yes', label: t('who.protected-yes'), hint: follows };
  const chosen = choices('protected', told ? ['yes'] : [], [yes]);
  return { ...shape, name: 'protected', label, hint: null, choices: chosen };
}

function typedIdentityErrors(who: Draft['who'], context: FormContext): FieldError[] {
  const errors: FieldError[] = [];
  if (who.name === '') errors.push({ field: 'name', key: 'error.who.name' });
  if (who.name.length > 200) errors.push({ field: 'name', key: 'error.who.name-long' });
  const fault = who.hetu === '' ? null : context.hetuFault(who.hetu);
  if (fault !== null) errors.push({ field: 'hetu', key: fault });
  return errors;
}

function typedIdentity(draft: Draft, t: Reader['t']): FieldView[] {
  const { name, hetu } = draft.who;
  const hint = t('who.name-hint');
  return [
    textField({ name: 'name', label: t('who.name'), hint, value: name, autocomplete: 'name' }),
    textField({
      name: 'hetu',
      label: t('who.hetu'),
      hint: t(behalfOf(draft) ? 'who.hetu-hint-behalf' : 'who.hetu-hint'),
      value: hetu,
      optional: true,
      class: 'field--short',
    }),
  ];
}

function knownIdentity(name: string, hetu: string, t: Reader['t']): KnownField[] {
  return [
    { kind: 'ask-known', name: 'name', label: t('who.name'), value: name, hint: null },
    { kind: 'ask-known', name: 'hetu', label: t('who.hetu'), value: hetu, hint: t('who.signed') },
  ];
}
