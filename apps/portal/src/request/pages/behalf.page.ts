import type { FieldError, Posted } from '#platform';
import { forbiddenByAnswer } from '../behalf.js';
import type { Draft } from '../draft.js';
import { type FieldView, textField } from '../field-view.js';
import type { FormContext, Reader, RequestPage, ShownAnswer } from '../request-page.js';

/** For whom: the name and the identity code of the person one speaks for. */
export class BehalfPage implements RequestPage {
  readonly name = 'behalf';
  readonly step = 'who';
  readonly title = 'behalf.title';
  readonly intro = 'behalf.intro';

  read(posted: Posted, draft: Draft): Draft {
    const name = posted.text('principal').replaceAll(/\s+/g, ' ');
    const hetu = posted.text('principal-hetu').toUpperCase().replaceAll(/\s/g, '');
    return { ...draft, behalf: { ...draft.behalf, name, hetu } };
  }

  errors(draft: Draft, context: FormContext): FieldError[] {
    const { name, hetu } = draft.behalf;
    const errors: FieldError[] = [];
    if (name === '' || name.length > 200) errors.push({ field: 'principal', key: 'error.behalf.name' });
    const fault = hetu === '' ? null : context.hetuFault(hetu);
    if (fault !== null) errors.push({ field: 'principal-hetu', key: fault });
    if (errors.length > 0) return errors;
    return forbiddenByAnswer(draft, 'hetu', context).map((why) => ({ field: 'principal-hetu', ...why }));
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
    ];
  }

  answers({ whom, behalf }: Draft, { masked }: FormContext, { t }: Reader): ShownAnswer[] {
    const code = behalf.hetu === '' ? t('check.not-given') : masked(behalf.hetu);
    return [
      { question: t(`behalf.name-${whom}`), answer: behalf.name },
      { question: t(`behalf.hetu-${whom}`), answer: code },
    ];
  }
}
