import type { FieldError, Posted } from '#platform';
import { mayAsk } from '#rights';
import type { Draft } from '../draft.js';
import { choices, type FieldView } from '../field-view.js';
import { isWhom, WHOM } from '../whom.js';
import type { FormContext, Reader, RequestPage, ShownAnswer } from '../request-page.js';

/** Pages that speak of one person: with another answer here they are shown again. */
const ABOUT_THE_PRINCIPAL = /^(behalf|proof|ground-.*)$/;

/** Whose data the request is about. Who asks for their own data sees nothing of the pages about somebody else. */
export class WhomPage implements RequestPage {
  readonly name = 'whom';
  readonly step = 'who';
  readonly title = 'whom.title';
  readonly intro = 'whom.intro';

  read(posted: Posted, draft: Draft): Draft {
    const typed = posted.text('whom');
    const whom = isWhom(typed) ? typed : 'self';
    if (whom === draft.whom) return draft;
    const answered = draft.answered.filter((name) => !ABOUT_THE_PRINCIPAL.test(name));
    return { ...draft, whom, answered };
  }

  errors({ whom }: Draft, context: FormContext): FieldError[] {
    return whom === 'deceased' ? [deceasedError(context)] : [];
  }

  fields({ whom }: Draft, _context: FormContext, { t }: Reader): FieldView[] {
    const texts = WHOM.map((value) => ({
      value,
      label: t(`whom.${value}`),
      ...(value === 'self' ? {} : { hint: t(`whom.${value}-hint`) }),
    }));
    const shape = { kind: 'ask-choices', type: 'radio', compact: false, same: true } as const;
    const question = { name: 'whom', label: t('whom.title'), hint: null };
    return [{ ...shape, ...question, choices: choices('whom', [whom], texts) }];
  }

  answers({ whom }: Draft, _context: FormContext, { t }: Reader): ShownAnswer[] {
    return [{ question: t('whom.title'), answer: t(`whom.${whom}`) }];
  }
}

/** The Regulation does not cover the deceased: nothing to go on with, and the reason says where to turn. */
function deceasedError({ today, say }: FormContext): FieldError {
  const facts = { speaker: { as: 'self' }, subject: { deceased: true }, right: 'access' } as const;
  const why = mayAsk({ ...facts, on: today })
    .because.map(({ text }) => say(text))
    .join(' ');
  return { field: 'whom', key: 'error.whom.deceased', values: { why } };
}
