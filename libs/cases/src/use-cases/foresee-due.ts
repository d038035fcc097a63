import { daysBetween } from '#deadlines';
import { ClockPort } from '#platform';
import type { Right } from '#rights';
import { Inject, Injectable } from '@nestjs/common';
import type { Temporal } from 'temporal-polyfill';
import { CATALOGUE, type InstalledCatalogue } from '../catalogue.token.js';
import { clockView } from '../clocks/clock-view.js';
import { readClock } from '../clocks/read-clock.js';
import type { ClockView } from '../domain/claim.js';
import { type EntryAlarm, entryAlarm } from '../domain/late-entry.js';
import { regimeOf } from '../domain/regime-of.js';

/** The clocks a request would have, and what to alarm of, were it entered today. */
export interface ForeseenDue {
  readonly clocks: readonly ClockView[];
  readonly alarm: EntryAlarm;
  /** Calendar days from receipt to today. */
  readonly days: number;
}

/** Counts the due days of a request before it is registered. Reads and keeps nothing: no person is involved yet. */
@Injectable()
export class ForeseeDue {
  constructor(
    @Inject(ClockPort) private readonly clock: ClockPort,
    @Inject(CATALOGUE) private readonly catalogue: InstalledCatalogue,
  ) {}

  /** @param rights at least one; the earliest due day comes first */
  run(rights: readonly Right[], receivedOn: Temporal.PlainDate): ForeseenDue {
    const today = this.clock.today();
    const clocks = rights
      .map((right) => this.#clockOf(right, receivedOn, today))
      .sort((one, other) => one.due.since(other.due).sign);
    const due = clocks[0]?.due ?? receivedOn;
    return {
      clocks,
      alarm: entryAlarm({ receivedOn, enteredOn: today, due }, this.catalogue.calendar),
      days: daysBetween(receivedOn, today),
    };
  }

  #clockOf(right: Right, receivedOn: Temporal.PlainDate, today: Temporal.PlainDate): ClockView {
    const regime = regimeOf(right);
    const reading = readClock({ regime, receivedOn, events: [] }, this.catalogue);
    return clockView({ right, regime, outcome: null }, reading, today);
  }
}
