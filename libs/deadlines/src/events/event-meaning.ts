import type { ClockEventType } from '../clock-input.js';
import type { Question } from './pause.js';

/** What an event does to a clock. */
export type EventMeaning =
  | { readonly act: 'ask'; readonly question: Question }
  | { readonly act: 'answer'; readonly question: Question }
  | { readonly act: 'extend' };

export const EVENT_MEANINGS: Readonly<Record<ClockEventType, EventMeaning>> = {
  'identity-asked': { act: 'ask', question: 'identity' },
  'identity-confirmed': { act: 'answer', question: 'identity' },
  'clarification-asked': { act: 'ask', question: 'clarification' },
  'clarification-given': { act: 'answer', question: 'clarification' },
  extended: { act: 'extend' },
};
