import { AuditTrail } from '#audit';
import { no, ok, type Result, type StaffActor } from '#kernel';
import { ClockPort, Database, FileStore } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { type LetterPdf, readLetterPdf } from '../read-models/letter-pdf.js';
import { needsReason } from '../oversight/needs-reason.js';

/** Gives staff a letter of their own authority, byte for byte as it was issued. */
@Injectable()
export class ReadLetter {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ClockPort) private readonly clock: ClockPort,
    @Inject(FileStore) private readonly files: FileStore,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  async run(
    actor: StaffActor,
    letterId: string,
  ): Promise<Result<LetterPdf, 'letter.not-found' | 'case.reason-needed'>> {
    return this.database.transaction(actor, async (tx) => {
      const letter = await readLetterPdf(tx, this.files, letterId);
      if (!letter) return no('letter.not-found');
      const { caseId } = letter;
      if (await needsReason(tx, actor, caseId, this.clock.today()))
        return no('case.reason-needed', { caseId });
      await this.audit.record(tx, actor, 'LetterRead', { caseId, subjectId: letterId });
      return ok(letter);
    });
  }
}
