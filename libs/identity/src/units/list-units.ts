import { AuditTrail } from '#audit';
import type { StaffActor } from '#kernel';
import { Database } from '#platform';
import { Inject, Injectable } from '@nestjs/common';

/** A unit of the authority, with who leads it and how many work in it. */
export interface UnitRow {
  readonly name: string;
  readonly lead: { readonly id: string; readonly name: string } | null;
  readonly deputy: { readonly id: string; readonly name: string } | null;
  readonly people: number;
}

/** A person who can be chosen: for a list to choose from. */
export interface Choice {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly unit: string;
}

interface Row {
  readonly name: string;
  readonly lead_id: string | null;
  readonly lead: string | null;
  readonly deputy_id: string | null;
  readonly deputy: string | null;
  readonly people: number;
}

/** The units of the authority: those set up, and those that only stand in somebody's data yet. */
@Injectable()
export class ListUnits {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  async run(actor: StaffActor): Promise<{ units: UnitRow[]; people: Choice[] }> {
    return this.database.transaction(actor, async (tx) => {
      await this.audit.record(tx, actor, 'AdministrationRead');
      const rows = await tx.query<Row>(
        `select n.name, u.lead_id, l.name as lead, u.deputy_id, d.name as deputy,
           (select count(*)::int from staff s where s.authority_id = $1 and s.unit = n.name and s.active) as people
         from (select name from unit where authority_id = $1
               union select unit from staff where authority_id = $1 and active and unit <> '') n
           left join unit u on u.authority_id = $1 and u.name = n.name
           left join staff l on l.id = u.lead_id left join staff d on d.id = u.deputy_id
         order by n.name`,
        [actor.authorityId],
      );
      const people = await tx.query<Choice>(
        `select id, name, title, unit from staff where authority_id = $1 and active order by name, id`,
        [actor.authorityId],
      );
      return { units: rows.map(unitRow), people };
    });
  }
}

function unitRow({ name, people, ...row }: Row): UnitRow {
  return {
    name,
    people,
    lead: row.lead_id ? { id: row.lead_id, name: row.lead ?? '' } : null,
    deputy: row.deputy_id ? { id: row.deputy_id, name: row.deputy ?? '' } : null,
  };
}
