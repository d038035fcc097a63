import { AdminChanges } from '#audit';
import { isId, no, ok, type Result, type StaffActor } from '#kernel';
import { ClockPort, Database } from '#platform';
import { Inject, Injectable } from '@nestjs/common';

interface Ended {
  readonly name: string;
  readonly subject: string;
  readonly scopes: readonly string[];
}

/** A program may use the interface no more, at once: its tokens are refused although they have not run out. */
@Injectable()
export class EndClient {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ClockPort) private readonly clock: ClockPort,
    @Inject(AdminChanges) private readonly changes: AdminChanges,
  ) {}

  /** Ending twice ends once. */
  async run(actor: StaffActor, clientId: string): Promise<Result<null, 'client.not-found'>> {
    if (!isId(clientId)) return no('client.not-found');
    const { authorityId, staffId } = actor;
    return this.database.transaction(actor, async (tx) => {
      const known = await tx.query('select 1 from api_client where id = $1', [clientId]);
      if (known.length === 0) return no('client.not-found');
      const [ended] = await tx.query<Ended>(
        `update api_client set ended_at = $2, ended_by = $3 where id = $1 and ended_at is null
         returning name, subject, scopes`,
        [clientId, this.clock.now().toString(), staffId],
      );
      if (!ended) return ok(null);
      const from = { clientId: ended.subject, scopes: ended.scopes.join(' ') };
      const change = { authorityId, what: 'api-client', subject: ended.name };
      await this.changes.record(tx, actor, { ...change, from, to: null });
      return ok(null);
    });
  }
}
