import { Outbox, ClockPort, type Tx } from '#platform';
import { HELSINKI } from '#kernel';
import { Inject, Injectable } from '@nestjs/common';
import type { Temporal } from 'temporal-polyfill';
import { POST_UNFETCHED } from './sending.jobs.js';
import { areServed } from './are-served.js';

/** Days for which a decision may wait to be fetched (13/2003 § 18). */
const FETCHED_WITHIN = 7;
/** On the morning of the day after. */
const MORNING = 6;

/** A decision made available electronically is served otherwise when nobody has fetched it in seven days: plans the look. */
@Injectable()
export class PlanUnfetched {
  constructor(
    @Inject(ClockPort) private readonly clock: ClockPort,
    @Inject(Outbox) private readonly outbox: Outbox,
  ) {}

  async run(
    tx: Tx,
    envelope: { readonly id: string; readonly channel: string; readonly letterIds: readonly string[] },
  ): Promise<void> {
    if (!WAITS_TO_BE_FETCHED.includes(envelope.channel) || !(await areServed(tx, envelope.letterIds))) return;
    const { id: deliveryId } = envelope;
    await this.outbox.add(
      tx,
      POST_UNFETCHED,
      { deliveryId },
      { runAt: unfetchedFrom(this.clock.today()), key: `unfetched/${deliveryId}` },
    );
  }
}

const WAITS_TO_BE_FETCHED = ['citizens-page', 'suomifi-electronic', 'suomifi-multichannel'];

/**
 * The moment from which a decision made available on this day counts as not fetched.
 *
 * @example available 24.11.2026: seven days end with 1.12., so from 2.12.2026 at 6.00
 */
export function unfetchedFrom(available: Temporal.PlainDate): Temporal.Instant {
  const morning = available.add({ days: FETCHED_WITHIN + 1 }).toZonedDateTime(HELSINKI);
  return morning.with({ hour: MORNING }).toInstant();
}
