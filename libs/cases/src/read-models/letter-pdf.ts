import { createHash } from 'node:crypto';
import type { FileStore, Tx } from '#platform';

export interface LetterPdf {
  readonly caseId: string;
  readonly authorityId: string;
  readonly toPerson: boolean;
  /** It holds data of somebody else and was stopped: the person no longer gets it. */
  readonly withheld: boolean;
  readonly title: string;
  readonly pages: number;
  readonly pdf: Buffer;
  /** Safe for a download: the case number and the kind, nothing of the person. */
  readonly fileName: string;
}

interface Row {
  readonly case_id: string;
  readonly authority_id: string;
  readonly case_number: string;
  readonly to_person: boolean;
  readonly withheld: boolean;
  readonly title: string;
  readonly pages: number;
  readonly kind: string;
  readonly file_id: string;
  readonly sha256: string;
}

/**
 * An issued letter with its bytes; undefined when the actor may not see it.
 * @throws when the stored bytes are not the ones that were issued
 */
export async function readLetterPdf(
  tx: Tx,
  files: FileStore,
  letterId: string,
): Promise<LetterPdf | undefined> {
  const [row] = await tx.query<Row>(
    `select l.case_id, c.authority_id, c.case_number, l.to_person, is_withheld(l.id) as withheld, l.title, l.pages, l.kind, l.file_id, l.sha256
     from letter l join case_file c on c.id = l.case_id where l.id = $1`,
    [letterId],
  );
  if (!row) return undefined;
  const pdf = await files.get(row.file_id);
  if (createHash('sha256').update(pdf).digest('hex') !== row.sha256) {
    throw new Error(`Letter ${letterId} is not the one that was issued`);
  }
  const { case_id: caseId, authority_id: authorityId, to_person: toPerson, withheld, title, pages } = row;
  return {
    caseId,
    authorityId,
    toPerson,
    withheld,
    title,
    pages,
    pdf,
    fileName: `${row.case_number.replaceAll('/', '-')}-${row.kind}.pdf`,
  };
}
