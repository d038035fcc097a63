import { AuditTrail } from '#audit';
import { newId, no, ok, type Result, type StaffActor } from '#kernel';
import { ClockPort, Database, type Tx } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { AnswerHeadOf } from '../answering/answer-head-of.js';
import { extensionUndoneLetters } from '../answering/extension-letters.js';
import { IssueToPerson } from '../answering/issue-to-person.js';
import { readUndoable, type Undoable } from '../answering/undoable.js';
import { CATALOGUE, type InstalledCatalogue } from '../catalogue.token.js';
import { RefreshClocks } from '../clocks/refresh-clocks.js';
import { readLetterCatalogue } from '../letter-settings/letter-catalogue.js';
import { ClockEventRow } from '../persistence/clock-event.entity.js';
import { claimVersion, readCaseRecord } from '../read-models/case-record.js';
import { readClaims } from '../read-models/read-claims.js';

export interface UndoExtensionInput {
  readonly version: number;
  readonly claimIds: readonly string[];
  /** Why the notice does not hold, in the handler's words: the person reads them. */
  readonly undoWords: string;
}

export type UndoExtensionRefusalCode =
  | 'case.not-found'
  | 'case.not-yours'
  | 'case.changed-meanwhile'
  | 'extension.nothing-to-undo'
  | 'extension.missing-because'
  | 'letters.invalid-context';

/**
 * Takes a notice of more time back that was given by mistake: its event no longer holds, the clock runs as if it had
 * never been, warnings are planned anew, and a second letter tells the person that the first does not hold. Notice,
 * event and undoing all stay on record.
 */
@Injectable()
export class UndoExtension {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ClockPort) private readonly clock: ClockPort,
    @Inject(CATALOGUE) private readonly catalogue: InstalledCatalogue,
    @Inject(AnswerHeadOf) private readonly headOf: AnswerHeadOf,
    @Inject(IssueToPerson) private readonly issueToPerson: IssueToPerson,
    @Inject(RefreshClocks) private readonly refreshClocks: RefreshClocks,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  async run(
    actor: StaffActor,
    caseId: string,
    input: UndoExtensionInput,
  ): Promise<Result<{ letterId: string }, UndoExtensionRefusalCode>> {
    return this.database.transaction(actor, async (tx) => {
      const record = await readCaseRecord(tx, caseId);
      if (!record) return no('case.not-found');
      if (record.handler_id !== actor.staffId) return no('case.not-yours');
      const context = this.headOf.context();
      const claims = (await readClaims(tx, context, [caseId])).get(caseId) ?? [];
      const undone = (await readUndoable(tx, context, claims)).filter(({ claim }) =>
        input.claimIds.includes(claim.id),
      );
      if (undone.length === 0) return no('extension.nothing-to-undo', { field: 'undoClaims' });
      const words = input.undoWords.trim();
      if (words === '') return no('extension.missing-because', { field: 'undoWords' });
      const head = await this.headOf.run(tx, actor, record);
      const catalogue = await readLetterCatalogue(tx, this.catalogue, record.authority_id);
      const letters = extensionUndoneLetters(head, undone, words, catalogue);
      if (!letters.ok) return letters;
      const change = { now: this.clock.now(), staffId: actor.staffId };
      if (!(await claimVersion(tx, record, input.version, change))) return no('case.changed-meanwhile');
      for (const one of undone) await this.#undo(tx, actor, caseId, one);
      await this.refreshClocks.run(tx, caseId, newId());
      return ok(await this.issueToPerson.run(tx, actor, record, letters.value));
    });
  }

  async #undo(tx: Tx, actor: StaffActor, caseId: string, { claim, eventId }: Undoable): Promise<void> {
    await tx.manager.insert(ClockEventRow, {
      id: newId(),
      claimId: claim.id,
      type: 'undone',
      onDay: this.clock.today(),
      undoes: eventId,
      questionId: null,
      recordedAt: this.clock.now(),
      recordedBy: actor.staffId,
    });
    await this.audit.record(tx, actor, 'ExtensionUndone', { caseId, subjectId: claim.id });
  }
}
