import type { Sealer, Tx } from '#platform';
import { Temporal } from 'temporal-polyfill';
import type { BreachKind, BreachStep, BreachStepKind, Risk } from './breach.js';

/** A breach with all that was done about it. */
export interface Breach {
  readonly id: string;
  readonly authorityId: string;
  /** Null when it is of no case. */
  readonly caseId: string | null;
  /** Null when it is of no case, or the case is of a protected person and the reader is not named for it. */
  readonly caseNumber: string | null;
  /** Null when no letter made it. */
  readonly letterId: string | null;
  /** Null when there is no letter, when it was erased with its case, or when the reader may not see the case. */
  readonly letterTitle: string | null;
  readonly kind: BreachKind;
  /** '' when the words were erased. */
  readonly what: string;
  readonly awareAt: Temporal.Instant;
  readonly notifyBy: Temporal.Instant;
  readonly reportedAt: Temporal.Instant;
  readonly reportedBy: string;
  readonly closedAt: Temporal.Instant | null;
  readonly steps: readonly (BreachStep & { readonly by: string; readonly recordedAt: Temporal.Instant })[];
}

interface Row {
  readonly id: string;
  readonly authority_id: string;
  readonly case_id: string | null;
  readonly case_number: string | null;
  readonly letter_id: string | null;
  readonly letter_title: string | null;
  readonly kind: BreachKind;
  readonly what: string;
  readonly aware_at: string;
  readonly notify_by_at: string;
  readonly reported_at: string;
  readonly reported_by: string;
  readonly closed_at: string | null;
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
    b.what, b.aware_at, b.notify_by_at, b.reported_at, b.closed_at, r.name as reported_by,
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

/** Which breaches, and after which one of them. */
export interface AskedBreaches {
  /** Those that were closed; those that are open otherwise. */
  readonly closed: boolean;
  /** Id of a breach of the same list; null: from the beginning. */
  readonly afterId: string | null;
  readonly limit: number;
}

/** Open breaches, those first whose 72 hours end first; or closed ones, those first that were closed last. */
export async function readBreaches(
  tx: Tx,
  sealer: Sealer,
  { closed, afterId, limit }: AskedBreaches,
): Promise<Breach[]> {
  const [column, beyond, way] = closed ? ['closed_at', '<', 'desc'] : ['notify_by_at', '>', 'asc'];
  const rows = await tx.query<Row>(
    `${BREACHES} where b.closed_at is ${closed ? 'not null' : 'null'}
       and ($1::uuid is null or (b.${column}, b.id) ${beyond} (select p.${column}, p.id from breach p where p.id = $1))
     order by b.${column} ${way}, b.id ${way} limit $2`,
    [afterId, limit],
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
    closedAt: row.closed_at === null ? null : at(row.closed_at),
    steps: row.steps.map(({ kind, risk, words, done_at: doneAt, recorded_at: recordedAt, by }) => ({
      ...{ kind, risk, words: sealer.open(words), by },
      ...{ doneAt: at(doneAt), recordedAt: at(recordedAt) },
    })),
  };
}
