import { helsinkiDay, type Text } from '#kernel';
import type { Tx } from '#platform';
import { findRegister } from '#registers';
import type { Right } from '#rights';
import { Temporal } from 'temporal-polyfill';
import type { PersonIdentity } from '../domain/person.js';
import { type Page, PAGE_ROWS, pageOf, type Place } from '../domain/page-place.js';
import type { CaseState } from '../domain/transitions.js';
import { type DiaryCondition, diaryPage } from '../diary/diary-condition.js';
import type { ReadContext } from './read-context.js';

/** One matter of the diary. */
export interface DiaryRow {
  readonly caseId: string;
  readonly caseNumber: string;
  /** The line the registry wrote; null while it has not. */
  readonly subject: string | null;
  readonly receivedOn: Temporal.PlainDate;
  readonly enteredOn: Temporal.PlainDate;
  readonly channel: string;
  readonly rights: readonly Right[];
  readonly register: Text | null;
  readonly state: CaseState;
  readonly handler: string | null;
  readonly leadDue: Temporal.PlainDate;
  /** Who asks; null for a reader who may not search persons. */
  readonly personName: string | null;
}

interface Row {
  readonly id: string;
  readonly case_number: string;
  readonly subject: string | null;
  readonly received_on: string;
  readonly entered_at: string;
  readonly channel: string;
  readonly rights: Right[] | null;
  readonly register_id: string | null;
  readonly state: CaseState;
  readonly handler: string | null;
  readonly lead_due: string;
  readonly identity: string | null;
}

/** After every row: with it a list with the newest first begins. */
const LAST_ID = 'ffffffff-ffff-ffff-ffff-ffffffffffff';

/**
 * One page of the diary, newest receipt first, in one statement whatever the number of rows and of cases.
 *
 * @param list `named`: with the names of the persons; `rows`: of one page
 */
export async function readDiaryRows(
  tx: Tx,
  context: Pick<ReadContext, 'sealer' | 'catalogue'>,
  condition: DiaryCondition,
  list: { readonly after: Place | null; readonly named: boolean; readonly rows?: number },
): Promise<Page<DiaryRow>> {
  const size = list.rows ?? PAGE_ROWS;
  const fetched = await tx.query<Row>(
    `with page as materialized (${diaryPage(condition, size + 1)})
     select c.id, c.case_number, c.subject, c.received_on, r.entered_at, r.channel, c.register_id, c.state,
       s.name as handler, c.lead_due, ${list.named ? 'case when not c.protected or opens_case(c.id) then r.identity end' : 'null::text'} as identity,
       (select array_agg(k."right" order by k.due, k."right") from claim k
         where k.case_id = c.id and k.outcome is distinct from 'added-in-error') as rights
     from page c join request r on r.id = c.request_id
       left join staff s on s.id = c.handler_id
     order by c.received_on desc, c.id desc`,
    [list.after?.day.toString() ?? 'infinity', list.after?.id ?? LAST_ID, ...condition.parameters],
  );
  const { rows, next } = pageOf(
    fetched,
    (row) => ({ day: Temporal.PlainDate.from(row.received_on), id: row.id }),
    size,
  );
  return { rows: rows.map((row) => diaryRow(row, context)), next };
}

function diaryRow(row: Row, { sealer, catalogue }: Pick<ReadContext, 'sealer' | 'catalogue'>): DiaryRow {
  return {
    caseId: row.id,
    caseNumber: row.case_number,
    subject: row.subject,
    receivedOn: Temporal.PlainDate.from(row.received_on),
    enteredOn: helsinkiDay(Temporal.Instant.from(row.entered_at)),
    channel: row.channel,
    rights: row.rights ?? [],
    register: row.register_id ? (findRegister(catalogue, row.register_id)?.name ?? null) : null,
    state: row.state,
    handler: row.handler,
    leadDue: Temporal.PlainDate.from(row.lead_due),
    personName: row.identity ? (JSON.parse(sealer.open(row.identity)) as PersonIdentity).name : null,
  };
}
