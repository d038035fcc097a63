import type { Temporal } from 'temporal-polyfill';
import { compareDays } from '../calendar/day-number.js';
import { daysBetween } from '../calendar/days-between.js';
import type { Measures } from './measures.js';
import type { Pause, Question } from './pause.js';
import { alreadyAsked, askedLate, noPauseInRegime, notAsked, type Rejection } from './rejections.js';

/**
 * The questions the authority has put to the person, followed day by day. A question stops the clock only
 * when it was asked without undue delay (EDPB 01/2022 § 159): within `promptWithinDays` of the receipt, or of
 * the last answer the authority waited for.
 */
export class Questions {
  readonly #measures: Measures;
  readonly #open = new Map<Question, Temporal.PlainDate>();
  readonly #answered: Pause[] = [];
  #promptFrom: Temporal.PlainDate;

  constructor(measures: Measures) {
    this.#measures = measures;
    this.#promptFrom = measures.receivedOn;
  }

  isOpen(question: Question): boolean {
    return this.#open.has(question);
  }

  /** The question opens a pause, or the reason why it opens none. */
  ask(question: Question, on: Temporal.PlainDate): Rejection | null {
    if (!this.#measures.rule.pauses) return noPauseInRegime();
    const openSince = this.#open.get(question);
    if (openSince !== undefined) return alreadyAsked(openSince);
    const { promptWithinDays } = this.#measures;
    if (daysBetween(this.#promptFrom, on) > promptWithinDays)
      return askedLate(this.#promptFrom, promptWithinDays);
    this.#open.set(question, on);
    return null;
  }

  /** The answer ends the pause of its question, or the reason why there is nothing to end. */
  answer(question: Question, on: Temporal.PlainDate): Rejection | null {
    if (!this.#measures.rule.pauses) return noPauseInRegime();
    const askedOn = this.#open.get(question);
    if (askedOn === undefined) return notAsked();
    this.#open.delete(question);
    this.#answered.push({ question, askedOn, answeredOn: on });
    // Answered on the day it was asked: nobody waited, so the time to ask the next question is no longer.
    if (compareDays(on, askedOn) > 0) this.#promptFrom = on;
    return null;
  }

  /** Every question that counted, answered ones first. */
  pauses(): readonly Pause[] {
    const open = [...this.#open].map(([question, askedOn]) => ({ question, askedOn, answeredOn: null }));
    return [...this.#answered, ...open];
  }
}
