import { type FieldError, type Posted, shownErrors } from '#platform';
import type { PageContext } from '../parts/page-context.js';
import { shareFacts } from './share.view.js';
import { addedShares, chosenShares, shareKey } from './triage.form.js';
import { authorityOptions, type DeskTriage, type TriageFacts } from './triage-facts.js';

/** Each share of the proposal with the officer's choice on it. */
export function shareChoices(
  triage: DeskTriage,
  body: Posted,
  errors: readonly FieldError[],
  facts: TriageFacts,
  page: PageContext,
) {
  return chosenShares(body, triage.proposal).map(({ share, pick, authority }, place) => ({
    ...shareFacts(share, facts.names, page, triage.authorityId),
    place,
    key: shareKey(share),
    open: place === 0,
    accept: pick === 'accept',
    change: pick === 'change',
    leave: pick === 'leave',
    error: errorOf(errors, `share-${place}-to`, page),
    authorities: authorityOptions(triage, pick === 'change' ? (authority ?? '') : '', page),
  }));
}

/** The rows for authorities the officer adds. */
export function addedRows(
  triage: DeskTriage,
  body: Posted,
  errors: readonly FieldError[],
  page: PageContext,
) {
  const rights = [...new Set(triage.claims.map((claim) => claim.right))];
  return addedShares(body).map((row, place) => ({
    place,
    number: place + 1,
    authorities: authorityOptions(triage, row.authority, page),
    rights: rights.map((right) => ({
      value: right,
      label: page.t(`right.${right}`),
      checked: row.rights.includes(right),
    })),
    shared: row.clock === 'shared',
    why: row.why,
    authorityError: errorOf(errors, `added-${place}-authority`, page),
    rightsError: errorOf(errors, `added-${place}-rights`, page),
    whyError: errorOf(errors, `added-${place}-why`, page),
  }));
}

function errorOf(errors: readonly FieldError[], field: string, { t }: PageContext): string {
  return shownErrors(errors, t).find((one) => one.field === field)?.text ?? '';
}
