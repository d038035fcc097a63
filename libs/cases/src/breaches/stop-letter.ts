import { ClockPort, Sealer, type Tx } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { CATALOGUE, type InstalledCatalogue } from '../catalogue.token.js';
import { sameLetters } from '../sending/consignment-to.js';
import { openEnvelope } from '../sending/open-envelope.js';
import { PutOnWay } from '../sending/put-on-way.js';
import type { LetterBreachKind } from './breach.js';

/**
 * Stops a letter on its way: envelopes that have not left stay, and one that went to somebody else has served nothing.
 * A letter that is right waits for the office to send it again; one that holds data of others does not, but what else
 * lay in its envelopes does. The own page is no envelope, and the notice by e-mail holds no letter.
 */
@Injectable()
export class StopLetter {
  constructor(
    @Inject(ClockPort) private readonly clock: ClockPort,
    @Inject(Sealer) private readonly sealer: Sealer,
    @Inject(CATALOGUE) private readonly catalogue: InstalledCatalogue,
    @Inject(PutOnWay) private readonly putOnWay: PutOnWay,
  ) {}

  /** @returns how many envelopes were kept from leaving */
  async run(tx: Tx, letterId: string, kind: LetterBreachKind): Promise<number> {
    const misdirected = kind === 'wrong-recipient';
    const rows = await tx.query<{ id: string; state: string }>(
      `select d.id, d.state from delivery d join delivery_letter l on l.delivery_id = d.id
       where l.letter_id = $1 and d.channel not in ('citizens-page', 'email-notice') and d.state = any ($2) order by d.number`,
      [letterId, misdirected ? ['planned', 'waiting', 'sent'] : ['planned', 'waiting']],
    );
    for (const { id, state } of rows)
      await this.#stop(tx, id, state === 'sent' ? 'misdirected' : 'stopped', letterId, misdirected);
    return rows.filter(({ state }) => state !== 'sent').length;
  }

  async #stop(
    tx: Tx,
    deliveryId: string,
    state: 'stopped' | 'misdirected',
    letterId: string,
    again: boolean,
  ): Promise<void> {
    const envelope = await openEnvelope(tx, this.sealer, deliveryId);
    if (!envelope) throw new Error(`No envelope ${deliveryId}`);
    await tx.query(
      `update delivery set state = $2, serves = false, done_at = coalesce(done_at, $3) where id = $1`,
      [deliveryId, state, this.clock.now().toString()],
    );
    const letterIds = again ? envelope.letterIds : envelope.letterIds.filter((id) => id !== letterId);
    if (!envelope.serves || letterIds.length === 0) return;
    const context = { catalogue: this.catalogue, today: this.clock.today() };
    await this.putOnWay.run(tx, { ...sameLetters(envelope, context), letterIds }, [
      { channel: 'by-hand', because: 'stopped' },
    ]);
  }
}
