import { AuditTrail } from '#audit';
import { no, ok, type Result, type StaffActor } from '#kernel';
import { ClockPort, Database, Sealer, type Tx } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { claimVersion, readCaseRecord } from '../read-models/case-record.js';

export interface ApproveDecisionInput {
  readonly claimId: string;
  readonly version: number;
  /** False: back to the writer, with a note. */
  readonly approve: boolean;
  readonly note?: string;
}

export type ApproveRefusalCode =
  | 'case.not-found'
  | 'case.changed-meanwhile'
  | 'decision.not-awaiting'
  | 'decision.approver-is-writer'
  | 'decision.not-your-approval'
  | 'decision.missing-note';

interface Waiting {
  readonly state: string;
  readonly written_by: string;
  readonly approver_id: string | null;
}

/** The second pair of eyes: approves a refusal or sends it back. Never the one who wrote it. */
@Injectable()
export class ApproveDecision {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ClockPort) private readonly clock: ClockPort,
    @Inject(Sealer) private readonly sealer: Sealer,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  async run(
    actor: StaffActor,
    caseId: string,
    input: ApproveDecisionInput,
  ): Promise<Result<null, ApproveRefusalCode>> {
    return this.database.transaction(actor, async (tx) => {
      const record = await readCaseRecord(tx, caseId);
      if (!record) return no('case.not-found');
      const [decision] = await tx.query<Waiting>(
        'select state, written_by, approver_id from decision where case_id = $1 and claim_id::text = $2',
        [caseId, input.claimId],
      );
      if (decision?.state !== 'awaiting-approval') return no('decision.not-awaiting');
      if (decision.written_by === actor.staffId) return no('decision.approver-is-writer');
      if (decision.approver_id !== actor.staffId) return no('decision.not-your-approval');
      if (!input.approve && !input.note?.trim()) return no('decision.missing-note', { field: 'note' });
      const change = { now: this.clock.now(), staffId: actor.staffId };
      if (!(await claimVersion(tx, record, input.version, change))) return no('case.changed-meanwhile');
      await (input.approve ? this.#approve(tx, actor, input) : this.#giveBack(tx, input));
      await tx.query(
        `update case_file set state = 'in-handling' where id = $1 and not exists
        (select 1 from decision d where d.case_id = $1 and d.state = 'awaiting-approval')`,
        [caseId],
      );
      const action = input.approve ? 'DecisionApproved' : 'DecisionReturned';
      await this.audit.record(tx, actor, action, { caseId, subjectId: input.claimId });
      return ok(null);
    });
  }

  async #approve(tx: Tx, actor: StaffActor, input: ApproveDecisionInput): Promise<void> {
    await tx.query(
      `update decision set state = 'approved', approved_by = $2, approved_at = $3, returned_note = null, changed_at = $3
       where claim_id = $1`,
      [input.claimId, actor.staffId, this.clock.now().toString()],
    );
  }

  async #giveBack(tx: Tx, input: ApproveDecisionInput): Promise<void> {
    await tx.query(
      `update decision set state = 'draft', returned_note = $2, changed_at = $3 where claim_id = $1`,
      [input.claimId, this.sealer.seal(input.note ?? ''), this.clock.now().toString()],
    );
  }
}
