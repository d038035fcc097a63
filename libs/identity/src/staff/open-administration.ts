import { AuditTrail } from '#audit';
import type { StaffActor } from '#kernel';
import { ClockPort, Database, type Tx } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { type ChangeRow, readChanges } from './list-changes.js';
import { readOpenProposals, type RoleProposal } from './staff-view.js';

/** How many of the latest changes the front page shows. */
const LATEST = 5;

/** How many there are, of the authority and today. */
export interface AdministrationFigures {
  readonly staff: number;
  /** Of them, people whom the sign-in brought without a unit. */
  readonly unplaced: number;
  readonly units: number;
  /** Units whose work nobody gets when a person is away: neither lead nor deputy. */
  readonly unitsWithoutLead: number;
  /** People who are away today. */
  readonly away: number;
}

export interface Administration {
  readonly figures: AdministrationFigures;
  readonly proposals: readonly RoleProposal[];
  readonly changes: readonly ChangeRow[];
}

/** What an administrator sees first: what waits for a second person, what there is, what was changed last. */
@Injectable()
export class OpenAdministration {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ClockPort) private readonly clock: ClockPort,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  async run(actor: StaffActor): Promise<Administration> {
    return this.database.transaction(actor, async (tx) => {
      await this.audit.record(tx, actor, 'AdministrationRead');
      return {
        figures: await this.#figures(tx, actor.authorityId),
        proposals: await readOpenProposals(tx, actor.authorityId, this.clock.now()),
        changes: await readChanges(tx, '', LATEST),
      };
    });
  }

  async #figures(tx: Tx, authorityId: string): Promise<AdministrationFigures> {
    const [figures] = await tx.query<AdministrationFigures>(
      `select (select count(*)::int from staff where authority_id = $1 and active) as staff,
         (select count(*)::int from staff where authority_id = $1 and active and unit = '') as unplaced,
         (select count(*)::int from unit where authority_id = $1) as units,
         (select count(*)::int from unit where authority_id = $1 and lead_id is null and deputy_id is null) as "unitsWithoutLead",
         (select count(distinct s.id)::int from absence a join staff s on s.id = a.staff_id
          where s.authority_id = $1 and s.active and $2::date between a.from_on and a.to_on) as away`,
      [authorityId, this.clock.today().toString()],
    );
    if (!figures) throw new Error('Counting gives a row');
    return figures;
  }
}
