import { AuditTrail } from '#audit';
import { no, ok, type Result, type StaffActor } from '#kernel';
import { ClockPort, Database, Sealer, type Tx } from '#platform';
import { type DecidedOutcome, grants, type Right } from '#rights';
import { Inject, Injectable } from '@nestjs/common';
import { OnGranted } from '../answering/on-granted.js';
import { approvalsFor } from '../deciding/approvals.js';
import { readApprovers } from '../deciding/approvers.js';
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
  | 'decision.approver-not-allowed'
  | 'decision.missing-note';

interface Waiting {
  readonly right: Right;
  readonly outcome: DecidedOutcome;
  readonly written_by: string;
  readonly approver_id: string | null;
}

/** The second pair of eyes: approves a refusal or a release, or sends it back. Never the one who wrote it. */
@Injectable()
export class ApproveDecision {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ClockPort) private readonly clock: ClockPort,
    @Inject(Sealer) private readonly sealer: Sealer,
    @Inject(OnGranted) private readonly onGranted: OnGranted,
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
        `select d.outcome, d.written_by, done_by(d.approver_id) as approver_id, c."right"
         from decision d join claim c on c.id = d.claim_id
         where d.case_id = $1 and d.claim_id::text = $2 and d.state = 'awaiting-approval'`,
        [caseId, input.claimId],
      );
      if (!decision) return no('decision.not-awaiting');
      const allowed = await this.#may(tx, actor, decision);
      if (!allowed.ok) return allowed;
      if (!input.approve && !input.note?.trim()) return no('decision.missing-note', { field: 'note' });
      const change = { now: this.clock.now(), staffId: actor.staffId };
      if (!(await claimVersion(tx, record, input.version, change))) return no('case.changed-meanwhile');
      if (input.approve) await this.#approve(tx, actor, caseId, input, decision);
      else await this.#giveBack(tx, input);
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

  /** Never the writer; the one who was asked; and still allowed what the decision needs. */
  async #may(tx: Tx, actor: StaffActor, decision: Waiting): Promise<Result<null, ApproveRefusalCode>> {
    if (decision.written_by === actor.staffId) return no('decision.approver-is-writer');
    if (decision.approver_id !== actor.staffId) return no('decision.not-your-approval');
    const needed = approvalsFor(decision.right, decision.outcome);
    const allowed = await readApprovers(tx, actor.authorityId, decision.written_by, needed);
    return allowed.some(({ id }) => id === actor.staffId) ? ok(null) : no('decision.approver-not-allowed');
  }

  async #approve(
    tx: Tx,
    actor: StaffActor,
    caseId: string,
    { claimId }: ApproveDecisionInput,
    { right, outcome }: Waiting,
  ): Promise<void> {
    await tx.query(
      `update decision set state = 'approved', approved_by = $2, approved_at = $3, returned_note = null, changed_at = $3
       where claim_id = $1 and state = 'awaiting-approval'`,
      [claimId, actor.staffId, this.clock.now().toString()],
    );
    if (grants(outcome)) await this.onGranted.run(tx, actor, { caseId, claimId, right, outcome });
  }

  async #giveBack(tx: Tx, input: ApproveDecisionInput): Promise<void> {
    await tx.query(
      `update decision set state = 'draft', returned_note = $2, changed_at = $3
       where claim_id = $1 and state = 'awaiting-approval'`,
      [input.claimId, this.sealer.seal(input.note ?? ''), this.clock.now().toString()],
    );
  }
}
