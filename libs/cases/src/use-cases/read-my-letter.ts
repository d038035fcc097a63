import { AuditTrail } from '#audit';
import { type CitizenActor, no, ok, type Result } from '#kernel';
import { ClockPort, Database, FileStore } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { noteFetched } from '../sending/note-fetched.js';
import { type LetterPdf, readLetterPdf } from '../read-models/letter-pdf.js';

/** Gives the person a letter of an own case, byte for byte as it was issued. The first time serves a decision (13/2003 § 18). */
@Injectable()
export class ReadMyLetter {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ClockPort) private readonly clock: ClockPort,
    @Inject(FileStore) private readonly files: FileStore,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  async run(
    actor: CitizenActor,
    letterId: string,
  ): Promise<Result<LetterPdf, 'letter.not-found' | 'letter.withheld'>> {
    return this.database.transaction(actor, async (tx) => {
      const letter = await readLetterPdf(tx, this.files, letterId);
      if (!letter || !letter.toPerson) return no('letter.not-found');
      if (letter.withheld) return no('letter.withheld');
      const subject = { authorityId: letter.authorityId, caseId: letter.caseId, subjectId: letterId };
      await noteFetched(tx, letterId, this.clock.now());
      await this.audit.record(tx, actor, 'LetterRead', subject);
      return ok(letter);
    });
  }
}
