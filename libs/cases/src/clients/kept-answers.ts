import type { ClientActor } from '#kernel';
import { ClockPort, KeyedIndex, type Tx } from '#platform';
import { Inject, Injectable } from '@nestjs/common';

/** An act as a program sent it: the key it chose, and the body as text. */
export interface SentAct {
  readonly key: string;
  readonly body: string;
}

/** What was answered to an act before, and whether it was the same one. */
export interface KeptAnswer {
  readonly sameBody: boolean;
  readonly answer: unknown;
}

/**
 * Makes sending again harmless: the answer to an act is kept with the key it was sent with, in the transaction of the
 * act. Of key and body only keyed hashes are kept.
 */
@Injectable()
export class KeptAnswers {
  constructor(
    @Inject(KeyedIndex) private readonly index: KeyedIndex,
    @Inject(ClockPort) private readonly clock: ClockPort,
  ) {}

  /** The answer given to this key before; null when there is none. Two at once: the second waits for the first. */
  async earlier(tx: Tx, actor: ClientActor, act: SentAct): Promise<KeptAnswer | null> {
    const key = this.#keyOf(actor, act);
    tx.write('select pg_advisory_xact_lock(hashtextextended($1, 0))', [key]);
    const [kept] = await tx.planned<{ body_hash: string; answer: string }>(
      'select body_hash, answer from api_answer where client_id = $1 and key_hash = $2',
      [actor.clientId, key],
    );
    return kept ? { sameBody: kept.body_hash === this.#bodyOf(act), answer: JSON.parse(kept.answer) } : null;
  }

  /** @returns the answer as it will be given again */
  keep(tx: Tx, actor: ClientActor, act: SentAct, answer: unknown): unknown {
    const text = JSON.stringify(answer);
    tx.write(
      'insert into api_answer (client_id, key_hash, body_hash, answer, answered_at) values ($1, $2, $3, $4, $5)',
      [actor.clientId, this.#keyOf(actor, act), this.#bodyOf(act), text, this.clock.now().toString()],
    );
    return JSON.parse(text);
  }

  #keyOf({ clientId }: ClientActor, { key }: SentAct): string {
    return this.index.of('api-key', `${clientId} ${key}`);
  }

  #bodyOf({ body }: SentAct): string {
    return this.index.of('api-body', body);
  }
}
