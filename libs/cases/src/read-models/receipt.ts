import type { Text } from '#kernel';
import type { Tx } from '#platform';
import { authorityName, type Catalogue, findAuthority } from '#registers';
import { Temporal } from 'temporal-polyfill';
import type { ClaimView } from '../domain/claim.js';
import type { Answer } from '../domain/person.js';
import { isChosenElsewhere } from '../opening/receiving-authority.js';
import { leadingClaim, readClaims } from './read-claims.js';
import type { ReadContext } from './read-context.js';

/** What the person gets when a request has been received. */
export interface Receipt {
  readonly requestId: string;
  readonly caseId: string;
  readonly caseNumber: string;
  readonly authorityId: string;
  readonly authority: Text;
  /** The person chose another authority, whose cases are not worked here. */
  readonly choseElsewhere: boolean;
  readonly receivedOn: Temporal.PlainDate;
  readonly leadDue: Temporal.PlainDate;
  readonly claims: readonly ClaimView[];
}

/** The receipt of a request: its first case. Undefined when the actor may not see it. */
export async function readReceipt(
  tx: Tx,
  context: ReadContext,
  requestId: string,
): Promise<Receipt | undefined> {
  const [row] = await tx.query<{
    id: string;
    case_number: string;
    authority_id: string;
    received_on: string;
    answers: string;
  }>(
    `select c.id, c.case_number, c.authority_id, r.received_on, r.answers
     from request r join case_file c on c.request_id = r.id where r.id = $1 order by c.opened_at, c.case_number limit 1`,
    [requestId],
  );
  if (!row) return undefined;
  const answers = JSON.parse(context.sealer.open(row.answers)) as Answer[];
  const claims = (await readClaims(tx, context, [row.id])).get(row.id) ?? [];
  return {
    requestId,
    caseId: row.id,
    caseNumber: row.case_number,
    authorityId: row.authority_id,
    authority: nameOfAuthority(context.catalogue, row.authority_id, context.today),
    choseElsewhere: answers.some(
      ({ authorityId }) => authorityId !== undefined && isChosenElsewhere(authorityId, context.catalogue),
    ),
    receivedOn: Temporal.PlainDate.from(row.received_on),
    leadDue: leadingClaim(claims).clock.due,
    claims,
  };
}

/** An authority's name on a day; its id when the catalogue no longer knows it. */
export function nameOfAuthority(catalogue: Catalogue, id: string, on: Temporal.PlainDate): Text {
  const authority = findAuthority(catalogue, id);
  return authority ? authorityName(authority, on) : { fi: id, sv: id, en: id };
}
