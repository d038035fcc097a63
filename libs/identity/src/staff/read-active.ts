import { isId } from '#kernel';
import type { Tx } from '#platform';

/** The active member of staff of this authority with this id; undefined for any other id, also a malformed one. */
export async function readActive(
  tx: Tx,
  authorityId: string,
  staffId: string,
): Promise<{ readonly id: string; readonly name: string; readonly unit: string } | undefined> {
  if (!isId(staffId)) return undefined;
  const [found] = await tx.query<{ id: string; name: string; unit: string }>(
    `select id, name, unit from staff where id = $1 and authority_id = $2 and active`,
    [staffId, authorityId],
  );
  return found;
}
