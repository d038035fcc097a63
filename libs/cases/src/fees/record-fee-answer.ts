import { AuditTrail } from '#audit';
import { no, ok, type Result, type StaffActor } from '#kernel';
import { ClockPort, Database, Sealer, type Tx } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { isTheirs } from '../questions/check-question.js';
import { readCaseRecord } from '../read-models/case-record.js';
import { TOLD_WAYS, type ToldWay, writeWithdrawals } from '../withdrawing/write-withdrawals.js';
import { FEE_ANSWERS, type FeeAnswer, readFees } from './read-fees.js';

/** By which way the person answered a notice of a fee; a message in the service withdraws nothing, a press there does. */
export const FEE_ANSWER_WAYS = [...TOLD_WAYS, 'message'] as const;
type Way = (typeof FEE_ANSWER_WAYS)[number];

export interface FeeAnswerInput {
  readonly feeId: string;
  readonly answer: string;
  readonly way: string;
  /** Null when it could not be read. */
  readonly on: Temporal.PlainDate | null;
}

export type FeeAnswerRefusalCode =
  | 'case.not-found'
  | 'fee.not-yours'
  | 'fee.not-waiting'
  | 'fee.missing-answer'
  | 'fee.missing-way'
  | 'fee.bad-day'
  | 'fee.withdraws-in-service';

/**
 * Writes down what the person chose after the notice of a fee: to pay it, to narrow the request, or to withdraw this part
 * of it, which then ends at once. Without an answer no fee is taken.
 */
@Injectable()
export class RecordFeeAnswer {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ClockPort) private readonly clock: ClockPort,
    @Inject(Sealer) private readonly sealer: Sealer,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  async run(
    actor: StaffActor,
    caseId: string,
    input: FeeAnswerInput,
  ): Promise<Result<null, FeeAnswerRefusalCode>> {
    return this.database.transaction(actor, async (tx) => {
      const record = await readCaseRecord(tx, caseId);
      if (!record) return no('case.not-found');
      if (!isTheirs(record, actor)) return no('fee.not-yours');
      const fee = (await readFees(tx, this.sealer, caseId)).find(({ id }) => id === input.feeId);
      if (!fee || fee.answer !== null) return no('fee.not-waiting');
      const checked = checkAnswer(input, this.clock.today());
      if (!checked.ok) return checked;
      const { answer, way, on } = checked.value;
      await tx.query(
        `update fee set answer = $2, answer_way = $3, answered_on = $4, answer_recorded_by = $5 where id = $1`,
        [fee.id, answer, way, on.toString(), actor.staffId],
      );
      await this.audit.record(tx, actor, 'FeeAnswered', { caseId, subjectId: fee.id });
      if (answer === 'withdrawn') await this.#withdraw(tx, actor, caseId, fee.claimId, { way, on });
      return ok(null);
    });
  }

  async #withdraw(
    tx: Tx,
    actor: StaffActor,
    caseId: string,
    claimId: string,
    { way, on }: { way: Way; on: Temporal.PlainDate },
  ): Promise<void> {
    const told = { caseId, way: way as ToldWay, toldOn: on, at: this.clock.now(), by: actor.staffId };
    const { withdrawn } = await writeWithdrawals(tx, told, [claimId]);
    for (const subjectId of withdrawn)
      await this.audit.record(tx, actor, 'WithdrawalRecorded', { caseId, subjectId });
  }
}

function checkAnswer(
  input: FeeAnswerInput,
  today: Temporal.PlainDate,
): Result<{ answer: FeeAnswer; way: Way; on: Temporal.PlainDate }, FeeAnswerRefusalCode> {
  const answer = FEE_ANSWERS.find((one) => one === input.answer);
  const way = FEE_ANSWER_WAYS.find((one) => one === input.way);
  if (!answer) return no('fee.missing-answer', { field: 'answer' });
  if (!way) return no('fee.missing-way', { field: 'way' });
  if (answer === 'withdrawn' && way === 'message') return no('fee.withdraws-in-service', { field: 'way' });
  if (!input.on || Temporal.PlainDate.compare(input.on, today) > 0) return no('fee.bad-day', { field: 'on' });
  return ok({ answer, way, on: input.on });
}
