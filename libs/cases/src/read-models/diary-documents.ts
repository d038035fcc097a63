import { helsinkiDay } from '#kernel';
import type { Tx } from '#platform';
import { Temporal } from 'temporal-polyfill';
import type { Publicity, SecrecyGround } from '../domain/publicity.js';
import type { CaseRecord } from './case-record.js';
import type { ReadContext } from './read-context.js';

/** A document of the matter, as the diary lists it. */
export interface DiaryDocument {
  /** The stored file; null for the request itself, which is a form and no file. */
  readonly fileId: string | null;
  readonly letterId: string | null;
  readonly kind: 'request' | 'attachment' | 'letter';
  /** Title of a letter, name of an attachment; '' for the request. */
  readonly name: string;
  readonly on: Temporal.PlainDate;
  readonly direction: 'in' | 'out';
  readonly publicity: Publicity;
  readonly ground: SecrecyGround | null;
}

interface Row {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  readonly stored_at: string;
  readonly letter_id: string | null;
  readonly title: string | null;
  readonly publicity: Publicity;
  readonly secrecy_ground: SecrecyGround | null;
}

/** The documents of a case in the order they came and went: the request, its attachments, the letters. One statement. */
export async function readDiaryDocuments(
  tx: Tx,
  { sealer }: ReadContext,
  record: CaseRecord,
): Promise<DiaryDocument[]> {
  const rows = await tx.query<Row>(
    `select f.id, f.kind, f.name, f.stored_at, l.id as letter_id, l.title, f.publicity, f.secrecy_ground
     from stored_file f left join letter l on l.file_id = f.id
     where f.task_id is null and (f.case_id = $1 or (f.request_id = $2 and f.case_id is null)) order by f.stored_at, f.id`,
    [record.id, record.request_id],
  );
  const request: DiaryDocument = {
    fileId: null,
    letterId: null,
    kind: 'request',
    name: '',
    on: Temporal.PlainDate.from(record.received_on),
    direction: 'in',
    publicity: 'unassessed',
    ground: null,
  };
  return [request, ...rows.map((row) => document(row, (sealed) => sealer.open(sealed)))];
}

function document(row: Row, open: (sealed: string) => string): DiaryDocument {
  const isLetter = row.letter_id !== null;
  return {
    fileId: row.id,
    letterId: row.letter_id,
    kind: isLetter ? 'letter' : 'attachment',
    name: row.title ?? open(row.name),
    on: helsinkiDay(Temporal.Instant.from(row.stored_at)),
    direction: isLetter ? 'out' : 'in',
    publicity: row.publicity,
    ground: row.secrecy_ground,
  };
}
