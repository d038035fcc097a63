import { helsinkiDay } from '#kernel';
import type { Sealer, Tx } from '#platform';
import type { Right } from '#rights';
import { Temporal } from 'temporal-polyfill';
import type { AnswerChannel, IdentityMethod, QuestionKind, UndoReason } from '../domain/question.js';
import type { AttachmentView } from './attachments.js';

/** What the person answered, on what day it came, and how the identity was confirmed where that was asked. */
export interface AnswerView {
  readonly id: string;
  readonly channel: AnswerChannel | 'portal';
  readonly arrivedOn: Temporal.PlainDate;
  readonly text: string;
  readonly identityMethod: IdentityMethod | null;
  readonly files: readonly AttachmentView[];
}

/** A question of the authority with what became of it. Names of staff are empty for the person. */
export interface QuestionView {
  readonly id: string;
  readonly kind: QuestionKind;
  readonly claimIds: readonly string[];
  readonly rights: readonly Right[];
  readonly asks: string;
  readonly askedOn: Temporal.PlainDate;
  readonly askedBy: string;
  readonly replyBy: Temporal.PlainDate;
  readonly letterId: string;
  readonly state: 'open' | 'answered' | 'undone';
  readonly answer: AnswerView | null;
  readonly undone: {
    readonly on: Temporal.PlainDate;
    readonly by: string;
    readonly because: UndoReason;
  } | null;
}

interface Row {
  readonly id: string;
  readonly kind: QuestionKind;
  readonly claim_ids: string[];
  readonly rights: Right[] | null;
  readonly content: string;
  readonly asked_on: string;
  readonly asked_by: string | null;
  readonly reply_hoped_on: string;
  readonly letter_id: string;
  readonly undone_at: string | null;
  readonly undone_by: string | null;
  readonly undone_because: UndoReason | null;
  readonly answer_id: string | null;
  readonly channel: AnswerView['channel'];
  readonly arrived_on: string;
  readonly identity_method: IdentityMethod | null;
  readonly answer: string;
}

type FileRow = AttachmentView & { readonly answer_id: string };

/** The questions of a case, the newest first, in two statements. */
export async function readQuestions(tx: Tx, sealer: Sealer, caseId: string): Promise<QuestionView[]> {
  const rows = await tx.query<Row>(
    `select q.id, q.kind, q.claim_ids, q.content, q.asked_on, s.name as asked_by, q.reply_hoped_on, q.letter_id,
       q.undone_at, u.name as undone_by, q.undone_because,
       (select array_agg(k."right" order by k."right") from claim k where k.id = any (q.claim_ids)) as rights,
       a.id as answer_id, a.channel, a.arrived_on, a.identity_method, a.content as answer
     from question q left join question_answer a on a.question_id = q.id
       left join staff s on s.id = q.asked_by left join staff u on u.id = q.undone_by
     where q.case_id = $1 order by q.asked_at desc, q.id`,
    [caseId],
  );
  const files = await tx.query<FileRow>(
    `select id, name, type, bytes, quarantine, answer_id from stored_file
     where case_id = $1 and answer_id is not null order by stored_at, id`,
    [caseId],
  );
  return rows.map((row) => questionView(row, files, sealer));
}

function questionView(row: Row, files: readonly FileRow[], sealer: Sealer): QuestionView {
  return {
    id: row.id,
    kind: row.kind,
    claimIds: row.claim_ids,
    rights: row.rights ?? [],
    asks: (JSON.parse(sealer.open(row.content)) as { asks: string }).asks,
    askedOn: Temporal.PlainDate.from(row.asked_on),
    askedBy: row.asked_by ?? '',
    replyBy: Temporal.PlainDate.from(row.reply_hoped_on),
    letterId: row.letter_id,
    state: row.undone_at ? 'undone' : row.answer_id ? 'answered' : 'open',
    answer: answerView(row, files, sealer),
    undone:
      row.undone_at && row.undone_because
        ? { on: dayOf(row.undone_at), by: row.undone_by ?? '', because: row.undone_because }
        : null,
  };
}

function answerView(row: Row, files: readonly FileRow[], sealer: Sealer): AnswerView | null {
  if (row.answer_id === null) return null;
  return {
    id: row.answer_id,
    channel: row.channel,
    arrivedOn: Temporal.PlainDate.from(row.arrived_on),
    text: (JSON.parse(sealer.open(row.answer)) as { text: string }).text,
    identityMethod: row.identity_method,
    files: files
      .filter((file) => file.answer_id === row.answer_id)
      .map(({ id, name, type, bytes, quarantine }) => ({
        id,
        name: sealer.open(name),
        type,
        bytes,
        quarantine,
      })),
  };
}

function dayOf(at: string): Temporal.PlainDate {
  return helsinkiDay(Temporal.Instant.from(at));
}
