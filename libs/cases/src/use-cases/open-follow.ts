import { AuditTrail } from '#audit';
import { type CitizenActor, isId, no, ok, type Result } from '#kernel';
import { ClockPort, Database, KeyedIndex } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { FOLLOW_RULES } from '../domain/follow-rules.js';
import { codeHash } from './send-follow-code.js';

/** Tries a code. A wrong one counts, also when the asking matched nothing: the two cannot be told apart. */
@Injectable()
export class OpenFollow {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ClockPort) private readonly clock: ClockPort,
    @Inject(KeyedIndex) private readonly index: KeyedIndex,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  async run(
    actor: CitizenActor,
    askId: string,
    typed: string,
  ): Promise<Result<null, 'follow.wrong-code' | 'follow.ended'>> {
    if (!isId(askId)) return no('follow.ended');
    const now = this.clock.now();
    const until = now.add({ minutes: FOLLOW_RULES.minutes });
    const code = typed.replaceAll(/\s/g, '');
    return this.database.transaction(actor, async (tx) => {
      await this.audit.record(tx, actor, 'FollowCodeTried', { subjectId: askId });
      const [tried] = await tx.query<{ said: 'open' | 'wrong' | 'ended' }>(
        'select follow_open($1, $2, $3, $4, $5) as said',
        [askId, codeHash(this.index, askId, code), now.toString(), until.toString(), FOLLOW_RULES.tries],
      );
      if (tried?.said === 'open') return ok(null);
      return tried?.said === 'wrong' ? no('follow.wrong-code') : no('follow.ended');
    });
  }
}
