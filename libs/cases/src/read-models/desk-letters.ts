import { helsinkiDay } from '#kernel';
import type { Tx } from '#platform';
import { Temporal } from 'temporal-polyfill';
import type { SendingWay } from '../sending/check-sending.js';
import { type LetterProof, readLetterProofs } from './letter-ways.js';

/** A letter of a case as its authority sees it. */
export interface DeskLetter {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly toPerson: boolean;
  readonly issuedOn: Temporal.PlainDate;
  readonly pages: number;
  /** When and by which way the office sent it last; null when it has not, or the person reads it in the portal. */
  readonly sent: { readonly way: SendingWay; readonly on: Temporal.PlainDate } | null;
  /** The tasks it is about; empty for most. */
  readonly taskIds: readonly string[];
  /** How it went to the person; null when it goes to somebody else. */
  readonly proof: LetterProof | null;
  /** It went to the wrong person, or holds data of somebody else. */
  readonly breached: boolean;
}

/** The letters of a case, the newest first. Two statements. */
export async function readDeskLetters(tx: Tx, caseId: string): Promise<DeskLetter[]> {
  const proofs = await readLetterProofs(tx, caseId);
  const rows = await tx.query<{
    id: string;
    kind: string;
    title: string;
    to_person: boolean;
    issued_at: string;
    pages: number;
    way: SendingWay | null;
    sent_on: string | null;
    task_ids: string[];
    breached: boolean;
  }>(
    `select l.id, l.kind, l.title, l.to_person, l.issued_at, l.pages, s.way, s.sent_on,
       array(select o.task_id from letter_of_task o where o.letter_id = l.id) as task_ids,
       exists (select 1 from breach b where b.letter_id = l.id) as breached
     from letter l left join lateral (select way, sent_on from letter_sending where letter_id = l.id
       order by recorded_at desc limit 1) s on true
     where l.case_id = $1 order by l.issued_at desc`,
    [caseId],
  );
  return rows.map(({ to_person: toPerson, issued_at, way, sent_on, task_ids: taskIds, ...letter }) => ({
    ...letter,
    toPerson,
    taskIds,
    issuedOn: helsinkiDay(Temporal.Instant.from(issued_at)),
    sent: way && sent_on ? { way, on: Temporal.PlainDate.from(sent_on) } : null,
    proof: toPerson ? (proofs.get(letter.id) ?? { ways: [], service: null }) : null,
  }));
}
