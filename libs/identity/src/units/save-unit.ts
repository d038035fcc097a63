import { AdminChanges } from '#audit';
import { no, ok, type Result, type StaffActor } from '#kernel';
import { Database, type Tx } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { readActive } from '../staff/read-active.js';

export interface UnitInput {
  readonly name: string;
  /** Id of a member of staff; '' for nobody. */
  readonly leadId: string;
  readonly deputyId: string;
}

export type UnitRefusalCode =
  'unit.missing-name' | 'unit.long-name' | 'unit.unknown-person' | 'unit.same-person';

const LONGEST = 120;

/** Sets up a unit, or gives it another lead or deputy. Its name stays: cases and settings are found by it. */
@Injectable()
export class SaveUnit {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(AdminChanges) private readonly changes: AdminChanges,
  ) {}

  async run(actor: StaffActor, input: UnitInput): Promise<Result<null, UnitRefusalCode>> {
    const name = input.name.replace(/\s+/g, ' ').trim();
    if (!name) return no('unit.missing-name', { field: 'name' });
    if (name.length > LONGEST) return no('unit.long-name', { field: 'name', max: LONGEST });
    if (input.leadId && input.leadId === input.deputyId) return no('unit.same-person', { field: 'deputy' });
    return this.database.transaction(actor, async (tx) => {
      const lead = await readActive(tx, actor.authorityId, input.leadId);
      const deputy = await readActive(tx, actor.authorityId, input.deputyId);
      if (input.leadId && !lead) return no('unit.unknown-person', { field: 'lead' });
      if (input.deputyId && !deputy) return no('unit.unknown-person', { field: 'deputy' });
      const from = await this.#before(tx, actor.authorityId, name);
      await tx.query(
        `insert into unit (authority_id, name, lead_id, deputy_id) values ($1, $2, $3, $4)
         on conflict (authority_id, name) do update set lead_id = excluded.lead_id, deputy_id = excluded.deputy_id`,
        [actor.authorityId, name, lead?.id ?? null, deputy?.id ?? null],
      );
      const to = { lead: lead?.name ?? null, deputy: deputy?.name ?? null };
      const { authorityId } = actor;
      await this.changes.record(tx, actor, { authorityId, what: 'unit', subject: name, from, to });
      return ok(null);
    });
  }

  async #before(tx: Tx, authorityId: string, name: string) {
    const [row] = await tx.query<{ lead: string | null; deputy: string | null }>(
      `select l.name as lead, d.name as deputy from unit u
         left join staff l on l.id = u.lead_id left join staff d on d.id = u.deputy_id
       where u.authority_id = $1 and u.name = $2 for update of u`,
      [authorityId, name],
    );
    return row ? { lead: row.lead, deputy: row.deputy } : null;
  }
}
