import { AuditTrail } from '#audit';
import { isId, type StaffActor } from '#kernel';
import { ClockPort, Database, type Tx } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { readOpenProposals, type RoleProposal, STAFF_COLUMNS, type StaffView } from './staff-view.js';

const PAGE = 50;

export interface StaffPage {
  readonly rows: readonly StaffView[];
  /** The last person of the page when more follow. */
  readonly next: string | null;
  readonly proposals: readonly RoleProposal[];
  /** People the sign-in brought without a unit: they cannot work before they have one. At most fifty. */
  readonly unplaced: readonly StaffView[];
}

/** The staff of the authority in alphabetical order, one page at a time, with the roles that wait for a second person. */
@Injectable()
export class ListStaff {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ClockPort) private readonly clock: ClockPort,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  /**
   * @param after the id of the person after whom the page begins; '' for the first page
   * @param words part of a name, title or unit; '' for everybody
   */
  async run(actor: StaffActor, after: string, words = ''): Promise<StaffPage> {
    return this.database.transaction(actor, async (tx) => {
      await this.audit.record(tx, actor, 'AdministrationRead');
      const found = await tx.query<StaffView>(
        `select ${STAFF_COLUMNS} from staff s where s.authority_id = $1
           and ($2::uuid is null or (s.name, s.id) > (select a.name, a.id from staff a where a.id = $2))
           and ($3 = '' or strpos(lower(s.name || ' ' || s.title || ' ' || s.unit), lower($3)) > 0)
         order by s.name, s.id limit ${PAGE + 1}`,
        [actor.authorityId, isId(after) ? after : null, words.replace(/\s+/g, ' ').trim()],
      );
      const rows = found.slice(0, PAGE);
      const next = found.length > PAGE ? (rows.at(-1)?.id ?? null) : null;
      const proposals = await readOpenProposals(tx, actor.authorityId, this.clock.now());
      return { rows, next, proposals, unplaced: await readUnplaced(tx, actor.authorityId) };
    });
  }
}

async function readUnplaced(tx: Tx, authorityId: string): Promise<StaffView[]> {
  return tx.query<StaffView>(
    `select ${STAFF_COLUMNS} from staff s where s.authority_id = $1 and s.unit = '' and s.active
     order by s.name, s.id limit ${PAGE}`,
    [authorityId],
  );
}
