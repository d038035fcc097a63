import type { Tx } from '#platform';
import { Temporal } from 'temporal-polyfill';
import { isRepeat } from '../domain/repeat.js';
import { SAME_PERSON } from './related-cases.js';

/** The earlier case that a case repeats. */
export interface RepeatedCase {
  readonly caseId: string;
  readonly caseNumber: string;
}

interface Row {
  readonly of_case: string;
  readonly of_received_on: string;
  readonly id: string;
  readonly case_number: string;
  readonly answered_on: string;
}

/**
 * For each of some cases the latest case of the same person in which a right asked here was answered of the same
 * register within the year before. A case that repeats nothing is not in the answer. One statement for any number.
 */
export async function readRepeatedCases(
  tx: Tx,
  caseIds: readonly string[],
): Promise<Map<string, RepeatedCase>> {
  const rows = await tx.query<Row>(
    `select c.id as of_case, c.received_on as of_received_on, o.id, o.case_number,
       (k.closed_at at time zone 'Europe/Helsinki')::date as answered_on
     from case_file c join request r on r.id = c.request_id join request r2 on ${SAME_PERSON}
       join case_file o on o.request_id = r2.id and o.authority_id = c.authority_id
         and o.register_id is not distinct from c.register_id
       join claim k on k.case_id = o.id and k.outcome in ('granted', 'partly-granted', 'refused', 'not-held')
     where c.id = any ($1::uuid[]) and k.closed_at is not null
       and exists (select 1 from claim a where a.case_id = c.id and a."right" = k."right" and a.outcome is null)
     order by o.received_on, o.case_number`,
    [caseIds],
  );
  return new Map(
    rows.filter(repeats).map((row) => [row.of_case, { caseId: row.id, caseNumber: row.case_number }]),
  );
}

function repeats({ answered_on, of_received_on }: Row): boolean {
  return isRepeat(Temporal.PlainDate.from(answered_on), Temporal.PlainDate.from(of_received_on));
}
