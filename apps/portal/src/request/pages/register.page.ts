import type { FieldError, Posted } from '#platform';
import type { Draft } from '../draft.js';
import type { FieldView, SelectField } from '../field-view.js';
import type { FormContext, Reader, RequestPage, ShownAnswer } from '../request-page.js';

/** The answer of someone who does not know. The registry finds out. */
export const UNKNOWN = 'unknown';

/** Who holds the data, as far as the person knows. */
export class RegisterPage implements RequestPage {
  readonly name = 'register';
  readonly step = 'register';
  readonly title = 'register.title';
  readonly intro = 'register.intro';

  read(posted: Posted, draft: Draft): Draft {
    const register = {
      authority: posted.text('authority'),
      register: posted.text('register'),
      municipality: posted.text('municipality'),
    };
    return { ...draft, register };
  }

  errors({ register }: Draft, context: FormContext): FieldError[] {
    const { authorities } = context;
    const errors: FieldError[] = [];
    const authorityKnown = authorities.some(({ id }) => id === register.authority);
    if (register.authority === '') errors.push({ field: 'authority', key: 'error.register.authority' });
    else if (register.authority !== UNKNOWN && !authorityKnown) {
      errors.push({ field: 'authority', key: 'error.register.authority-unknown' });
    }
    const fault = registerFault(register, authorityKnown, context);
    if (fault !== null) errors.push({ field: 'register', key: fault });
    const { municipality } = register;
    const isMunicipality = authorities.some(({ id, municipality: is }) => is && id === municipality);
    if (municipality !== '' && !isMunicipality) {
      errors.push({ field: 'municipality', key: 'error.register.municipality' });
    }
    return errors;
  }

  fields({ register }: Draft, context: FormContext, reader: Reader): FieldView[] {
    const { t, name } = reader;
    const option = (id: string, label: string, chosen: string) => ({
      value: id,
      label,
      selected: id === chosen,
    });
    const first = (chosen: string) => [
      option('', t('form.choose'), chosen),
      option(UNKNOWN, t('form.unknown'), chosen),
    ];
    const { authorities } = context;
    const registers = context.registers();
    const owners = authorities.filter(({ id }) => registers.some(({ authorityId }) => authorityId === id));
    return [
      select('authority', reader, [
        { label: null, options: first(register.authority) },
        {
          label: null,
          options: authorities.map((one) => option(one.id, name(one.name), register.authority)),
        },
      ]),
      select('register', reader, [
        { label: null, options: first(register.register) },
        ...owners.map((owner) => ({
          label: name(owner.name),
          options: registers
            .filter(({ authorityId }) => authorityId === owner.id)
            .map((one) => option(one.id, name(one.name), register.register)),
        })),
      ]),
      select('municipality', reader, [
        { label: null, options: [option('', t('register.municipality-other'), register.municipality)] },
        {
          label: null,
          options: authorities
            .filter(({ municipality }) => municipality)
            .map((one) => option(one.id, name(one.name), register.municipality)),
        },
      ]),
    ];
  }

  answers({ register }: Draft, context: FormContext, { t, name }: Reader): ShownAnswer[] {
    const authority = context.authorities.find(({ id }) => id === register.authority);
    const chosen = context.registers().find(({ id }) => id === register.register);
    const municipality = context.authorities.find(({ id }) => id === register.municipality);
    return [
      { question: t('register.authority'), answer: authority ? name(authority.name) : t('form.unknown') },
      { question: t('register.register'), answer: chosen ? name(chosen.name) : t('form.unknown') },
      {
        question: t('register.municipality'),
        answer: municipality ? name(municipality.name) : t('register.municipality-other'),
      },
    ];
  }
}

function registerFault(
  register: Draft['register'],
  authorityKnown: boolean,
  context: FormContext,
): string | null {
  if (register.register === '') return 'error.register.register';
  if (register.register === UNKNOWN) return null;
  const isIn = (list: readonly { id: string }[]) => list.some(({ id }) => id === register.register);
  if (!isIn(context.registers())) return 'error.register.register-unknown';
  const theirs = !authorityKnown || isIn(context.registers(register.authority));
  return theirs ? null : 'error.register.not-theirs';
}

function select(name: string, { t }: Reader, groups: SelectField['groups']): SelectField {
  return { kind: 'ask-select', name, label: t(`register.${name}`), hint: t(`register.${name}-hint`), groups };
}
