import { AuditTrail } from '#audit';
import { readTasksOfCase, type TaskKind, type TaskRecord } from '#collection';
import { no, ok, type Result, type StaffActor } from '#kernel';
import { ClockPort, Database, Sealer } from '#platform';
import type { Right } from '#rights';
import { Inject, Injectable } from '@nestjs/common';
import { CATALOGUE, type InstalledCatalogue } from '../catalogue.token.js';
import { readStaffName } from '../letters-of-case/staff-name.js';
import { readCaseRecord } from '../read-models/case-record.js';
import { type Colleague, readColleagues } from '../tasks/colleagues.js';
import { atOnceKind } from '../tasks/doing-kinds.js';
import { mayMakeTasks } from '../tasks/may-make-tasks.js';
import { readSearchGround, type SearchGround } from '../tasks/search-proposal.js';

/** What is to be done before a claim is decided. */
export interface AtOnce {
  readonly claimId: string;
  readonly right: Right;
  readonly kind: TaskKind;
}

export interface TaskProposal extends SearchGround {
  /** Without those that were given out already. */
  readonly atOnce: readonly AtOnce[];
  readonly caseId: string;
  readonly caseNumber: string;
  /** Of a protected person: the page names no unit. */
  readonly protected: boolean;
  /** Whom a search can be given to. */
  readonly people: readonly Colleague[];
}

export type ProposeRefusalCode = 'case.not-found' | 'tasks.not-now';

/** Which systems to search for a case, proposed from the catalogue. The look is written down. */
@Injectable()
export class ProposeTasks {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ClockPort) private readonly clock: ClockPort,
    @Inject(CATALOGUE) private readonly catalogue: InstalledCatalogue,
    @Inject(Sealer) private readonly sealer: Sealer,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  async run(actor: StaffActor, caseId: string): Promise<Result<TaskProposal, ProposeRefusalCode>> {
    const context = { sealer: this.sealer, catalogue: this.catalogue, today: this.clock.today() };
    return this.database.transaction(actor, async (tx) => {
      const record = await readCaseRecord(tx, caseId);
      if (!record) return no('case.not-found');
      if (!mayMakeTasks(record)) return no('tasks.not-now');
      const { unit } = await readStaffName(tx, record.handler_id ?? actor.staffId);
      const ground = await readSearchGround(tx, context, record, unit);
      await this.audit.record(tx, actor, 'TasksProposed', { caseId });
      const made = await readTasksOfCase(tx, this.sealer, caseId);
      const { case_number: caseNumber, protected: isProtected } = record;
      const people = await readColleagues(tx, actor.authorityId);
      const atOnce = atOnceOf(ground, made);
      return ok({ ...ground, atOnce, caseId, caseNumber, protected: isProtected, people });
    });
  }
}

function atOnceOf({ claims, register }: SearchGround, made: readonly TaskRecord[]): AtOnce[] {
  const bases = register?.purposes.map(({ legalBasis }) => legalBasis) ?? ['unknown' as const];
  return claims.flatMap(({ id, right }) => {
    const kind = atOnceKind(right, bases);
    const isGiven = made.some((task) => task.kind === kind && task.claimIds.includes(id));
    return kind && !isGiven ? [{ claimId: id, right, kind }] : [];
  });
}
