import type { FieldError, Posted } from '#platform';
import type { DecisionInput } from '#cases';
import type { RefusalGround } from '#rights';

/** The field a refusal of the decision belongs to. Codes not listed concern the whole page. */
const FIELD_OF: Readonly<Record<string, string>> = {
  'decision.missing-ground': 'ground',
  'decision.ground-not-for-right': 'ground',
  'decision.missing-statute': 'statute',
  'decision.missing-reasons': 'reasons',
  'decision.missing-approver': 'approver',
  'decision.approver-is-writer': 'approver',
  'decision.approver-not-allowed': 'approver',
};

/** What the handler wants done with the page. */
export type DecisionAct = 'save' | 'preview' | 'submit';

/** Which button was pressed; a form sent by Enter only refreshes the preview. */
export function decisionAct(body: Posted): DecisionAct {
  const act = body.text('act');
  return act === 'submit' || act === 'save' ? act : 'preview';
}

/** What must be there before the decision goes to the approver, all of it at once. */
export function decisionErrors(body: Posted, grounds: readonly RefusalGround[]): FieldError[] {
  const ground = grounds.find((one) => one.id === body.text('ground'));
  const required = [
    ['ground', 'decision.missing-ground'],
    ...(ground?.needsStatute === false ? [] : [['statute', 'decision.missing-statute'] as const]),
    ['reasons', 'decision.missing-reasons'],
    ['approver', 'decision.missing-approver'],
  ] as const;
  return required
    .filter(([field]) => !body.text(field))
    .map(([field, code]) => ({ field, key: `refusal.${code}` }));
}

/** A refusal as an error at its field; null when it concerns the whole page. */
export function decisionRefusal(code: string): FieldError | null {
  const field = FIELD_OF[code];
  return field ? { field, key: `refusal.${code}` } : null;
}

/** What a handler writes, for which claim and on which version of the case. */
export interface PostedDecision extends DecisionInput {
  readonly claimId: string;
  readonly version: number;
  readonly submit: boolean;
}

/** The posted decision as the use case takes it. */
export function decisionInput(body: Posted, claimId: string): PostedDecision {
  return {
    claimId,
    version: Number(body.text('version')) || 0,
    outcome: 'refused',
    groundId: body.text('ground'),
    statute: body.text('statute'),
    reasons: body.text('reasons'),
    given: body.text('given'),
    approverId: body.text('approver'),
    submit: decisionAct(body) === 'submit',
  };
}
