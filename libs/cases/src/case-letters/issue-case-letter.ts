import { no, ok, type Result, type StaffActor } from '#kernel';
import { ClockPort, Database } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { IssueToPerson } from '../answering/issue-to-person.js';
import { KeepFee } from '../fees/keep-fee.js';
import { claimVersion, readCaseRecord } from '../read-models/case-record.js';
import { caseLetterOf } from './case-letters.js';
import { NoteTasks } from './note-tasks.js';
import { type TypedLetter, WordCaseLetter, type WordRefusalCode } from './word-case-letter.js';

export interface CaseLetterInput extends TypedLetter {
  readonly kind: string;
  readonly version: number;
  /** The fingerprint of the letter that the writer looked at. */
  readonly seen: string;
}

export type IssueCaseLetterRefusalCode =
  'case.not-found' | 'case.changed-meanwhile' | 'caseLetter.look-first' | WordRefusalCode;

/** Issues a letter that somebody wrote about a case: exactly the text they looked at before, frozen and told of. */
@Injectable()
export class IssueCaseLetter {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ClockPort) private readonly clock: ClockPort,
    @Inject(WordCaseLetter) private readonly wordLetter: WordCaseLetter,
    @Inject(IssueToPerson) private readonly issueToPerson: IssueToPerson,
    @Inject(NoteTasks) private readonly noteTasks: NoteTasks,
    @Inject(KeepFee) private readonly keepFee: KeepFee,
  ) {}

  async run(
    actor: StaffActor,
    caseId: string,
    input: CaseLetterInput,
  ): Promise<Result<{ letterId: string; sentByOffice: boolean }, IssueCaseLetterRefusalCode>> {
    const letter = caseLetterOf(input.kind);
    if (!letter) return no('case.not-found');
    return this.database.transaction(actor, async (tx) => {
      const record = await readCaseRecord(tx, caseId);
      if (!record) return no('case.not-found');
      const worded = await this.wordLetter.run(tx, actor, { record, letter, typed: input });
      if (!worded.ok) return worded;
      const { letters, fingerprint, subject, written } = worded.value;
      if (input.seen !== fingerprint) return no('caseLetter.look-first');
      const change = { now: this.clock.now(), staffId: actor.staffId };
      if (!(await claimVersion(tx, record, input.version, change))) return no('case.changed-meanwhile');
      const issued = await this.issueToPerson.run(tx, actor, record, letters);
      const on = letter.dayOfTasks?.(written);
      const { letterId } = issued;
      if (on) await this.noteTasks.run(tx, actor, record, { letterId, tasks: subject.tasks, on });
      const kept = { letterId, subject, written };
      if (letter.keeps === 'fee-notice') await this.keepFee.notice(tx, actor, record, kept);
      if (letter.keeps === 'fee-decision') await this.keepFee.decision(tx, actor, subject.id, letterId);
      return ok(issued);
    });
  }
}
