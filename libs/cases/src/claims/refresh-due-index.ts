import type { Tx } from '#platform';
import type { ClaimView } from '../domain/claim.js';
import { leadingClaim, readClaims } from '../read-models/read-claims.js';
import type { ReadContext } from '../read-models/read-context.js';

/**
 * Writes the stored due days of a case anew from its clocks: those of its claims, and the one that leads.
 *
 * @returns the claims as they stand
 */
export async function refreshDueIndex(tx: Tx, context: ReadContext, caseId: string): Promise<ClaimView[]> {
  const claims = (await readClaims(tx, context, [caseId])).get(caseId) ?? [];
  await tx.query(
    `update claim set due = each.due, nominal = each.nominal, paused = each.paused
     from unnest($1::uuid[], $2::date[], $3::date[], $4::boolean[]) each (id, due, nominal, paused) where claim.id = each.id`,
    [
      claims.map(({ id }) => id),
      claims.map(({ clock }) => clock.due.toString()),
      claims.map(({ clock }) => clock.nominal.toString()),
      claims.map(({ clock }) => clock.health === 'paused'),
    ],
  );
  const { clock } = leadingClaim(claims);
  await tx.query('update case_file set lead_due = $2, lead_nominal = $3, lead_paused = $4 where id = $1', [
    caseId,
    clock.due.toString(),
    clock.nominal.toString(),
    clock.health === 'paused',
  ]);
  return claims;
}

/** A case whose last open claim ended is decided when anything was decided in it. */
export async function settleState(tx: Tx, caseId: string): Promise<void> {
  await tx.query(
    `update case_file set state = case
       when exists (select 1 from claim where case_id = $1 and outcome is null) then state
       when exists (select 1 from claim where case_id = $1 and outcome in
         ('granted', 'partly-granted', 'refused', 'not-held', 'withdrawn')) then 'decided'
       else 'transferred' end
     where id = $1 and state in ('received', 'in-handling', 'awaiting-person', 'awaiting-approval')`,
    [caseId],
  );
}
