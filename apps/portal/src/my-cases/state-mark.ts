import { type CaseState, type ClaimView, isEnded } from '#cases/citizen';

/** A state as a word with a shape and a colour. */
export interface StateMark {
  readonly key: string;
  readonly class: string;
  readonly icon: string;
}

const RUNNING = { class: 'state--run', icon: 'refresh' };
const WAITING = { class: 'state--hold', icon: 'playback-pause' };
const DONE = { class: 'state--ok', icon: 'check-circle-fill' };
const PLAIN = { class: 'state--none', icon: 'info-circle-fill' };

const LOOKS: Readonly<Record<CaseState, Omit<StateMark, 'key'>>> = {
  received: RUNNING,
  'in-handling': RUNNING,
  'awaiting-person': WAITING,
  'awaiting-approval': RUNNING,
  decided: DONE,
  transferred: PLAIN,
  closed: DONE,
  withdrawn: PLAIN,
  joined: PLAIN,
};

/** The mark of a case. */
export function stateMark(state: CaseState): StateMark {
  return { key: `state.${state}`, ...LOOKS[state] };
}

/** The mark of one claim: its outcome when there is one. */
export function claimMark(claim: ClaimView, state: CaseState): StateMark {
  if (claim.outcome === null) return stateMark(state);
  const key = `outcome.${claim.outcome}`;
  return { key, ...(claim.outcome === 'granted' ? DONE : PLAIN) };
}

const STAGES = ['received', 'directed', 'handling', 'decision', 'answer'] as const;
const NOW: Readonly<Record<CaseState, number>> = {
  received: 0,
  'in-handling': 2,
  'awaiting-person': 2,
  'awaiting-approval': 3,
  decided: 4,
  transferred: 5,
  closed: 5,
  withdrawn: 5,
  joined: 5,
};

/**
 * The five stages of a case and where it stands. `answered`: the letter has been sent, nothing is left to wait for.
 */
export function progressOf(
  state: CaseState,
  answered: boolean,
): { key: string; done: boolean; now: boolean }[] {
  const now = answered ? STAGES.length : NOW[state];
  return STAGES.map((stage, place) => ({
    key: `case.progress-${stage}`,
    done: place < now,
    now: place === now,
  }));
}

/** States in which the person still waits for an answer. */
export function isOpen(state: CaseState): boolean {
  return state !== 'decided' && !isEnded(state);
}
