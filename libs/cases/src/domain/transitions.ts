/** States of a case, in the order a case usually goes through them. */
export const CASE_STATES = [
  'received',
  'in-handling',
  'awaiting-person',
  'awaiting-approval',
  'decided',
  'transferred',
  'withdrawn',
  'joined',
  'closed',
] as const;
export type CaseState = (typeof CASE_STATES)[number];

/**
 * Where a case may go from each state. Every way leads to `closed`; from there a case opens again only because what was
 * to be done for it has to be done anew.
 */
export const TRANSITIONS: Readonly<Record<CaseState, readonly CaseState[]>> = {
  received: ['in-handling', 'awaiting-person', 'transferred', 'withdrawn', 'joined'],
  'in-handling': ['awaiting-person', 'awaiting-approval', 'decided', 'transferred', 'withdrawn', 'joined'],
  'awaiting-person': [
    'received',
    'in-handling',
    'awaiting-approval',
    'transferred',
    'withdrawn',
    'joined',
    'closed',
  ],
  'awaiting-approval': ['in-handling', 'decided', 'withdrawn'],
  decided: ['in-handling', 'closed'],
  transferred: ['closed'],
  withdrawn: ['closed'],
  joined: ['closed'],
  closed: ['decided'],
};

/** May a case go from one state to another? */
export function mayGo(from: CaseState, to: CaseState): boolean {
  return TRANSITIONS[from].includes(to);
}

/** Is nothing of this case left to decide? */
export function isEnded(state: CaseState): boolean {
  return state === 'transferred' || state === 'withdrawn' || state === 'joined' || state === 'closed';
}
