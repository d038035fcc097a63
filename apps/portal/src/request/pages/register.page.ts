import type { FieldError, Posted } from '#platform';
import type { Draft } from '../draft.js';
import type { FieldView } from '../field-view.js';
import type { FormContext, Named, Reader, RequestPage, ShownAnswer } from '../request-page.js';

/** The answer of someone who does not know. The registry finds out. */
export const UNKNOWN = 'unknown';

/** Who holds the data, as far as the person knows. */
export class RegisterPage implements RequestPage {
  readonly name = 'register';
  readonly step = 'register';
  readonly title = 'register.title';
  readonly intro = 'register.intro';
  readonly help = 'where';

  read(posted: Posted, draft: Draft): Draft {
    const register = {
      authority: posted.text('authority'),
      register: posted.text('register'),
      municipality: posted.text('municipality'),
    };
    return { ...draft, register };
  }

  errors({ register }: Draft, context: FormContext): FieldError[] {
    const errors: FieldError[] = [];
    const wrong = (field: keyof Draft['register'], list: readonly Named[]) => {
      const answer = register[field];
      if (answer === UNKNOWN || list.some(({ id }) => id === answer)) return;
      errors.push({ field, key: `error.register.${field}${answer === '' ? '' : '-unknown'}` });
    };
    wrong('authority', context.authorities);
    wrong('register', context.registers);
    if (register.municipality !== '') wrong('municipality', context.municipalities);
    return errors;
  }

  fields({ register }: Draft, context: FormContext, { t, name }: Reader): FieldView[] {
    const option = (value: string, label: string, chosen: string) => ({
      value,
      label,
      selected: value === chosen,
    });
    const list = (field: keyof Draft['register'], named: readonly Named[], first: [string, string][]) => ({
      kind: 'ask-select' as const,
      name: field,
      label: t(`register.${field}`),
      hint: t(`register.${field}-hint`),
      optional: field === 'municipality',
      options: [
        ...first.map(([value, label]) => option(value, label, register[field])),
        ...named.map((one) => option(one.id, name(one.name), register[field])),
      ],
    });
    const first: [string, string][] = [
      ['', t('form.choose')],
      [UNKNOWN, t('form.unknown')],
    ];
    return [
      list('authority', context.authorities, first),
      list('register', context.registers, first),
      list('municipality', context.municipalities, [['', t('register.municipality-other')]]),
    ];
  }

  answers({ register }: Draft, context: FormContext, { t, name }: Reader): ShownAnswer[] {
    const chosen = (field: keyof Draft['register'], list: readonly Named[], otherwise: string) => {
      const found = list.find(({ id }) => id === register[field]);
      return { question: t(`register.${field}`), answer: found ? name(found.name) : t(otherwise) };
    };
    const known = context.authorities.some(({ id }) => id === register.authority);
    return [
      {
        ...chosen('authority', context.authorities, 'form.unknown'),
        ...(known ? { authorityId: register.authority } : {}),
      },
      chosen('register', context.registers, 'form.unknown'),
      {
        ...chosen('municipality', context.municipalities, 'register.municipality-other'),
        ...(register.municipality === '' ? {} : { where: true as const }),
      },
    ];
  }
}
