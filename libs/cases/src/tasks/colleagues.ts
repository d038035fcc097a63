import { isId, type StaffActor } from '#kernel';
import type { Tx } from '#platform';

/** Somebody a task can be given to. */
export interface Colleague {
  readonly id: string;
  readonly name: string;
  readonly unit: string;
}

/** The people of an authority who do tasks, by name. */
export async function readColleagues(tx: Tx, authorityId: string): Promise<Colleague[]> {
  return tx.query<Colleague>(
    `select id, name, unit from staff
     where authority_id = $1 and active and roles && '{registrar,handler,expert}' order by name, id`,
    [authorityId],
  );
}

/** The units of an authority that tasks can go to: those written down, and those somebody works in. */
export async function readUnits(tx: Tx, authorityId: string): Promise<string[]> {
  const rows = await tx.query<{ name: string }>(
    `select name from unit where authority_id = $1 union select unit from staff where authority_id = $1 and active
     order by name`,
    [authorityId],
  );
  return rows.map(({ name }) => name).filter((name) => name !== '');
}

/** Is this somebody of the actor's authority to whom a task can be given? False for any malformed id. */
export async function isColleague(tx: Tx, actor: StaffActor, staffId: string): Promise<boolean> {
  if (!isId(staffId)) return false;
  const rows = await tx.query<{ id: string }>(
    'select id from staff where id = $1 and authority_id = $2 and active',
    [staffId, actor.authorityId],
  );
  return rows.length > 0;
}
