import { AdminChanges } from '#audit';
import { isId, no, ok, type Result, type StaffActor } from '#kernel';
import { ClockPort, Database, type Tx } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { proposalChange } from './propose-role.js';
import type { StrongRole } from './strong-role.js';

export type EndProposalRefusalCode = 'role.not-open' | 'role.same-person' | 'role.for-oneself';

interface Open {
  readonly id: string;
  readonly staff_id: string;
  readonly name: string;
  readonly role: StrongRole;
  readonly proposed_by: string;
}

/**
 * Another administrator confirms a proposed role, and it is given; or somebody ends the proposal without giving it. Who
 * proposed it and who is to get it confirm nothing.
 */
@Injectable()
export class EndProposal {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ClockPort) private readonly clock: ClockPort,
    @Inject(AdminChanges) private readonly changes: AdminChanges,
  ) {}

  async run(
    actor: StaffActor,
    proposalId: string,
    act: 'confirm' | 'refuse',
  ): Promise<Result<null, EndProposalRefusalCode>> {
    if (!isId(proposalId)) return no('role.not-open');
    return this.database.transaction(actor, async (tx) => {
      const open = await this.#open(tx, actor, proposalId);
      if (!open) return no('role.not-open');
      if (act === 'confirm' && open.proposed_by === actor.staffId) return no('role.same-person');
      if (act === 'confirm' && open.staff_id === actor.staffId) return no('role.for-oneself');
      await tx.query(`update role_proposal set ended_at = $2, ended_by = $3, confirmed = $4 where id = $1`, [
        open.id,
        this.clock.now().toString(),
        actor.staffId,
        act === 'confirm',
      ]);
      if (act === 'confirm') await give(tx, open);
      const state = act === 'confirm' ? 'confirmed' : 'refused';
      await this.changes.record(tx, actor, proposalChange(actor.authorityId, open.name, open.role, state));
      return ok(null);
    });
  }

  async #open(tx: Tx, actor: StaffActor, proposalId: string): Promise<Open | undefined> {
    const [open] = await tx.query<Open>(
      `select p.id, p.staff_id, s.name, p.role, p.proposed_by from role_proposal p join staff s on s.id = p.staff_id
       where p.id = $1 and p.authority_id = $2 and p.ended_at is null and p.expires_at > $3 and s.active
       for update of p`,
      [proposalId, actor.authorityId, this.clock.now().toString()],
    );
    return open;
  }
}

async function give(tx: Tx, { staff_id: staffId, role }: Open): Promise<void> {
  await tx.query(`update staff set roles = roles || $2::text where id = $1 and not $2::text = any (roles)`, [
    staffId,
    role,
  ]);
  await tx.query(`delete from app_session where app = 'desk' and staff_id = $1`, [staffId]);
}
