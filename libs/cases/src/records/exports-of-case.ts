import type { Tx } from '#platform';
import { Temporal } from 'temporal-polyfill';

/** One closing of a case and its package. */
export interface CaseExport {
  readonly id: string;
  readonly caseId: string;
  readonly number: number;
  readonly state: 'waiting' | 'delivered' | 'failed';
  /** The case was opened again, or something came to it, since. */
  readonly isOutdated: boolean;
  readonly closedAt: Temporal.Instant;
  readonly deliveredAt: Temporal.Instant | null;
  readonly folder: string | null;
  readonly sha256: string | null;
  /** Why it failed, or why the last try did. */
  readonly errorCode: string | null;
}

/** The packages of a case, the newest first; `exports`: do the cases of its authority go to a records system? */
export interface RecordsOfCase {
  readonly exports: boolean;
  readonly packages: readonly CaseExport[];
}

export type ExportRow = Omit<CaseExport, 'closedAt' | 'deliveredAt'> & {
  readonly closedAt: string;
  readonly deliveredAt: string | null;
};

export const EXPORT_COLUMNS = `e.id, e.case_id as "caseId", e.number, e.state, e.outdated_at is not null as "isOutdated",
  e.closed_at as "closedAt", e.delivered_at as "deliveredAt", e.folder, e.sha256, e.error_code as "errorCode"`;

/** A row as people read it. */
export function exportOf(row: ExportRow): CaseExport {
  return {
    ...row,
    closedAt: Temporal.Instant.from(row.closedAt),
    deliveredAt: row.deliveredAt === null ? null : Temporal.Instant.from(row.deliveredAt),
  };
}

/** The packages of one case and whether there shall be any. Two statements. */
export async function readRecordsOfCase(
  tx: Tx,
  { id, authority_id }: { readonly id: string; readonly authority_id: string },
): Promise<RecordsOfCase> {
  const told = await tx.query('select 1 from record_authority where authority_id = $1', [authority_id]);
  const rows = await tx.query<ExportRow>(
    `select ${EXPORT_COLUMNS} from record_export e where e.case_id = $1 order by e.number desc`,
    [id],
  );
  return { exports: told.length > 0, packages: rows.map(exportOf) };
}
