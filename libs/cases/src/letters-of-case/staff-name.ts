import type { Tx } from '#platform';
import type { StaffName } from './refusal-context.js';

/** Name, title and unit of a member of staff as they stand in letters. Throws for an unknown id. */
export async function readStaffName(tx: Tx, staffId: string): Promise<StaffName> {
  const [row] = await tx.query<StaffName>('select name, title, unit from staff where id = $1', [staffId]);
  if (!row) throw new Error(`No member of staff ${staffId}`);
  return row;
}
