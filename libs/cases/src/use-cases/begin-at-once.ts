import { no, ok, type Result, type StaffActor } from '#kernel';
import { Database } from '#platform';
import { findRegister } from '#registers';
import { Inject, Injectable } from '@nestjs/common';
import { CATALOGUE, type InstalledCatalogue } from '../catalogue.token.js';
import { readCaseRecord, readStoredClaim } from '../read-models/case-record.js';
import { atOnceKind } from '../tasks/doing-kinds.js';
import { MakeDoing } from '../tasks/make-doing.js';
import { mayMakeTasks } from '../tasks/may-make-tasks.js';

export type AtOnceRefusalCode = 'case.not-found' | 'tasks.not-now' | 'tasks.nothing-at-once';

/** Gives out what is done before a right is decided: processing stops, or is restricted. A person says so; the service proposes it. */
@Injectable()
export class BeginAtOnce {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CATALOGUE) private readonly catalogue: InstalledCatalogue,
    @Inject(MakeDoing) private readonly makeDoing: MakeDoing,
  ) {}

  /** @returns how many tasks were given out */
  async run(
    actor: StaffActor,
    caseId: string,
    { claimId }: { readonly claimId: string },
  ): Promise<Result<number, AtOnceRefusalCode>> {
    return this.database.transaction(actor, async (tx) => {
      const record = await readCaseRecord(tx, caseId);
      if (!record) return no('case.not-found');
      if (!mayMakeTasks(record)) return no('tasks.not-now');
      await tx.query('select 1 from case_file where id = $1 for update', [caseId]);
      const claim = await readStoredClaim(tx, caseId, claimId);
      const register = record.register_id ? findRegister(this.catalogue, record.register_id) : undefined;
      const bases = register?.purposes.map(({ legalBasis }) => legalBasis) ?? ['unknown' as const];
      const kind = claim && claim.outcome === null ? atOnceKind(claim.right, bases) : null;
      if (!kind) return no('tasks.nothing-at-once');
      const reason = kind === 'restriction' ? 'objected' : 'consent-withdrawn';
      return ok(await this.makeDoing.run(tx, actor, record, { claimId, kind, reason, atOnce: true }));
    });
  }
}
