import type { FieldError, Posted } from '#platform';
import type { Refusal } from '#kernel';

/** What the office does on the page of the claims. */
export type ClaimsAct = 'add' | 'error' | 'extensive';

/** The field a refusal belongs to; one that concerns the whole page stands at its heading. */
export function claimsError(act: ClaimsAct, { code, facts }: Refusal, claimId: string): FieldError {
  const key = `refusal.${code}`;
  const field = {
    add: addField(code, facts?.['field']),
    error: `error-${claimId}`,
    extensive: `extensive-${claimId}`,
  };
  return { field: field[act], key, values: facts };
}

function addField(code: string, field: unknown): string {
  if (code === 'claim.missing-reason') return 'reason';
  return typeof field === 'string' && ['what', 'wrong', 'correct'].includes(field) ? field : 'right';
}

/** The claim to be added, as the use case takes it. */
export function addInput(body: Posted) {
  const { right, reason, what, wrong, correct } = Object.fromEntries(
    ['right', 'reason', 'what', 'wrong', 'correct'].map((name) => [name, body.text(name)]),
  ) as Record<'right' | 'reason' | 'what' | 'wrong' | 'correct', string>;
  return { version: versionIn(body), right, reason, scope: { what, wrong, correct } };
}

/** The version of the case that the page was made from. */
export function versionIn(body: Posted): number {
  return Number(body.text('version')) || 0;
}
