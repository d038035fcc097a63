import type { CaseState, MyCaseView } from '#cases/citizen';
import type { Temporal } from 'temporal-polyfill';

/** Who does what next, and by when: message keys, the day where there is one. */
export interface NextStep {
  readonly who: 'now.who-authority' | 'now.who-you';
  readonly what: string;
  readonly by: Temporal.PlainDate | null;
}

type Seen = Pick<MyCaseView, 'state' | 'routed' | 'letters' | 'claims' | 'leadDue'> & {
  readonly following: Pick<MyCaseView['following'], 'reviews' | 'decisionToAsk'>;
};

/**
 * What happens now in an own case, in the order of who has the next move. The day is that of the answer; a case whose
 * open claims are all carried out at once has none. Nothing: the case is at an end.
 */
export function whatNow(found: Seen): NextStep[] {
  const { state, letters, claims, leadDue, following } = found;
  const steps: NextStep[] = [];
  const waitsForAnswer = claims.some(
    ({ outcome, clock }) => outcome === null && clock.regime !== 'immediate',
  );
  const by = waitsForAnswer ? leadDue : null;
  if (state === 'awaiting-person') steps.push({ who: 'now.who-you', what: 'now.awaiting-person', by: null });
  if (WORKED.some((each) => each === state)) {
    steps.push({ who: 'now.who-authority', what: `now.${workedAs(found)}`, by });
  }
  if (state === 'decided') {
    steps.push(
      letters.length > 0
        ? { who: 'now.who-you', what: 'now.read-letter', by: null }
        : { who: 'now.who-authority', what: 'now.letter-comes', by: null },
    );
  }
  if (following.decisionToAsk.length > 0)
    steps.push({ who: 'now.who-you', what: 'now.ask-decision', by: null });
  if (following.reviews.some(({ outcome }) => outcome === null))
    steps.push({ who: 'now.who-authority', what: 'now.review', by: null });
  return steps;
}

/** How the office works on a case meanwhile: one that waits for the person is at the registry until it is routed. */
export function workedAs({ state, routed }: Pick<MyCaseView, 'state' | 'routed'>): CaseState {
  if (state !== 'awaiting-person') return state;
  return routed ? 'in-handling' : 'received';
}

const WORKED = ['received', 'in-handling', 'awaiting-person', 'awaiting-approval'] as const;
