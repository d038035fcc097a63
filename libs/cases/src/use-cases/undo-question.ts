import { AuditTrail } from '#audit';
import { newId, no, ok, type Result, type StaffActor } from '#kernel';
import { ClockPort, Database } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { RefreshClocks } from '../clocks/refresh-clocks.js';
import { UNDO_REASONS } from '../domain/question.js';
import { AddClockEvents } from '../questions/add-clock-events.js';
import { mayUndo } from '../questions/check-question.js';
import { readOpenQuestion } from '../questions/open-question.js';
import { settleCase } from '../questions/settle-case.js';
import { claimVersion, readCaseRecord } from '../read-models/case-record.js';

export type UndoRefusalCode =
  | 'case.not-found'
  | 'case.changed-meanwhile'
  | 'question.not-found'
  | 'question.not-now'
  | 'question.not-yours'
  | 'question.already-undone'
  | 'question.missing-reason';

/**
 * A question that should not have been asked, or that is waited for no longer, is undone: its clock events no longer
 * hold, and the clocks run as if it had never been. Question, events and undoing all stay on record.
 */
@Injectable()
export class UndoQuestion {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ClockPort) private readonly clock: ClockPort,
    @Inject(AddClockEvents) private readonly addEvents: AddClockEvents,
    @Inject(RefreshClocks) private readonly refreshClocks: RefreshClocks,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  async run(
    actor: StaffActor,
    caseId: string,
    input: { readonly questionId: string; readonly because: string; readonly version: number },
  ): Promise<Result<null, UndoRefusalCode>> {
    const because = UNDO_REASONS.find((reason) => reason === input.because);
    return this.database.transaction(actor, async (tx) => {
      const record = await readCaseRecord(tx, caseId);
      if (!record) return no('case.not-found');
      const question = await readOpenQuestion(tx, input.questionId);
      if (question?.caseId !== caseId) return no('question.not-found');
      const allowed = mayUndo(record, actor);
      if (!allowed.ok) return allowed;
      if (question.isUndone) return no('question.already-undone');
      if (!because) return no('question.missing-reason', { field: 'because' });
      const now = this.clock.now();
      if (!(await claimVersion(tx, record, input.version, { now, staffId: actor.staffId })))
        return no('case.changed-meanwhile');
      await tx.query(
        `update question set undone_at = $2, undone_by = $3, undone_because = $4 where id = $1`,
        [question.id, now.toString(), actor.staffId, because],
      );
      await this.addEvents.undo(tx, actor, question.id);
      await settleCase(tx, caseId);
      await this.refreshClocks.run(tx, caseId, newId());
      await this.audit.record(tx, actor, 'QuestionUndone', { caseId, subjectId: question.id });
      return ok(null);
    });
  }
}
