/** The steps of a case, in their order. */
export const STEPS = ['routing', 'taking', 'preparing', 'approval', 'sending'] as const;
export type Step = (typeof STEPS)[number];

/** Whom an open case waits for. */
export const WHOM = ['registry', 'nobody', 'search', 'handler', 'approver', 'letter', 'person'] as const;
export type Whom = (typeof WHOM)[number];

/** How far an open case is. */
export interface Standing {
  /** Its leading clock stands still. */
  readonly paused: boolean;
  readonly triaged: boolean;
  readonly taken: boolean;
  /** A system is still being searched. */
  readonly searching: boolean;
  readonly submitted: boolean;
  /** A decision is approved and its letter not issued. */
  readonly approved: boolean;
}

/** Whom an open case waits for; the first that fits of those in the order of the case. */
export function whom(one: Standing): Whom {
  if (one.paused) return 'person';
  if (!one.triaged) return 'registry';
  if (!one.taken) return 'nobody';
  if (one.submitted) return 'approver';
  if (one.approved) return 'letter';
  return one.searching ? 'search' : 'handler';
}

/** The step an open case is in. */
export function stepOf(one: Omit<Standing, 'paused' | 'searching'>): Step {
  if (!one.triaged) return 'routing';
  if (!one.taken) return 'taking';
  if (one.submitted) return 'approval';
  return one.approved ? 'sending' : 'preparing';
}

/** When a case that is over passed each mark, in days after it was opened; null for a mark it never passed. */
export interface Marks {
  readonly triaged: number | null;
  readonly taken: number | null;
  readonly submitted: number | null;
  readonly approved: number | null;
  readonly ended: number;
}

/**
 * How many days each step of a case took. A step that was passed over took none: an answer that needs no second person
 * has no approval, and its preparing lasts to the end.
 *
 * @example routed on day 1, taken on day 3, answered on day 20 // routing 1, taking 2, preparing 17, approval 0, sending 0
 */
export function daysOfSteps({ triaged, taken, submitted, approved, ended }: Marks): Record<Step, number> {
  const ends: Record<Step, number> = {
    routing: triaged ?? 0,
    taking: taken ?? triaged ?? 0,
    preparing: submitted ?? ended,
    approval: submitted === null ? ended : (approved ?? ended),
    sending: ended,
  };
  let from = 0;
  const days = STEPS.map((step) => {
    const to = Math.min(Math.max(from, ends[step]), Math.max(from, ended));
    const took = to - from;
    from = to;
    return [step, took] as const;
  });
  return Object.fromEntries(days) as Record<Step, number>;
}
