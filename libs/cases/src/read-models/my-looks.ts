import type { Text } from '#kernel';
import type { Tx } from '#platform';
import { Temporal } from 'temporal-polyfill';
import type { LookReason } from '../domain/look.js';
import type { ReadContext } from './read-context.js';
import { nameOfAuthority } from './receipt.js';

/**
 * Looks at or acts on the case by staff, the same by one office on one day in Helsinki as one. Names of staff are no
 * personal data of the person who asks (C-579/21): they are told only where the installation has chosen so.
 */
export interface Look {
  /** The last of them. */
  readonly at: Temporal.Instant;
  readonly role: string;
  readonly action: string;
  readonly times: number;
  readonly unit: string | null;
  /** The authority, where it is not the one that has the case. */
  readonly otherAuthority: Text | null;
  readonly name: string | null;
  /** Why a data-protection officer opened the case; null for every other act. */
  readonly reason: LookReason | null;
}

interface Row {
  readonly at: string;
  readonly role: string;
  readonly action: string;
  readonly times: number;
  readonly unit: string | null;
  readonly authority_id: string | null;
  readonly name: string | null;
  readonly reason: LookReason | null;
}

/** The looks at an own case, newest first, at most 500 rows. Of another authority only that it was that authority. */
export async function readLooks(
  tx: Tx,
  context: ReadContext,
  of: { caseId: string; authorityId: string; withNames: boolean; protected: boolean },
): Promise<Look[]> {
  const rows = await tx.query<Row>(
    `select max(a.at) as at, a.role, a.action, count(*)::int as times, l.unit, a.authority_id, l.name, w.reason
     from audit_event a left join lookers_of($1, $2) l on l.staff_id = a.actor and a.authority_id = $3
       left join look w on a.action = 'CaseLooked' and w.id = a.subject_id
     where a.case_id = $1 and a.actor_kind = 'staff'
     group by a.role, a.action, l.unit, a.authority_id, l.name, w.reason, (a.at at time zone 'Europe/Helsinki')::date
     order by max(a.id) desc limit 500`,
    [of.caseId, of.withNames, of.authorityId],
  );
  return rows.map(({ authority_id: by, ...row }) => ({
    ...row,
    unit: of.protected ? null : row.unit,
    at: Temporal.Instant.from(row.at),
    otherAuthority:
      by === null || by === of.authorityId ? null : nameOfAuthority(context.catalogue, by, context.today),
  }));
}
