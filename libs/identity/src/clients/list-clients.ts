import { AuditTrail } from '#audit';
import type { Scope, StaffActor } from '#kernel';
import { Database } from '#platform';
import { Inject, Injectable } from '@nestjs/common';

/** Most clients of a list: an authority has a handful. */
const MOST = 200;

/** A registered program. */
export interface ClientRow {
  readonly id: string;
  readonly name: string;
  readonly subject: string;
  readonly scopes: readonly Scope[];
  /** Instants as ISO text; `endedAt` null while it may use the interface. */
  readonly addedAt: string;
  readonly addedBy: string;
  readonly endedAt: string | null;
}

/** The programs of the own authority, those in use first, the newest first. */
@Injectable()
export class ListClients {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  async run(actor: StaffActor): Promise<ClientRow[]> {
    return this.database.transaction(actor, async (tx) => {
      await this.audit.record(tx, actor, 'AdministrationRead');
      return tx.query<ClientRow>(
        `select c.id, c.name, c.subject, c.scopes, c.added_at as "addedAt", s.name as "addedBy", c.ended_at as "endedAt"
         from api_client c join staff s on s.id = c.added_by where c.authority_id = $1
         order by c.ended_at is not null, c.added_at desc, c.id limit ${MOST}`,
        [actor.authorityId],
      );
    });
  }
}
