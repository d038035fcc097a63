import { AuditTrail } from '#audit';
import { type CitizenActor, newId } from '#kernel';
import { ClockPort, Database, KeyedIndex, Outbox, Sealer } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { SEND_FOLLOW_CODE } from '../cases.jobs.js';
import { FOLLOW_RULES, followedAddress, followedNumber } from '../domain/follow-rules.js';

/**
 * Asks for a code to follow a case without sign-in. Whether case number and address belong together is looked at by the
 * worker alone: the answer here is the same in every case, also when too much was asked.
 */
@Injectable()
export class AskToFollow {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ClockPort) private readonly clock: ClockPort,
    @Inject(Sealer) private readonly sealer: Sealer,
    @Inject(KeyedIndex) private readonly index: KeyedIndex,
    @Inject(Outbox) private readonly outbox: Outbox,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  /** @returns the id of the asking, for the browser that will give the code */
  async run(actor: CitizenActor, typed: { caseNumber: string; email: string }): Promise<string> {
    const caseNumber = followedNumber(typed.caseNumber);
    const email = followedAddress(typed.email);
    const askId = newId();
    const now = this.clock.now();
    const keys = [this.index.of('follow-case', caseNumber), this.index.of('follow-address', email)];
    return this.database.transaction(actor, async (tx) => {
      const [room] = await tx.query<{ room: boolean }>('select follow_room($1, $2, $3, $4) as room', [
        ...keys,
        now.subtract({ hours: 1 }).toString(),
        FOLLOW_RULES.anHour,
      ]);
      await this.audit.record(tx, actor, 'FollowAsked', { subjectId: askId });
      if (!room?.room) return askId;
      await tx.query(
        `insert into follow_ask (id, case_key, address_key, content, asked_at, expires_at)
         values ($1, $2, $3, $4, $5, $6)`,
        [
          askId,
          ...keys,
          this.sealer.seal(JSON.stringify({ caseNumber, email })),
          now.toString(),
          now.add({ minutes: FOLLOW_RULES.minutes }).toString(),
        ],
      );
      await this.outbox.add(tx, SEND_FOLLOW_CODE, { askId });
      return askId;
    });
  }
}
