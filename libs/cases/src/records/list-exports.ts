import { AuditTrail } from '#audit';
import type { StaffActor } from '#kernel';
import { Database } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { type CaseExport, EXPORT_COLUMNS, exportOf, type ExportRow } from './exports-of-case.js';

const MOST = 100;

/** The packages of an authority: those that failed first, then those that wait, then the latest that arrived. */
export interface ExportList {
  readonly exports: boolean;
  readonly rows: readonly CaseExport[];
  readonly counts: { readonly waiting: number; readonly delivered: number; readonly failed: number };
}

/** What became of the packages of closed cases; names no case but by its number. */
@Injectable()
export class ListExports {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  async run(actor: StaffActor): Promise<ExportList> {
    return this.database.transaction(actor, async (tx) => {
      const told = await tx.query('select 1 from record_authority where authority_id = $1', [
        actor.authorityId,
      ]);
      const rows = await tx.query<ExportRow>(
        `select ${EXPORT_COLUMNS} from record_export e where e.authority_id = $1 and not (e.state = 'waiting' and e.outdated_at is not null)
         order by array_position(array['failed', 'waiting', 'delivered'], e.state), e.closed_at desc, e.id limit $2`,
        [actor.authorityId, MOST],
      );
      const [counts] = await tx.query<ExportList['counts']>(
        `select count(*) filter (where state = 'waiting' and outdated_at is null)::int as waiting,
           count(*) filter (where state = 'delivered')::int as delivered,
           count(*) filter (where state = 'failed' and outdated_at is null)::int as failed
         from record_export where authority_id = $1`,
        [actor.authorityId],
      );
      await this.audit.record(tx, actor, 'RecordExportsListed', {});
      return { exports: told.length > 0, rows: rows.map(exportOf), counts: counts! };
    });
  }
}
