import type { WriteDecisionInput } from '#cases';
import { type FieldErrors, type Posted, posted } from '../parts/fields.view.js';
import type { Translate } from '../parts/page-context.js';

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
  const act = posted(body, 'act');
  return act === 'submit' || act === 'save' ? act : 'preview';
}

/** What must be there before the decision goes to the approver, all of it at once. */
export function decisionErrors(body: Posted, t: Translate): FieldErrors {
  const required = [
    ['ground', 'decision.missing-ground'],
    ['statute', 'decision.missing-statute'],
    ['reasons', 'decision.missing-reasons'],
    ['approver', 'decision.missing-approver'],
  ] as const;
  return Object.fromEntries(
    required.filter(([field]) => !posted(body, field)).map(([field, code]) => [field, t(`refusal.${code}`)]),
  );
}

/** A refusal as an error at its field; null when it concerns the whole page. */
export function decisionRefusal(code: string, t: Translate): FieldErrors | null {
  const field = FIELD_OF[code];
  return field ? { [field]: t(`refusal.${code}`) } : null;
}

/** The posted decision as the use case takes it. */
export function decisionInput(body: Posted, claimId: string): WriteDecisionInput {
  return {
    claimId,
    version: Number(posted(body, 'version')) || 0,
    outcome: 'refused',
    groundId: posted(body, 'ground'),
    statute: posted(body, 'statute'),
    reasons: posted(body, 'reasons'),
    givenAnyway: posted(body, 'givenAnyway'),
    approverId: posted(body, 'approver'),
    submit: decisionAct(body) === 'submit',
  };
}
