import { newId } from '#kernel';
import type { Tx } from '#platform';

/**
 * What was set under this name for the authority, or for the installation.
 *
 * @param authorityId null: the installation
 * @returns undefined when nothing was set: then the default counts
 */
export async function readSetting<T>(
  tx: Tx,
  authorityId: string | null,
  name: string,
): Promise<T | undefined> {
  const [row] = await tx.query<{ value: T }>(
    `select value from setting where authority_id is not distinct from $1 and name = $2`,
    [authorityId, name],
  );
  return row?.value;
}

/** Sets a value; null takes it away, and the default counts again. */
export async function storeSetting(
  tx: Tx,
  authorityId: string | null,
  name: string,
  value: unknown,
): Promise<void> {
  if (value === null) {
    await tx.query(`delete from setting where authority_id is not distinct from $1 and name = $2`, [
      authorityId,
      name,
    ]);
    return;
  }
  await tx.query(
    `insert into setting (id, authority_id, name, value) values ($1, $2, $3, $4)
     on conflict on constraint uniq$setting do update set value = excluded.value`,
    [newId(), authorityId, name, JSON.stringify(value)],
  );
}
