import { MESSAGE_PATHS } from '../../apps/demo/src/suomifi/message-shapes.js';
import type { TrialAsk, TrialReply } from '../../apps/demo/src/suomifi/suomifi-trial.js';
import { SuomifiStub } from './suomifi-stub.js';

/** Where on the way of a message somebody is to be killed: before the stub does what it is asked, or after. */
export interface KillPoint {
  readonly when: 'before' | 'after';
  readonly path: string;
}

/** Suomi.fi Messages, which kills whoever asks at one point of the way, once. */
export class KillingStub extends SuomifiStub {
  #point: KillPoint | null = null;
  #kill: () => void = () => undefined;
  /** What happens before the reply to the next message goes out. */
  holdReply: (() => Promise<void>) | null = null;

  killAt(point: KillPoint, kill: () => void): void {
    this.#point = point;
    this.#kill = kill;
  }

  override async answer(ask: TrialAsk): Promise<TrialReply> {
    // Whoever asked is gone: what they asked for is not done.
    if (this.#strikes('before', ask.path)) return [503, { reason: 'Gone' }];
    const reply = await super.answer(ask);
    if (MESSAGE_PATHS.includes(ask.path)) {
      await this.holdReply?.();
      this.holdReply = null;
    }
    this.#strikes('after', ask.path);
    return reply;
  }

  /** How often a delivery has been taken. */
  taken(deliveryId: string): number {
    return this.messages.filter(({ body }) => body.externalId === deliveryId).length;
  }

  #strikes(when: KillPoint['when'], path: string): boolean {
    if (this.#point?.when !== when || this.#point.path !== path) return false;
    this.#point = null;
    this.#kill();
    return true;
  }
}
