import type { Tx } from '#platform';
import { findAuthority } from '#registers';
import type { InstalledCatalogue } from '../catalogue.token.js';
import { caseNumber } from '../domain/case-number.js';
import type { OpenedCase } from './open-case.js';

/**
 * The number of the case that this transaction opened last at an authority, which need not be one whose cases it may
 * read. Nobody else has taken a number there since: they wait for the commit.
 */
export async function numberJustGiven(
  tx: Tx,
  catalogue: InstalledCatalogue,
  { authorityId, year }: OpenedCase,
): Promise<string> {
  const [series] = await tx.query<{ last: number }>(
    'select last from case_series where authority_id = $1 and year = $2',
    [authorityId, year],
  );
  const sign = findAuthority(catalogue, authorityId)?.sign;
  if (!series || !sign) throw new Error(`No case was opened at ${authorityId}`);
  return caseNumber(sign, series.last, year);
}
