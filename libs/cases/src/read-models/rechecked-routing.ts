import type { Text } from '#kernel';
import type { Tx } from '#platform';
import type { Catalogue } from '#registers';
import { Temporal } from 'temporal-polyfill';
import { nameOfAuthority } from './receipt.js';

/** An open case that the catalogue of today would propose to other authorities than the one it was opened by. */
export interface RecheckedRouting {
  readonly caseId: string;
  readonly caseNumber: string;
  readonly from: readonly Text[];
  readonly to: readonly Text[];
  readonly at: Temporal.Instant;
}

/** The open cases of the own authority whose proposal is another after a change of the catalogue, newest first, at most 50. */
export async function readRecheckedRouting(
  tx: Tx,
  catalogue: Catalogue,
  today: Temporal.PlainDate,
): Promise<RecheckedRouting[]> {
  const rows = await tx.query<{
    case_id: string;
    case_number: string;
    from_authorities: string[];
    to_authorities: string[];
    noticed_at: string;
  }>(
    `with m as materialized (select * from routing_changed order by noticed_at desc, id limit 1000)
     select m.case_id, c.case_number, m.from_authorities, m.to_authorities, m.noticed_at
     from m join case_file c on c.id = m.case_id
     where exists (select 1 from claim k where k.case_id = c.id and k.outcome is null)
     order by m.noticed_at desc, m.id limit 50`,
  );
  const named = (ids: string[]): Text[] => ids.map((id) => nameOfAuthority(catalogue, id, today));
  return rows.map((row) => ({
    caseId: row.case_id,
    caseNumber: row.case_number,
    from: named(row.from_authorities),
    to: named(row.to_authorities),
    at: Temporal.Instant.from(row.noticed_at),
  }));
}
