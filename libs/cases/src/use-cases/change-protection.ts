import { AuditTrail } from '#audit';
import { isId, no, ok, type Result, type StaffActor } from '#kernel';
import { ClockPort, Database } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { isLiftingSource, PROTECTION_SOURCES } from '../protection/protection.js';
import { nameIfProtected } from '../protection/name-if-protected.js';
import { writeProtection } from '../protection/write-protection.js';

export type ProtectionRefusalCode =
  'case.not-found' | 'protection.missing-source' | 'protection.not-confirmed' | 'protection.changed';

/** Whether a case is to be protected, on whose word, and for a lifting that the word was checked. */
export interface ProtectionChange {
  readonly protected: boolean;
  readonly source: string;
  readonly confirmed: boolean;
}

/**
 * The office protects a request when it learns of it, on whatever word. It lifts the protection only on the person's own
 * word or that of the population register, and says that it has checked (661/2009 § 36: the ban ends there or by its
 * time, never by the office). Who protects it is named in it.
 */
@Injectable()
export class ChangeProtection {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ClockPort) private readonly clock: ClockPort,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  async run(
    actor: StaffActor,
    caseId: string,
    change: ProtectionChange,
  ): Promise<Result<null, ProtectionRefusalCode>> {
    const source = PROTECTION_SOURCES.find((one) => one === change.source && one !== 'sign-in');
    if (!isId(caseId)) return no('case.not-found');
    return this.database.transaction(actor, async (tx) => {
      const [found] = await tx.query<{ request_id: string; protected: boolean }>(
        'select request_id, protected from case_file where id = $1 and opens_case(id) for update',
        [caseId],
      );
      if (!found) return no('case.not-found');
      if (found.protected === change.protected) return no('protection.changed');
      if (!source || (!change.protected && !isLiftingSource(source)))
        return no('protection.missing-source', { field: 'source' });
      if (!change.protected && !change.confirmed)
        return no('protection.not-confirmed', { field: 'confirmed' });
      const means = { clock: this.clock, audit: this.audit };
      const { request_id: requestId } = found;
      await writeProtection(tx, actor, means, { requestId, caseId, protected: change.protected, source });
      if (change.protected) await nameIfProtected(tx, actor, means, caseId, actor.staffId);
      return ok(null);
    });
  }
}
