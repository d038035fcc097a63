import type { FieldError, Posted } from '#platform';
import { forbiddenIn } from '../behalf.js';
import type { Draft } from '../draft.js';
import { choices, type FieldView } from '../field-view.js';
import type { FormContext, Reader, RequestPage, ShownAnswer } from '../request-page.js';
import { isShownRight, RIGHTS_IN_ORDER } from '../shown-rights.js';

/** What is requested: one or several rights, each named by what the person wants to do. */
export class RightsPage implements RequestPage {
  readonly name = 'rights';
  readonly step = 'rights';
  readonly title = 'rights.title';
  readonly intro = 'rights.intro';
  readonly help = 'whichRight';

  read(posted: Posted, draft: Draft): Draft {
    return { ...draft, rights: posted.list('rights') };
  }

  errors(draft: Draft, { today, say }: FormContext): FieldError[] {
    const { rights } = draft;
    if (rights.length === 0) return [{ field: 'rights', key: 'error.rights.none' }];
    const known = rights.filter(isShownRight);
    if (known.length < rights.length) return [{ field: 'rights', key: 'error.rights.unknown' }];
    const [forbidden] = forbiddenIn(draft, known, today);
    if (!forbidden) return [];
    const why = forbidden.standing.because.map(({ text }) => say(text)).join(' ');
    return [{ field: 'rights', key: 'error.behalf.may-not', values: { why } }];
  }

  fields({ rights }: Draft, _context: FormContext, { t }: Reader): FieldView[] {
    const texts = RIGHTS_IN_ORDER.map((right) => ({
      value: right,
      label: t(`right.${right}.verb`),
      hint: t(`right.${right}.what`),
    }));
    const question = { name: 'rights', label: t('rights.title'), hint: t('rights.hint'), same: true };
    const shape = { kind: 'ask-choices', type: 'checkbox', compact: false } as const;
    return [{ ...shape, ...question, choices: choices('rights', rights, texts) }];
  }

  answers({ rights }: Draft, _context: FormContext, { t }: Reader): ShownAnswer[] {
    const chosen = rights.map((right) => t(`right.${right}.verb`));
    return [{ question: t('rights.title'), answer: chosen.join('\n') }];
  }
}
