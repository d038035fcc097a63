import { type CitizenActor, newId } from '#kernel';
import type { Tx } from '#platform';

/**
 * Under which id a person stands in the audit trail of one request, or outside of any: made at the first act. When the
 * request is erased, so is the alias, and its rows lead to nobody any more.
 *
 * @returns null when nobody was signed in
 */
export async function aliasOf(
  tx: Tx,
  { personKey }: CitizenActor,
  requestId: string | null,
): Promise<string | null> {
  if (personKey === null) return null;
  const known = () =>
    tx.query<{ id: string }>(
      'select id from audit_alias where person_key = $1 and request_id is not distinct from $2',
      [personKey, requestId],
    );
  const [alias] = await known();
  if (alias) return alias.id;
  const [made] = await tx.query<{ id: string }>(
    `insert into audit_alias (id, person_key, request_id) values ($1, $2, $3)
     on conflict on constraint uniq$audit_alias_person do nothing returning id`,
    [newId(), personKey, requestId],
  );
  // Another transaction of the same person was quicker, and has committed: else the insert would have waited for it.
  return (made ?? (await known())[0])?.id ?? null;
}
