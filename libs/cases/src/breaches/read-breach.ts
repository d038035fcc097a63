import type { Sealer, Tx } from '#platform';
import { Temporal } from 'temporal-polyfill';
import type { BreachKind, BreachStep, BreachStepKind, Risk } from './breach.js';

/** A breach with all that was done about it. */
export interface Breach {
  readonly id: string;
  readonly authorityId: string;
  readonly caseId: string;
  /** Null when the case is of a protected person and the reader is not named for it. */
  readonly caseNumber: string | null;
  readonly letterId: string;
  readonly letterTitle: string | null;
  readonly kind: BreachKind;
  readonly what: string;
  readonly awareAt: Temporal.Instant;
  readonly notifyBy: Temporal.Instant;
  readonly reportedAt: Temporal.Instant;
  readonly reportedBy: string;
  readonly steps: readonly (BreachStep & { readonly by: string; readonly recordedAt: Temporal.Instant })[];
}

interface Row {
  readonly id: string;
  readonly authority_id: string;
  readonly case_id: string;
  readonly case_number: string | null;
  readonly letter_id: string;
  readonly letter_title: string | null;
  readonly kind: BreachKind;
  readonly what: string;
  readonly aware_at: string;
  readonly notify_by_at: string;
  readonly reported_at: string;
  readonly reported_by: string;
  readonly steps: readonly {
    kind: BreachStepKind;
    risk: Risk | null;
    words: string;
    done_at: string;
    recorded_at: string;
    by: string;
  }[];
}

const BREACHES = `select b.id, b.authority_id, b.case_id, c.case_number, b.letter_id, l.title as letter_title, b.kind,
    b.what, b.aware_at, b.notify_by_at, b.reported_at, r.name as reported_by,
    coalesce((select json_agg(json_build_object('kind', s.kind, 'risk', s.risk, 'words', s.words, 'done_at', s.done_at,
        'recorded_at', s.recorded_at, 'by', w.name) order by s.number)
      from breach_step s join staff w on w.id = s.recorded_by where s.breach_id = b.id), '[]') as steps
  from breach b join staff r on r.id = b.reported_by left join case_file c on c.id = b.case_id
    left join letter l on l.id = b.letter_id`;

/** One breach; undefined when there is none that the actor may see. */
export async function readBreach(tx: Tx, sealer: Sealer, breachId: string): Promise<Breach | undefined> {
  const [row] = await tx.query<Row>(`${BREACHES} where b.id = $1`, [breachId]);
  return row && breachOf(row, sealer);
}

/** Breaches, those that are open first, then the newest first; as many as a page holds. */
export async function readBreaches(tx: Tx, sealer: Sealer, limit: number): Promise<Breach[]> {
  const rows = await tx.query<Row>(
    `${BREACHES} order by b.closed_at is not null, case when b.closed_at is null then b.notify_by_at end, b.number desc
     limit $1`,
    [limit],
  );
  return rows.map((row) => breachOf(row, sealer));
}

function breachOf(row: Row, sealer: Sealer): Breach {
  const at = (text: string): Temporal.Instant => Temporal.Instant.from(text);
  return {
    id: row.id,
    authorityId: row.authority_id,
    caseId: row.case_id,
    caseNumber: row.case_number,
    letterId: row.letter_id,
    letterTitle: row.letter_title,
    kind: row.kind,
    what: sealer.open(row.what),
    awareAt: at(row.aware_at),
    notifyBy: at(row.notify_by_at),
    reportedAt: at(row.reported_at),
    reportedBy: row.reported_by,
    steps: row.steps.map(({ kind, risk, words, done_at: doneAt, recorded_at: recordedAt, by }) => ({
      ...{ kind, risk, words: sealer.open(words), by },
      ...{ doneAt: at(doneAt), recordedAt: at(recordedAt) },
    })),
  };
}
