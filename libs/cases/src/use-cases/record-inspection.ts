import { AuditTrail } from '#audit';
import { readTask, type TaskRecord } from '#collection';
import { newId, no, ok, type Result, type StaffActor } from '#kernel';
import { ClockPort, Database, Sealer, type Tx } from '#platform';
import type { Right } from '#rights';
import { Inject, Injectable } from '@nestjs/common';
import type { Temporal } from 'temporal-polyfill';
import {
  checkInspection,
  type InspectionInput,
  type InspectionRefusalCode,
  type InspectionWords,
} from '../inspection/check-inspection.js';
import { basisOfGiving } from '../behalf/kin.js';
import type { PersonIdentity } from '../domain/person.js';
import { type CaseRecord, readCaseRecord } from '../read-models/case-record.js';

export type RecordInspectionRefusalCode = InspectionRefusalCode | 'task.not-found' | 'inspection.not-invited';

interface Visit {
  readonly heldOn: Temporal.PlainDate;
  readonly came: boolean;
  readonly words: InspectionWords;
}

/**
 * Writes down a visit at which the person saw their data on the spot (GDPR Art. 15, 621/1999 § 16): when, where, who was
 * there, what proved who the person is, what was seen. It is a disclosure; the proof counts as a check of identity. That
 * nobody came is written down too, and gives nothing out.
 */
@Injectable()
export class RecordInspection {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ClockPort) private readonly clock: ClockPort,
    @Inject(Sealer) private readonly sealer: Sealer,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  async run(
    actor: StaffActor,
    taskId: string,
    input: InspectionInput,
  ): Promise<Result<null, RecordInspectionRefusalCode>> {
    return this.database.transaction(actor, async (tx) => {
      const task = await readTask(tx, this.sealer, taskId);
      const record = task && (await readCaseRecord(tx, task.caseId));
      if (!task || !record) return no('task.not-found');
      if (task.outcome !== 'inspection') return no('inspection.not-invited');
      const visit = checkInspection(input, this.clock.today());
      if (!visit.ok) return visit;
      const disclosureId = visit.value.came
        ? await this.#disclose(tx, actor, { task, record }, visit.value)
        : null;
      const id = newId();
      await tx.query(
        `insert into inspection (id, case_id, task_id, held_on, came, content, disclosure_id, recorded_by, at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
        [
          id,
          task.caseId,
          taskId,
          visit.value.heldOn.toString(),
          visit.value.came,
          this.sealer.seal(JSON.stringify(visit.value.words)),
          disclosureId,
          actor.staffId,
          this.clock.now().toString(),
        ],
      );
      await this.audit.record(tx, actor, 'InspectionRecorded', { caseId: task.caseId, subjectId: id });
      return ok(null);
    });
  }

  async #disclose(
    tx: Tx,
    actor: StaffActor,
    { task, record }: { task: TaskRecord; record: CaseRecord },
    { heldOn, words }: Visit,
  ): Promise<string> {
    const { name } = JSON.parse(this.sealer.open(record.identity)) as PersonIdentity;
    const [now, id] = [this.clock.now().toString(), newId()];
    const [claim] = await tx.query<{ id: string; right: Right }>(
      `select id, "right" from claim where case_id = $1 and id = any ($2::uuid[]) order by id limit 1`,
      [task.caseId, task.claimIds],
    );
    if (!claim) throw new Error('A search belongs to a claim of its case');
    await tx.query(
      `insert into identity_check (id, request_id, case_id, method, checked_on, checked_at, checked_by)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [newId(), record.request_id, record.id, words.identity, heldOn.toString(), now, actor.staffId],
    );
    await tx.query(
      `insert into disclosure (id, case_id, claim_id, recipient, basis, given_on, way, document_ids, recorded_by, at)
       values ($1, $2, $3, $4, $5, $6, 'viewing', '{}', $7, $8)`,
      [
        id,
        task.caseId,
        claim.id,
        this.sealer.seal(name),
        await basisOfGiving(tx, record.request_id, claim.right),
        heldOn.toString(),
        actor.staffId,
        now,
      ],
    );
    return id;
  }
}
