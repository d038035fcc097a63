import { AuditTrail } from '#audit';
import { isId, no, ok, type Result, type StaffActor } from '#kernel';
import { ClockPort, Database, type Tx } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { readOpenProposals, type RoleProposal, STAFF_COLUMNS, type StaffView } from './staff-view.js';

export interface StaffDesk {
  readonly person: StaffView;
  readonly proposals: readonly RoleProposal[];
  readonly units: readonly string[];
}

/** One member of staff, with what may be changed. */
@Injectable()
export class OpenStaff {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ClockPort) private readonly clock: ClockPort,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  async run(actor: StaffActor, staffId: string): Promise<Result<StaffDesk, 'staff.not-found'>> {
    return this.database.transaction(actor, async (tx) => {
      const person = await readStaff(tx, actor.authorityId, staffId);
      if (!person) return no('staff.not-found');
      await this.audit.record(tx, actor, 'AdministrationRead', { subjectId: person.id });
      const all = await readOpenProposals(tx, actor.authorityId, this.clock.now());
      const proposals = all.filter((one) => one.staffId === person.id);
      return ok({ person, proposals, units: await readUnitNames(tx, actor.authorityId) });
    });
  }
}

/** The names of the units of an authority, to choose from. */
export async function readUnitNames(tx: Tx, authorityId: string): Promise<string[]> {
  const rows = await tx.query<{ name: string }>(
    'select name from unit where authority_id = $1 order by name',
    [authorityId],
  );
  return rows.map(({ name }) => name);
}

/** The member of staff of this authority; undefined for any other id, also a malformed one. */
export async function readStaff(
  tx: Tx,
  authorityId: string,
  staffId: string,
): Promise<StaffView | undefined> {
  if (!isId(staffId)) return undefined;
  const [person] = await tx.query<StaffView>(
    `select ${STAFF_COLUMNS} from staff s where s.id = $1 and s.authority_id = $2`,
    [staffId, authorityId],
  );
  return person;
}
