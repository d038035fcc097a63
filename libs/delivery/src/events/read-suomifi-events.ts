import { ClockPort, Database, Sealer, type Tx } from '#platform';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { type EventPage, FROM_END_USER } from '../suomifi/read-events.js';
import type { Answer } from '../suomifi/suomifi-answer.js';
import { SUOMIFI, type Suomifi } from '../suomifi/suomifi.js';
import { appendDeliveryEvents } from './delivery-events.js';

const SYSTEM = { kind: 'system', job: 'delivery.read-suomifi-events' } as const;
/** Pages of one run; what is left waits a minute. */
const PAGES = 20;

/**
 * Reads what has happened to our messages in Suomi.fi since the last time and adds it to the deliveries, in one
 * transaction with the place up to which it was read: nothing is lost and nothing stands twice, whatever fails between.
 */
@Injectable()
export class ReadSuomifiEvents {
  readonly #log = new Logger(ReadSuomifiEvents.name);

  constructor(
    @Inject(SUOMIFI) private readonly suomifi: Suomifi | null,
    @Inject(Database) private readonly database: Database,
    @Inject(Sealer) private readonly sealer: Sealer,
    @Inject(ClockPort) private readonly clock: ClockPort,
  ) {}

  /** @returns how many events were new */
  async run(): Promise<number> {
    if (!this.suomifi) return 0;
    let added = 0;
    for (let page = 0; page < PAGES; page += 1) {
      const from = await this.database.transaction(SYSTEM, (tx) => this.#place(tx));
      const answer = await this.suomifi.client.events(from);
      if (answer.kind !== 'done') return added + (await this.#couldNotRead(from, answer));
      added += await this.#keep(from, answer.value);
      if (answer.value.size === 0 || answer.value.continuationToken === from) return added;
    }
    return added;
  }

  async #place(tx: Tx, lock = ''): Promise<string | null> {
    const [row] = await tx.query<{ continuation_token: string | null }>(
      `select continuation_token from suomifi_position where service_id = $1 ${lock}`,
      [this.suomifi!.account.serviceId],
    );
    return row?.continuation_token ?? null;
  }

  /** Where another worker has read on meanwhile, nothing is kept: it has kept it. */
  async #keep(from: string | null, page: EventPage): Promise<number> {
    if (page.unreadable > 0) this.#log.warn(`Events of Suomi.fi that could not be read: ${page.unreadable}`);
    return this.database.transaction(SYSTEM, async (tx) => {
      await this.#begin(tx, from);
      if ((await this.#place(tx, 'for update')) !== from) return 0;
      const now = this.clock.now();
      const ours = page.events.flatMap(({ deliveryId, type, at, trackingCode }) =>
        deliveryId ? [{ deliveryId, type, at, reference: trackingCode }] : [],
      );
      const added = await appendDeliveryEvents(tx, this.sealer, ours, now);
      for (const { type, messageId, at } of page.events)
        if (type === FROM_END_USER) await this.#note(tx, messageId, at.toString());
      await tx.query(
        'update suomifi_position set continuation_token = $2, read_at = $3 where service_id = $1',
        [this.suomifi!.account.serviceId, page.continuationToken, now.toString()],
      );
      return added;
    });
  }

  /** Makes the first place, so that there is a row to lock. */
  async #begin(tx: Tx, from: string | null): Promise<void> {
    if (from !== null) return;
    await tx.query(
      `insert into suomifi_position (service_id, read_at) values ($1, $2) on conflict (service_id) do nothing`,
      [this.suomifi!.account.serviceId, this.clock.now().toString()],
    );
  }

  /** Our messages cannot be answered; who writes all the same is not to go unnoticed. What they wrote is not fetched. */
  async #note(tx: Tx, messageId: string, at: string): Promise<void> {
    const rows = await tx.query(
      `insert into suomifi_incoming (message_id, at, recorded_at) values ($1, $2, $3)
       on conflict (message_id) do nothing returning message_id`,
      [messageId, at, this.clock.now().toString()],
    );
    if (rows.length > 0)
      this.#log.warn(`Somebody has written to the service in Suomi.fi: message ${messageId}`);
  }

  /** A place that the interface does not know any more is given up: what is known already is not added twice. */
  async #couldNotRead(from: string | null, answer: Exclude<Answer<unknown>, { kind: 'done' }>): Promise<0> {
    const status = answer.kind === 'refused' ? answer.status : answer.kind;
    this.#log.warn(`The events of Suomi.fi could not be read: ${status}`);
    if (answer.kind !== 'refused' || ![400, 404, 410, 422].includes(answer.status) || from === null) return 0;
    await this.database.transaction(SYSTEM, (tx) =>
      tx.query(
        'update suomifi_position set continuation_token = null where service_id = $1 and continuation_token = $2',
        [this.suomifi!.account.serviceId, from],
      ),
    );
    return 0;
  }
}
