import { helsinkiDay } from '#kernel';
import type { Tx } from '#platform';
import type { Right } from '#rights';
import { Temporal } from 'temporal-polyfill';
import { isWorked } from '../claims/may-change-claims.js';
import type { Outcome } from '../domain/claim.js';
import { isRepeat } from '../domain/repeat.js';
import type { CaseState } from '../domain/transitions.js';

/** Another case of the same person at the same authority. */
export interface RelatedCase {
  readonly caseId: string;
  readonly caseNumber: string;
  readonly receivedOn: Temporal.PlainDate;
  readonly state: CaseState;
  readonly rights: readonly Right[];
  readonly identityChecked: boolean;
  /** Open, of the same register or right: it may be the same matter. */
  readonly mayJoin: boolean;
  /** Rights asked here that were answered there within the year before. */
  readonly repeated: readonly Right[];
}

interface Row {
  readonly of_case: string;
  readonly of_received_on: string;
  readonly of_register: string | null;
  readonly of_rights: Right[];
  readonly id: string;
  readonly case_number: string;
  readonly received_on: string;
  readonly state: CaseState;
  readonly register_id: string | null;
  readonly checked: boolean;
  readonly apart: boolean;
  readonly claims: { right: Right; outcome: Outcome | null; closed_at: string | null }[];
}

/** Is the identity behind a case checked: strong sign-in, shown at the counter, or confirmed on asking? */
export const IDENTITY_CHECKED = (caseAlias: string, requestAlias: string): string =>
  `(${requestAlias}.identity_check <> 'none' or exists (
     select 1 from clock_event e join claim ek on ek.id = e.claim_id
     where ek.case_id = ${caseAlias}.id and e.type = 'identity-confirmed'
       and not exists (select 1 from clock_event u where u.undoes = e.id)))`;

/** Another request `r2` of the person of `r`, by the keyed hash of the identity code: never by a name. */
export const SAME_PERSON = `r2.id <> r.id
  and (r2.person_key in (r.person_key, r.hetu_key) or r2.hetu_key in (r.person_key, r.hetu_key))`;

/** Is one of the two about a person who has died? Then it is another matter, whoever asks. */
const APART = `exists (select 1 from representation p where p.request_id in (r.id, r2.id) and p.speaker = 'kin')`;

/**
 * The other cases of the same person, found by the keyed hash of the identity code: never by a name. One statement for
 * any number of cases. That a hash is the same says nothing of who typed it: `identityChecked` does.
 */
export async function readRelatedCases(
  tx: Tx,
  caseIds: readonly string[],
): Promise<Map<string, RelatedCase[]>> {
  const rows = await tx.query<Row>(
    `select c.id as of_case, c.received_on as of_received_on, c.register_id as of_register,
       (select array_agg(k."right") from claim k where k.case_id = c.id and k.outcome is null) as of_rights,
       o.id, o.case_number, o.received_on, o.state, o.register_id, ${IDENTITY_CHECKED('o', 'r2')} as checked,
       ${APART} as apart,
       (select jsonb_agg(jsonb_build_object('right', k."right", 'outcome', k.outcome, 'closed_at', k.closed_at))
        from claim k where k.case_id = o.id) as claims
     from case_file c join request r on r.id = c.request_id
       join request r2 on ${SAME_PERSON}
       join case_file o on o.request_id = r2.id and o.authority_id = c.authority_id
     where c.id = any ($1::uuid[]) order by o.received_on desc, o.case_number desc`,
    [caseIds],
  );
  const related = new Map<string, RelatedCase[]>(caseIds.map((id) => [id, []]));
  for (const row of rows) related.get(row.of_case)?.push(relatedOf(row));
  return related;
}

function relatedOf(row: Row): RelatedCase {
  const rights = row.of_rights ?? [];
  const open = row.claims.filter(({ outcome }) => outcome === null).map(({ right }) => right);
  const sameRegister = !row.apart && row.register_id === row.of_register;
  const sameRight = !row.apart && open.some((right) => rights.includes(right));
  return {
    caseId: row.id,
    caseNumber: row.case_number,
    receivedOn: Temporal.PlainDate.from(row.received_on),
    state: row.state,
    rights: [...new Set(row.claims.map(({ right }) => right))],
    identityChecked: row.checked,
    mayJoin: isWorked(row.state) && (sameRegister || sameRight),
    repeated: sameRegister ? [...new Set(repeatedRights(row, rights))] : [],
  };
}

const ANSWERED: readonly (Outcome | null)[] = ['granted', 'partly-granted', 'refused', 'not-held'];

function repeatedRights(row: Row, rights: readonly Right[]): Right[] {
  const receivedOn = Temporal.PlainDate.from(row.of_received_on);
  return row.claims
    .filter(({ right, outcome }) => rights.includes(right) && ANSWERED.includes(outcome))
    .filter(({ closed_at }) => closed_at !== null && isRepeat(dayOf(closed_at), receivedOn))
    .map(({ right }) => right);
}

function dayOf(instant: string): Temporal.PlainDate {
  return helsinkiDay(Temporal.Instant.from(instant));
}
