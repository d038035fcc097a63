import { AuditTrail } from '#audit';
import { isId, newId, no, type Result, type StaffActor } from '#kernel';
import { ClockPort, Database, Sealer, type Tx } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import type { BreachStep } from './breach.js';
import { type BreachStepRefusalCode, checkBreachStep, type WrittenStep } from './check-breach-step.js';
import { readBreach } from './read-breach.js';

/** The officer writes down what was done about a breach: assessed, notified, told, closed. */
@Injectable()
export class RecordBreachStep {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ClockPort) private readonly clock: ClockPort,
    @Inject(Sealer) private readonly sealer: Sealer,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  async run(
    actor: StaffActor,
    breachId: string,
    written: WrittenStep,
  ): Promise<Result<BreachStep, BreachStepRefusalCode | 'breach.not-found'>> {
    if (!isId(breachId)) return no('breach.not-found');
    return this.database.transaction(actor, async (tx) => {
      // Two officers at once: the second sees what the first wrote.
      await tx.query('select 1 from breach where id = $1 for update', [breachId]);
      const breach = await readBreach(tx, this.sealer, breachId);
      if (!breach) return no('breach.not-found');
      const checked = checkBreachStep(written, { ...breach, now: this.clock.now() });
      if (!checked.ok) return checked;
      await this.#write(tx, actor, breachId, checked.value);
      await this.audit.record(tx, actor, 'BreachStepRecorded', {
        caseId: breach.caseId,
        subjectId: breachId,
      });
      return checked;
    });
  }

  async #write(tx: Tx, actor: StaffActor, breachId: string, step: BreachStep): Promise<void> {
    const now = this.clock.now().toString();
    await tx.query(
      `insert into breach_step (id, breach_id, kind, risk, words, done_at, recorded_at, recorded_by)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        ...[newId(), breachId, step.kind, step.risk, this.sealer.seal(step.words)],
        ...[step.doneAt.toString(), now, actor.staffId],
      ],
    );
    if (step.kind === 'closed')
      await tx.query('update breach set closed_at = $2 where id = $1', [breachId, now]);
  }
}
