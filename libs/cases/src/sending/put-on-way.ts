import { afterFault, type Consignment, DeliveryChannels, type NoticeReason } from '#delivery';
import { newId } from '#kernel';
import { ClockPort, Outbox, type Tx } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { SEND_ENVELOPE } from './sending.jobs.js';
import { DeliveryRow } from '../persistence/delivery.entity.js';
import { addLetters } from './add-letters.js';
import { PlanUnfetched } from './plan-unfetched.js';
import type { Way } from './ways-to-person.js';

/** Letters of one act for one person. */
export interface Envelope {
  readonly caseId: string;
  readonly letterIds: readonly string[];
  readonly reason: NoticeReason;
  /** Who gets them, without the letters: who carries paper takes the stored ones. */
  readonly consignment: Omit<Consignment, 'id' | 'letters'>;
}

/**
 * Puts letters on the first way that takes them, in the transaction of the change. A channel of the house answers at
 * once; for one outside a job is planned, which goes on to the further ways when that one does not take them.
 */
@Injectable()
export class PutOnWay {
  constructor(
    @Inject(ClockPort) private readonly clock: ClockPort,
    @Inject(Outbox) private readonly outbox: Outbox,
    @Inject(PlanUnfetched) private readonly planUnfetched: PlanUnfetched,
    @Inject(DeliveryChannels) private readonly channels: DeliveryChannels,
  ) {}

  /** @returns whether it waits for a person to carry it */
  async run(tx: Tx, envelope: Envelope, ways: readonly Way[]): Promise<boolean> {
    for (const [place, way] of ways.entries()) {
      const id = newId();
      const state = await this.#stateOn(way, { ...envelope.consignment, id, letters: [] });
      if (!state) continue;
      const further = ways.slice(place + 1);
      await this.#write(tx, envelope, { id, way, state, further, serves: true });
      if (state === 'available')
        await this.planUnfetched.run(tx, { id, channel: way.channel, letterIds: envelope.letterIds });
      if (state === 'planned')
        await this.outbox.add(tx, SEND_ENVELOPE, { deliveryId: id }, { key: `envelope/${id}` });
      return state === 'waiting';
    }
    throw new Error('No way is left for a letter: the last one is always a person of the office');
  }

  /** A copy on the own page, beside the way that serves. */
  async copyOnPage(tx: Tx, envelope: Envelope): Promise<void> {
    const way = { channel: 'citizens-page', because: 'copy' } as const;
    await this.#write(tx, envelope, { id: newId(), way, state: 'available', further: [], serves: false });
  }

  /** @returns null when the channel does not take it */
  async #stateOn(
    { channel }: Way,
    consignment: Consignment,
  ): Promise<'planned' | 'waiting' | 'available' | 'sent' | null> {
    if (channel === 'by-hand') return 'waiting';
    if (channel.startsWith('suomifi-')) return 'planned';
    const taken = await this.channels.send(channel, consignment);
    if (taken.ok) return taken.value.state;
    if (afterFault(taken.refusal.code) === 'another-channel') return null;
    throw new Error(`The channel ${channel} of the house answered ${taken.refusal.code}`);
  }

  async #write(
    tx: Tx,
    { caseId, letterIds, reason }: Envelope,
    on: {
      readonly id: string;
      readonly way: { readonly channel: Way['channel']; readonly because: Way['because'] | 'copy' };
      readonly state: 'planned' | 'waiting' | 'available' | 'sent';
      readonly further: readonly Way[];
      readonly serves: boolean;
    },
  ): Promise<void> {
    const now = this.clock.now();
    const { id, way, state, further, serves } = on;
    await tx.manager.insert(DeliveryRow, {
      ...{ id, caseId, reason, state, serves, ...way },
      further: [...further],
      plannedAt: now,
      doneAt: state === 'planned' || state === 'waiting' ? null : now,
    });
    await addLetters(tx, id, letterIds);
  }
}
