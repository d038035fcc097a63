import { AdminChanges } from '#audit';
import { newId, no, ok, type Result, type StaffActor } from '#kernel';
import { ClockPort, Database } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { checkClient, type ClientFieldsRefusalCode, type ClientInput } from './check-client.js';

export type AddClientRefusalCode = ClientFieldsRefusalCode | 'client.known-subject';

/** Lets a program of the organisation use the interface for the own authority, from now on. */
@Injectable()
export class AddClient {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ClockPort) private readonly clock: ClockPort,
    @Inject(AdminChanges) private readonly changes: AdminChanges,
  ) {}

  /** @returns the id of the client */
  async run(actor: StaffActor, input: ClientInput): Promise<Result<string, AddClientRefusalCode>> {
    const checked = checkClient(input);
    if (!checked.ok) return checked;
    const { name, subject, scopes } = checked.value;
    const { authorityId, staffId } = actor;
    return this.database.transaction(actor, async (tx) => {
      const id = newId();
      const [added] = await tx.query<{ id: string }>(
        `insert into api_client (id, subject, authority_id, name, scopes, added_at, added_by)
         values ($1, $2, $3, $4, $5, $6, $7) on conflict (subject) where ended_at is null do nothing returning id`,
        [id, subject, authorityId, name, scopes, this.clock.now().toString(), staffId],
      );
      if (!added) return no('client.known-subject', { field: 'subject' });
      const to = { clientId: subject, scopes: scopes.join(' ') };
      await this.changes.record(tx, actor, {
        authorityId,
        what: 'api-client',
        subject: name,
        from: null,
        to,
      });
      return ok(id);
    });
  }
}
