import { ClockPort, Outbox, type Tx } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { TELL_STAFF } from '../cases.jobs.js';
import type { PersonNews } from '../domain/news.js';

/** Has staff told by e-mail that the person wrote: once for a case, until somebody there has read it. */
@Injectable()
export class TellOfPersonNews {
  constructor(
    @Inject(ClockPort) private readonly clock: ClockPort,
    @Inject(Outbox) private readonly outbox: Outbox,
  ) {}

  async run(tx: Tx, caseId: string, news: PersonNews): Promise<void> {
    const first = await tx.query(
      `with told as (
         insert into person_news (case_id, told_at) values ($1, $2) on conflict (case_id) do nothing returning case_id)
       select case_id from told`,
      [caseId, this.clock.now().toString()],
    );
    if (first.length > 0) await this.outbox.add(tx, TELL_STAFF, { caseId, news });
  }
}

/**
 * Somebody at the authority has read what the person wrote: the next time is told again. The case page shows answers
 * but not messages, so opening it is no reading while a message waits.
 */
export async function markNewsRead(tx: Tx, caseId: string): Promise<void> {
  await tx.query(
    `delete from person_news where case_id = $1
       and not exists (select 1 from case_message where case_id = $1 and from_person and read_at is null)`,
    [caseId],
  );
}
