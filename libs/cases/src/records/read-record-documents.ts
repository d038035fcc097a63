import type { Tx } from '#platform';
import type { RecordFile, RecordHead, RecordLetter } from './record-source.js';

/** The letters of the case as they were issued, with how each reached whom it was for. */
export async function readRecordLetters(tx: Tx, caseId: string): Promise<RecordLetter[]> {
  return tx.query<RecordLetter>(
    `select l.id, l.claim_id as "claimId", l.kind, l.title, l.language, l.to_person as "toPerson", l.pages,
       l.issued_at as "issuedAt", i.name as "issuedBy", g.sent_on as "sentOn", g.way as "sentWay", b.name as "sentBy",
       (select min(d.done_at) from delivery d join delivery_letter w on w.delivery_id = d.id
          where w.letter_id = l.id and d.channel <> 'email-notice' and d.state in ('available', 'sent')) as "availableAt",
       f.id as "fileId", f.type, l.sha256, f.publicity, f.secrecy_ground as ground, f.stored_at as "storedAt"
     from letter l join stored_file f on f.id = l.file_id join staff i on i.id = l.issued_by
       left join lateral (select * from letter_sending s where s.letter_id = l.id order by s.sent_on limit 1) g on true
       left join staff b on b.id = g.recorded_by
     where l.case_id = $1 order by l.issued_at, l.id`,
    [caseId],
  );
}

/**
 * What the person sent with the request and with answers to questions. Not kept: what shows who somebody is or for whom
 * they may speak (it was looked at, and that is written down), what a search brought, and what is infected.
 */
export async function readRecordAttachments(tx: Tx, caseId: string, head: RecordHead): Promise<RecordFile[]> {
  return tx.query<RecordFile>(
    `select f.id as "fileId", f.type, f.sha256, f.publicity, f.secrecy_ground as ground, f.stored_at as "storedAt"
     from stored_file f left join question_answer a on a.id = f.answer_id left join question q on q.id = a.question_id
     where f.kind = 'attachment' and f.task_id is null and not f.is_proof and f.quarantine <> 'infected'
       and (f.case_id = $1 or f.request_id = $2 and f.case_id is null)
       and (f.answer_id is null or q.kind = 'clarification')
     order by f.stored_at, f.id`,
    [caseId, head.requestId],
  );
}
