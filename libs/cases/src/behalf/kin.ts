import { no, ok, type Result } from '#kernel';
import type { Tx } from '#platform';
import { type Right, RIGHT_ARTICLES } from '#rights';
import type { Behalf, Kin } from '../domain/behalf.js';

/** In characters: of a line and of what the application says. */
const LONGEST_KINSHIP = 200;
const LONGEST_PURPOSE = 20_000;

/** The right under which data of a person who has died are applied for: the deceased have none under the GDPR. */
export const RIGHT_OF_KIN: Right = 'own-document';

export type KinRefusalCode = 'request.kin-kinship' | 'request.kin-purpose' | 'request.kin-right';

/** An application about a person who has died, as it was told. */
export function behalfOfKin(told: { name: string; hetu: string } & Kin): Behalf {
  const { name, hetu, kinship, purpose } = told;
  const principal = { name, hetu: hetu === '' ? null : hetu };
  return { speaker: { as: 'kin' }, principal, understands: null, kin: { kinship, purpose } };
}

/** Is the application whole: who applies, why, and for documents only (703/2023 § 52; 621/1999 § 12)? */
export function checkKin({ kin }: Behalf, rights: readonly Right[]): Result<null, KinRefusalCode> {
  const { kinship = '', purpose = '' } = kin ?? {};
  if (!kinship.trim() || kinship.length > LONGEST_KINSHIP)
    return no('request.kin-kinship', { field: 'behalf' });
  if (!purpose.trim() || purpose.length > LONGEST_PURPOSE)
    return no('request.kin-purpose', { field: 'behalf' });
  return mayKinAsk(rights) ? ok(null) : no('request.kin-right', { field: 'claims' });
}

/**
 * May kin of a person who has died ask for these rights?
 *
 * @example mayKinAsk(['own-document']) → true; mayKinAsk(['access']) → false (GDPR recital 27)
 */
export function mayKinAsk(rights: readonly Right[]): boolean {
  return rights.every((right) => right === RIGHT_OF_KIN);
}

/** Is the request about a person who has died? */
export async function isOfDeceased(tx: Tx, requestId: string): Promise<boolean> {
  const rows = await tx.query<object>(
    `select 1 from representation where request_id = $1 and speaker = 'kin'`,
    [requestId],
  );
  return rows.length > 0;
}

/** The provision on which data are given out, in citation form: of a person who has died, 703/2023 § 52. */
export async function basisOfGiving(tx: Tx, requestId: string, right: Right): Promise<string> {
  return (await isOfDeceased(tx, requestId)) ? '703/2023 § 52' : RIGHT_ARTICLES[right];
}
