import type { Temporal } from 'temporal-polyfill';
import { compareDays } from '../calendar/day-number.js';
import type { ClockEvent } from '../clock-input.js';
import type { RejectedEvent } from '../clock-reading.js';
import { EVENT_MEANINGS } from './event-meaning.js';
import type { Measures } from './measures.js';
import type { Pause } from './pause.js';
import { Questions } from './questions.js';
import { alreadyExtended, extensionTooLate, noExtensionInRegime, type Rejection } from './rejections.js';

/** What the events of a clock come to. */
export interface Judgement {
  readonly pauses: readonly Pause[];
  /** The day of the extension that counts. */
  readonly extendedOn: Temporal.PlainDate | null;
  readonly rejected: readonly RejectedEvent[];
}

interface Placed {
  readonly event: ClockEvent;
  /** Place in the input. */
  readonly index: number;
}

const NOTHING: Judgement = { pauses: [], extendedOn: null, rejected: [] };

/**
 * Decides for each event whether it counts, from the earliest day on; the order in which the events were
 * entered does not matter. What counts becomes a pause or the extension, the rest is told with its reason.
 */
export function judgeEvents(events: readonly ClockEvent[], measures: Measures): Judgement {
  if (events.length === 0) return NOTHING;
  const questions = new Questions(measures);
  const rejected: RejectedEvent[] = [];
  let extendedOn: Temporal.PlainDate | null = null;
  const waiting = events
    .map((event, index) => ({ event, index }))
    .sort((a, b) => compareDays(a.event.on, b.event.on));
  while (waiting.length > 0) {
    const { event, index } = takeNext(waiting, questions);
    const meaning = EVENT_MEANINGS[event.type];
    let rejection: Rejection | null;
    if (meaning.act === 'extend') {
      rejection = whyNotExtended(event.on, extendedOn, measures);
      if (rejection === null) extendedOn = event.on;
    } else {
      rejection = questions[meaning.act](meaning.question, event.on);
    }
    if (rejection !== null) rejected.push({ event: index, ...rejection });
  }
  return { pauses: questions.pauses(), extendedOn, rejected: rejected.sort((a, b) => a.event - b.event) };
}

/**
 * Events know their day and not their hour. Of one day's events an answer to an open question comes first,
 * then a new question, so that what can make sense together does.
 */
function takeNext(waiting: Placed[], questions: Questions): Placed {
  const day = waiting[0]?.event.on;
  const today = waiting.filter(({ event }) => day !== undefined && compareDays(event.on, day) === 0);
  const fits = (act: 'ask' | 'answer'): Placed | undefined =>
    today.find(({ event }) => {
      const meaning = EVENT_MEANINGS[event.type];
      return meaning.act === act && questions.isOpen(meaning.question) === (act === 'answer');
    });
  const next = fits('answer') ?? fits('ask') ?? today[0];
  if (next === undefined) throw new Error('There is no event to take.');
  waiting.splice(waiting.indexOf(next), 1);
  return next;
}

function whyNotExtended(
  on: Temporal.PlainDate,
  extendedOn: Temporal.PlainDate | null,
  { extensionNoticeBy }: Measures,
): Rejection | null {
  if (extensionNoticeBy === null) return noExtensionInRegime();
  if (extendedOn !== null) return alreadyExtended(extendedOn);
  return compareDays(on, extensionNoticeBy) > 0 ? extensionTooLate(extensionNoticeBy) : null;
}
