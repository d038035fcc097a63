import { AuditTrail } from '#audit';
import { Mailer } from '#delivery';
import type { Language, SystemActor } from '#kernel';
import { ClockPort, KeyedIndex, Sealer, type Tx } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import type { SendFollowCodePayload } from '../cases.jobs.js';
import { followCodeMail } from '../domain/follow-code-mail.js';
import { followedAddress } from '../domain/follow-rules.js';
import type { PersonIdentity } from '../domain/person.js';

interface Matched {
  readonly id: string;
  readonly authority_id: string;
  readonly identity: string;
  readonly language: Language;
}

/**
 * Sends a code when the case was filed without sign-in and the address is the one given in it; else does nothing. Tried
 * again it sends the same code. Nothing about a protected person is opened this way.
 */
@Injectable()
export class SendFollowCode {
  constructor(
    @Inject(Mailer) private readonly mailer: Mailer,
    @Inject(ClockPort) private readonly clock: ClockPort,
    @Inject(Sealer) private readonly sealer: Sealer,
    @Inject(KeyedIndex) private readonly index: KeyedIndex,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  async run(tx: Tx, { askId }: SendFollowCodePayload): Promise<void> {
    const [ask] = await tx.query<{ content: string }>(
      'select content from follow_ask where id = $1 and code_hash is null and expires_at > $2',
      [askId, this.clock.now().toString()],
    );
    if (!ask) return;
    const { caseNumber, email } = JSON.parse(this.sealer.open(ask.content)) as Record<string, string>;
    const [found] = await tx.query<Matched>(
      `select c.id, c.authority_id, r.identity, r.language from case_file c join request r on r.id = c.request_id
       where c.case_number = $1 and r.person_key is null and not c.protected`,
      [caseNumber],
    );
    if (!found) return;
    const given = (JSON.parse(this.sealer.open(found.identity)) as PersonIdentity).email;
    if (!given || followedAddress(given) !== email) return;
    const code = codeOf(this.index, askId);
    await tx.query('update follow_ask set case_id = $2, code_hash = $3 where id = $1', [
      askId,
      found.id,
      codeHash(this.index, askId, code),
    ]);
    await this.mailer.send({ id: askId, to: given, ...followCodeMail(found.language, code) });
    const actor: SystemActor = { kind: 'system', job: 'mail.follow-code' };
    const subject = { authorityId: found.authority_id, caseId: found.id, subjectId: askId };
    await this.audit.record(tx, actor, 'FollowCodeSent', subject);
  }
}

/** Six digits that only who has the index key can work out from the id of the asking. */
function codeOf(index: KeyedIndex, askId: string): string {
  return String(Number.parseInt(index.of('follow-digits', askId).slice(0, 12), 16) % 1_000_000).padStart(
    6,
    '0',
  );
}

/** What is kept of a code. */
export function codeHash(index: KeyedIndex, askId: string, code: string): string {
  return index.of('follow-code', `${askId}:${code}`);
}
