import { AuditTrail } from '#audit';
import { isId, type StaffActor } from '#kernel';
import { Database, type Tx } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';

const PAGE = 50;

export interface ChangeRow {
  readonly id: string;
  readonly what: string;
  readonly subject: string;
  readonly from: Readonly<Record<string, unknown>> | null;
  readonly to: Readonly<Record<string, unknown>> | null;
  readonly at: Temporal.Instant;
  /** Null when the sign-in or a command did it. */
  readonly by: string | null;
}

interface Row extends Omit<ChangeRow, 'at'> {
  readonly at: string;
}

/** What administrators changed, the latest first: who, when, from what to what. */
@Injectable()
export class ListChanges {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  /** @param after the id of the change after which the page begins; '' for the first page */
  async run(actor: StaffActor, after: string): Promise<{ rows: readonly ChangeRow[]; next: string | null }> {
    return this.database.transaction(actor, async (tx) => {
      await this.audit.record(tx, actor, 'AdministrationRead');
      const found = await readChanges(tx, after, PAGE + 1);
      const rows = found.slice(0, PAGE);
      return { rows, next: found.length > PAGE ? (rows.at(-1)?.id ?? null) : null };
    });
  }
}

/** The latest changes that the actor of the transaction may see, after one of them. */
export async function readChanges(tx: Tx, after: string, most: number): Promise<ChangeRow[]> {
  const found = await tx.query<Row>(
    `select c.id, c.what, c.subject, c.from_value as "from", c.to_value as "to", c.changed_at as at, s.name as by
     from admin_change c left join staff s on s.id = c.changed_by
     where ($1::uuid is null or (c.changed_at, c.id) <
       (select a.changed_at, a.id from admin_change a where a.id = $1))
     order by c.changed_at desc, c.id desc limit $2`,
    [isId(after) ? after : null, most],
  );
  return found.map((row) => ({ ...row, at: Temporal.Instant.from(row.at) }));
}
