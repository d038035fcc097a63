import { AuditTrail } from '#audit';
import { newId, no, ok, type Result, type StaffActor } from '#kernel';
import { ClockPort, Database, Sealer, type Tx } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { readApprovers } from '../deciding/approvers.js';
import { checkRefusal, type DecisionInput, type DecisionRefusalCode } from '../deciding/check-decision.js';
import type { DecisionState } from '../domain/decision.js';
import {
  type CaseRecord,
  claimVersion,
  readCaseRecord,
  type StoredClaim,
} from '../read-models/case-record.js';

export interface WriteDecisionInput extends DecisionInput {
  readonly claimId: string;
  readonly version: number;
  /** True: send it to the approver; false: keep it as a draft. */
  readonly submit: boolean;
}

export type WriteRefusalCode =
  | DecisionRefusalCode
  | 'case.not-found'
  | 'case.changed-meanwhile'
  | 'case.not-yours'
  | 'decision.already-decided';

/** The handler writes a refusal, keeps it as a draft or sends it to a second person. */
@Injectable()
export class WriteDecision {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ClockPort) private readonly clock: ClockPort,
    @Inject(Sealer) private readonly sealer: Sealer,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  async run(
    actor: StaffActor,
    caseId: string,
    input: WriteDecisionInput,
  ): Promise<Result<{ version: number }, WriteRefusalCode>> {
    return this.database.transaction(actor, async (tx) => {
      const record = await readCaseRecord(tx, caseId);
      const claim = record && (await readStoredClaim(tx, caseId, input.claimId));
      if (!record || !claim) return no('case.not-found');
      const allowed = await this.#check(tx, actor, record, claim, input);
      if (!allowed.ok) return allowed;
      const change = { now: this.clock.now(), staffId: actor.staffId };
      if (!(await claimVersion(tx, record, input.version, change))) return no('case.changed-meanwhile');
      await this.#store(tx, actor, caseId, input);
      const action = input.submit ? 'DecisionSubmitted' : 'DecisionWritten';
      await this.audit.record(tx, actor, action, { caseId, subjectId: input.claimId });
      return ok({ version: input.version + 1 });
    });
  }

  async #check(
    tx: Tx,
    actor: StaffActor,
    record: CaseRecord,
    claim: StoredClaim,
    input: WriteDecisionInput,
  ): Promise<Result<null, WriteRefusalCode>> {
    if (record.version !== input.version) return no('case.changed-meanwhile');
    if (record.handler_id !== actor.staffId) return no('case.not-yours');
    const [decision] = await tx.query<{ state: DecisionState }>(
      'select state from decision where claim_id = $1',
      [claim.id],
    );
    if (claim.outcome !== null || (decision && decision.state !== 'draft'))
      return no('decision.already-decided');
    if (!input.submit) return ok(null);
    const approvers = await readApprovers(tx, actor.authorityId, actor.staffId);
    const approverIds = approvers.map((approver) => approver.id);
    return checkRefusal(claim.right, input, { writerId: actor.staffId, approverIds });
  }

  async #store(tx: Tx, actor: StaffActor, caseId: string, input: WriteDecisionInput): Promise<void> {
    const { statute, reasons, givenAnyway } = input;
    const state: DecisionState = input.submit ? 'awaiting-approval' : 'draft';
    await tx.query(
      `insert into decision (id, case_id, claim_id, state, outcome, ground_id, content, written_by, approver_id, changed_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
       on conflict (claim_id) do update set state = excluded.state, outcome = excluded.outcome,
         ground_id = excluded.ground_id, content = excluded.content, written_by = excluded.written_by,
         approver_id = excluded.approver_id, changed_at = excluded.changed_at`,
      [
        newId(),
        caseId,
        input.claimId,
        state,
        input.outcome,
        input.groundId,
        this.sealer.seal(JSON.stringify({ statute, reasons, givenAnyway })),
        actor.staffId,
        input.approverId || null,
        this.clock.now().toString(),
      ],
    );
    if (input.submit)
      await tx.query(`update case_file set state = 'awaiting-approval' where id = $1`, [caseId]);
  }
}

/** A claim of the case; undefined when the id is not one of its claims. */
export async function readStoredClaim(
  tx: Tx,
  caseId: string,
  claimId: string,
): Promise<StoredClaim | undefined> {
  const [claim] = await tx.query<StoredClaim>(
    `select id, "right", data_ids, outcome from claim where case_id = $1 and id::text = $2`,
    [caseId, claimId],
  );
  return claim;
}
