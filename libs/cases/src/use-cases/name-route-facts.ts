import { AuditTrail } from '#audit';
import { no, ok, type Result, type StaffActor } from '#kernel';
import { ClockPort, Database, Sealer } from '#platform';
import { findRegister, isDataCategory } from '#registers';
import { Inject, Injectable } from '@nestjs/common';
import { CATALOGUE, type InstalledCatalogue } from '../catalogue.token.js';
import { claimVersion, readCaseRecord } from '../read-models/case-record.js';

/** What the registry knows of a request that its writer did not say. */
export interface NamedFacts {
  /** Null when nobody knows. */
  readonly registerId: string | null;
  /** The home municipality; null when nobody knows. */
  readonly municipality: string | null;
  /** Kinds of data; none means everything. */
  readonly data: readonly string[];
  readonly version: number;
}

export type NameFactsRefusalCode =
  | 'case.not-found'
  | 'case.already-triaged'
  | 'case.changed-meanwhile'
  | 'request.unknown-register'
  | 'request.unknown-municipality'
  | 'request.unknown-data';

/**
 * The registry names the register, the home municipality and the kinds of data that the proposal is counted from. What
 * the person wrote stays as it is in the request; these stand beside it in the case.
 */
@Injectable()
export class NameRouteFacts {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ClockPort) private readonly clock: ClockPort,
    @Inject(CATALOGUE) private readonly catalogue: InstalledCatalogue,
    @Inject(Sealer) private readonly sealer: Sealer,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  async run(
    actor: StaffActor,
    caseId: string,
    facts: NamedFacts,
  ): Promise<Result<null, NameFactsRefusalCode>> {
    const unknown = this.#unknown(facts);
    if (unknown) return no(unknown);
    return this.database.transaction(actor, async (tx) => {
      const record = await readCaseRecord(tx, caseId);
      if (!record) return no('case.not-found');
      if (record.triaged) return no('case.already-triaged');
      const change = { now: this.clock.now(), staffId: actor.staffId };
      if (!(await claimVersion(tx, record, facts.version, change))) return no('case.changed-meanwhile');
      await tx.query(
        `update case_file set register_id = $2, named_home = $3, named_municipality_id = null, named_data_ids = $4
         where id = $1`,
        [caseId, facts.registerId, facts.municipality && this.sealer.seal(facts.municipality), facts.data],
      );
      await this.audit.record(tx, actor, 'RouteFactsNamed', { caseId });
      return ok(null);
    });
  }

  #unknown({ registerId, municipality, data }: NamedFacts): NameFactsRefusalCode | null {
    if (registerId !== null && !findRegister(this.catalogue, registerId)) return 'request.unknown-register';
    if (municipality !== null && !this.catalogue.municipalities.some(({ id }) => id === municipality))
      return 'request.unknown-municipality';
    return data.every(isDataCategory) ? null : 'request.unknown-data';
  }
}
