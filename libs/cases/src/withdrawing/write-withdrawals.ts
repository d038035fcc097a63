import { newId } from '#kernel';
import type { Tx } from '#platform';
import type { Temporal } from 'temporal-polyfill';

/** How a withdrawal reached the authority. */
export const TOLD_WAYS = ['letter', 'email', 'phone', 'visit'] as const;
export type ToldWay = (typeof TOLD_WAYS)[number];

export interface Told {
  readonly caseId: string;
  readonly way: ToldWay | 'portal';
  readonly toldOn: Temporal.PlainDate;
  readonly at: Temporal.Instant;
  /** Null: the person did it in the portal. */
  readonly by: string | null;
}

/** What became of the claims that were to be withdrawn. */
export interface Withdrawn {
  readonly withdrawn: readonly string[];
  /** Decided before the withdrawal came: they stay decided. */
  readonly decided: readonly string[];
}

/**
 * Writes down the withdrawal of each claim that is still open; the database ends the claim and, with the last one, the
 * case. A claim that has been withdrawn before stays so: doing it twice is doing it once.
 */
export async function writeWithdrawals(tx: Tx, told: Told, claimIds: readonly string[]): Promise<Withdrawn> {
  const withdrawn: string[] = [];
  for (const claimId of claimIds) {
    const rows = await tx.query<{ id: string }>(
      `insert into withdrawal (id, case_id, claim_id, way, told_on, recorded_at, recorded_by)
       values ($1, $2, $3, $4, $5, $6, $7) on conflict (claim_id) do nothing returning id`,
      [newId(), told.caseId, claimId, told.way, told.toldOn.toString(), told.at.toString(), told.by],
    );
    if (rows.length === 1) withdrawn.push(claimId);
  }
  const decided = await tx.query<{ id: string }>(
    `select id from claim where id = any ($1::uuid[]) and outcome <> 'withdrawn'`,
    [claimIds],
  );
  return { withdrawn, decided: decided.map(({ id }) => id) };
}
