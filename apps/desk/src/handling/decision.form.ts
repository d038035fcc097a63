import { type DecisionInput, MISSING_REASONS, type UnsavedDecision } from '#cases';
import type { FieldError, Posted } from '#platform';
import { readDay } from '../parts/day.view.js';
import { isDecidedOutcome, outcomeRule, type RefusalGround, type Right } from '#rights';

/** The field a refusal of the decision belongs to. Codes not listed concern the whole page. */
const FIELD_OF: Readonly<Record<string, string>> = {
  'decision.outcome-not-for-right': 'outcome',
  'decision.missing-ground': 'ground',
  'decision.ground-not-for-right': 'ground',
  'decision.identity-not-asked': 'ground',
  'decision.identity-time-left': 'ground',
  'decision.identity-given': 'ground',
  'decision.missing-statute': 'statute',
  'decision.missing-extent': 'extent',
  'decision.missing-reasons': 'reasons',
  'decision.missing-given': 'given',
  'decision.missing-recipients': 'recipients',
  'decision.missing-approver': 'approver',
  'decision.approver-is-writer': 'approver',
  'decision.approver-not-allowed': 'approver',
  'decision.open-search': 'missing',
  'decision.missing-without-words': 'missing',
  'decision.missing-without-day': 'missing',
  'decision.unknown-document': 'documents',
  'decision.third-party-document': 'documents',
  'decision.infected-document': 'documents',
  'decision.unscanned-document': 'documents',
};

/** What the handler wants done with the page. */
export type DecisionAct = 'save' | 'preview' | 'submit';

/** Which button was pressed; a form sent by Enter only refreshes the preview. */
export function decisionAct(body: Posted): DecisionAct {
  const act = body.text('act');
  return act === 'submit' || act === 'save' ? act : 'preview';
}

/** What must be there before the decision goes on, all of it at once. */
export function decisionErrors(
  body: Posted,
  right: Right,
  grounds: readonly RefusalGround[],
  needsApprover: boolean,
): FieldError[] {
  const outcome = body.text('outcome');
  const rule = isDecidedOutcome(outcome) ? outcomeRule(right, outcome) : undefined;
  if (!rule) return [noOutcome];
  const ground = grounds.find((one) => one.id === body.text('ground'));
  const required = [
    ...rule.needs,
    ...(rule.needs.includes('ground') && ground?.needsStatute !== false ? ['statute'] : []),
    ...(needsApprover ? ['approver'] : []),
  ];
  return FORM_FIELDS.filter((field) => required.includes(field) && !body.text(field)).map((field) => ({
    field,
    key: `refusal.decision.missing-${field}`,
  }));
}

/** Fields that may be missing, in the order they stand on the page. */
const FORM_FIELDS = ['ground', 'statute', 'extent', 'reasons', 'given', 'recipients', 'approver'];

/** Nothing can be kept or sent before it is said how the claim is decided. */
export const noOutcome: FieldError = { field: 'outcome', key: 'refusal.decision.missing-outcome' };

/** A refusal as an error at its field; null when it concerns the whole page. */
export function decisionRefusal(code: string): FieldError | null {
  const field = FIELD_OF[code];
  return field ? { field, key: `refusal.${code}` } : null;
}

/** What stands in the form, for the preview: an outcome may not have been chosen. */
export function unsavedDecision(body: Posted, searches: readonly string[]): UnsavedDecision {
  const outcome = body.text('outcome');
  return {
    outcome: isDecidedOutcome(outcome) ? outcome : null,
    groundId: body.text('ground'),
    statute: body.text('statute'),
    extent: body.text('extent'),
    reasons: body.text('reasons'),
    given: body.text('given'),
    recipients: body.text('recipients'),
    statement: body.text('statement'),
    documentIds: body.list('documents'),
    ofPlan: body.text('plan') === 'yes',
    missing: searches.flatMap((taskId) => {
      const reason = MISSING_REASONS.find((one) => one === body.text(`missing-reason-${taskId}`));
      return reason
        ? [{ taskId, reason, words: body.text(`missing-words-${taskId}`), ...followsBy(body, taskId) }]
        : [];
    }),
    approverId: body.text('approver'),
  };
}

/** The day by which what is missing follows; left out while it cannot be read. */
function followsBy(body: Posted, taskId: string): { by?: string } {
  const by = readDay(body.text(`missing-by-${taskId}`));
  return by ? { by: by.toString() } : {};
}

/** The posted decision as the use case takes it; null while no outcome is chosen. */
export function decisionInput(body: Posted, searches: readonly string[]): DecisionInput | null {
  const { outcome, ...words } = unsavedDecision(body, searches);
  return outcome ? { ...words, outcome } : null;
}

const OF_SEARCH = 'missing-reason-';

/** The open searches that the form spoke of. */
export function postedSearches(body: unknown): string[] {
  if (typeof body !== 'object' || body === null) return [];
  return Object.keys(body)
    .filter((name) => name.startsWith(OF_SEARCH))
    .map((name) => name.slice(OF_SEARCH.length));
}
