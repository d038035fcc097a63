import { nameIfProtected } from '../protection/name-if-protected.js';
import { AuditTrail } from '#audit';
import { isId, newId, no, ok, type Result, type StaffActor } from '#kernel';
import { ClockPort, Database, Sealer, type Tx } from '#platform';
import { belongs, grants, refuses, type Right } from '#rights';
import { Inject, Injectable } from '@nestjs/common';
import { OnGranted } from '../answering/on-granted.js';
import { type FindingRefusalCode, readFindings, whyNotGiven } from '../answering/findings.js';
import { readOpenSearches } from '../answering/searches.js';
import { isOfDeceased } from '../behalf/kin.js';
import { approvalsFor } from '../deciding/approvals.js';
import { readApprovers } from '../deciding/approvers.js';
import { checkDecision, type DecisionInput, type DecisionRefusalCode } from '../deciding/check-decision.js';
import { identityGround, whyIdentityStands } from '../domain/identity-ground.js';
import { readIdentityAsked } from '../questions/read-identity-asked.js';
import { countingContent, type DecisionState, wholeContent } from '../domain/decision.js';
import {
  type CaseRecord,
  claimVersion,
  readCaseRecord,
  readStoredClaim,
  type StoredClaim,
} from '../read-models/case-record.js';

export interface WriteDecisionInput extends DecisionInput {
  readonly claimId: string;
  readonly version: number;
  /** True: send it to the second person, or make it ready where none is needed; false: keep it as a draft. */
  readonly submit: boolean;
}

export type WriteRefusalCode =
  | DecisionRefusalCode
  | FindingRefusalCode
  | 'case.not-found'
  | 'case.changed-meanwhile'
  | 'case.not-yours'
  | 'decision.already-decided'
  | NonNullable<ReturnType<typeof whyIdentityStands>>;

/**
 * The handler writes the decision on a claim and keeps it as a draft or sends it on: a refusal or a release to a second
 * person; what needs none is ready at once.
 */
@Injectable()
export class WriteDecision {
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
      const state = stateAfter(claim.right, input);
      await this.#store(tx, actor, caseId, claim, { ...input, state });
      const means = { clock: this.clock, audit: this.audit };
      if (state === 'awaiting-approval' && input.approverId)
        await nameIfProtected(tx, actor, means, caseId, input.approverId);
      if (state === 'approved' && grants(input.outcome))
        await this.onGranted.run(tx, actor, {
          caseId,
          claimId: claim.id,
          right: claim.right,
          outcome: input.outcome,
        });
      await this.audit.record(tx, actor, ACTIONS[state], { caseId, subjectId: input.claimId });
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
      `select state from decision where claim_id = $1 and state <> 'issued'`,
      [claim.id],
    );
    if (claim.outcome !== null || (decision && decision.state !== 'draft'))
      return no('decision.already-decided');
    if (!input.submit) return ok(null);
    if (belongs('documents', claim.right, input.outcome)) {
      const findings = await readFindings(tx, this.sealer, record.id, claim.id);
      const held = whyNotGiven(input.documentIds ?? [], findings);
      if (held) return no(held, { field: 'documents' });
    }
    const unnamed = await this.#identity(tx, record, input);
    if (unnamed) return no(unnamed, { field: 'groundId' });
    const needed = approvalsFor(claim.right, input.outcome);
    const approvers = await readApprovers(tx, actor.authorityId, actor.staffId, needed);
    return checkDecision(claim.right, input, {
      writerId: actor.staffId,
      approverIds: approvers.map((approver) => approver.id),
      openSearches: await readOpenSearches(tx, record.id, claim.id),
      ofDeceased: await isOfDeceased(tx, record.request_id),
    });
  }

  /** A claim ends for want of identity only when it was asked for and not given in time. */
  async #identity(tx: Tx, { id }: CaseRecord, { outcome, groundId }: WriteDecisionInput) {
    if (outcome !== 'refused' || !identityGround(groundId)) return null;
    return whyIdentityStands(await readIdentityAsked(tx, this.sealer, id), this.clock.today());
  }

  async #store(
    tx: Tx,
    actor: StaffActor,
    caseId: string,
    claim: StoredClaim,
    input: WriteDecisionInput & { readonly state: Written },
  ): Promise<void> {
    // A draft keeps all that was typed, but names nobody of another authority; what is sent on holds what its outcome says and nothing else.
    const content = input.submit ? countingContent(claim.right, input.outcome, input) : wholeContent(input);
    await tx.query(
      `insert into decision (id, case_id, claim_id, state, outcome, ground_id, content, written_by, approver_id, changed_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, (select s.id from staff s where s.id = $9 and s.authority_id = $11), $10)
       on conflict (claim_id) where state <> 'issued' do update set state = excluded.state, outcome = excluded.outcome,
         ground_id = excluded.ground_id, content = excluded.content, written_by = excluded.written_by,
         approver_id = excluded.approver_id, changed_at = excluded.changed_at`,
      [
        newId(),
        caseId,
        claim.id,
        input.state,
        input.outcome,
        input.submit && !refuses(input.outcome) ? '' : input.groundId,
        this.sealer.seal(JSON.stringify(content)),
        actor.staffId,
        isId(input.approverId) ? input.approverId : null,
        this.clock.now().toString(),
        actor.authorityId,
      ],
    );
    if (input.state === 'awaiting-approval')
      await tx.query(`update case_file set state = 'awaiting-approval' where id = $1`, [caseId]);
  }
}

type Written = Exclude<DecisionState, 'issued'>;
const ACTIONS = {
  draft: 'DecisionWritten',
  'awaiting-approval': 'DecisionSubmitted',
  approved: 'DecisionReady',
} as const;

function stateAfter(right: Right, { submit, outcome }: WriteDecisionInput): Written {
  if (!submit) return 'draft';
  return approvalsFor(right, outcome).length > 0 ? 'awaiting-approval' : 'approved';
}
