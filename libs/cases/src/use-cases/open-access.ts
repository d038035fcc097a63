import { AuditTrail } from '#audit';
import { isId, no, ok, type Result, type StaffActor } from '#kernel';
import { ClockPort, Database, type Tx } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { needsReason } from '../oversight/needs-reason.js';
import type { ProtectionSource } from '../protection/protection.js';

/** Who is named in a case and why it is protected. */
export interface CaseAccess {
  readonly caseId: string;
  readonly caseNumber: string;
  readonly protected: boolean;
  readonly triaged: boolean;
  readonly named: readonly {
    readonly staffId: string;
    readonly name: string;
    readonly title: string;
    readonly at: Temporal.Instant;
    readonly by: string | null;
  }[];
  /** Who else of the authority could be named. */
  readonly others: readonly { readonly staffId: string; readonly name: string; readonly title: string }[];
  /** What said so, the latest first. None: another request of the same person is protected. */
  readonly events: readonly {
    readonly protected: boolean;
    readonly source: ProtectionSource;
    readonly at: Temporal.Instant;
    readonly by: string | null;
  }[];
}

/** Opens the page of the named handlers. The look is written down. */
@Injectable()
export class OpenAccess {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ClockPort) private readonly clock: ClockPort,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  async run(
    actor: StaffActor,
    caseId: string,
  ): Promise<Result<CaseAccess, 'case.not-found' | 'case.reason-needed'>> {
    return this.database.transaction(actor, async (tx) => {
      const access = isId(caseId) ? await readAccess(tx, actor, caseId) : undefined;
      if (!access) return no('case.not-found');
      if (await needsReason(tx, actor, caseId, this.clock.today()))
        return no('case.reason-needed', { caseId });
      await this.audit.record(tx, actor, 'AccessRead', { caseId });
      return ok(access);
    });
  }
}

async function readAccess(tx: Tx, actor: StaffActor, caseId: string): Promise<CaseAccess | undefined> {
  const [head] = await tx.query<{ number: string; protected: boolean; triaged: boolean; request_id: string }>(
    `select case_number as number, protected, triaged_at is not null as triaged, request_id from case_file where id = $1`,
    [caseId],
  );
  if (!head) return undefined;
  const named = await tx.query<{
    staffId: string;
    name: string;
    title: string;
    at: string;
    by: string | null;
  }>(
    `select s.id as "staffId", s.name, s.title, a.given_at as at, g.name as by
     from case_access a join staff s on s.id = a.staff_id left join staff g on g.id = a.given_by
     where a.case_id = $1 order by s.name, s.id`,
    [caseId],
  );
  const others = await tx.query<{ staffId: string; name: string; title: string }>(
    `select s.id as "staffId", s.name, s.title from staff s
     where s.authority_id = $2 and s.active and s.roles && '{registrar,handler,expert}'
       and not exists (select 1 from case_access a where a.case_id = $1 and a.staff_id = s.id)
     order by s.name, s.id`,
    [caseId, actor.authorityId],
  );
  const events = await tx.query<{
    protected: boolean;
    source: ProtectionSource;
    at: string;
    by: string | null;
  }>(
    `select e.protected, e.source, e.at, s.name as by from protection_event e left join staff s on s.id = e.recorded_by
     where e.request_id = $1 order by e.at desc, e.id`,
    [head.request_id],
  );
  const moment = <T extends { at: string }>(row: T) => ({ ...row, at: Temporal.Instant.from(row.at) });
  return {
    caseId,
    caseNumber: head.number,
    protected: head.protected,
    triaged: head.triaged,
    named: named.map(moment),
    others,
    events: events.map(moment),
  };
}
