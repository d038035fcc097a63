import { type Draft, newDraft, NO_DETAILS } from './draft.js';
import type { Wish } from './wish.js';

/** A new draft with what was picked on the pages before the form. */
export function wishedDraft({
  rights,
  whom,
  authority,
  register,
  municipality,
  data,
  from,
  to,
}: Wish): Draft {
  const draft = newDraft();
  const period = { ...NO_DETAILS, from, to };
  return {
    ...draft,
    rights,
    whom: whom ?? draft.whom,
    register: { authority, register, municipality },
    data,
    details: from === '' && to === '' ? {} : Object.fromEntries(rights.map((right) => [right, period])),
  };
}
