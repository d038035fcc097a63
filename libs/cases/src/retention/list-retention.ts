import { AuditTrail } from '#audit';
import type { StaffActor } from '#kernel';
import { ClockPort, Database, type Tx } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { type Page, PAGE_ROWS, pageOf, type Place } from '../domain/page-place.js';
import { type DueCase, dueCases } from './due-cases.js';
import type { RetentionPlan, RetentionPlans } from './retention-plan.js';
import { RETENTION_PLANS } from './retention-plans.token.js';

/** A case that somebody holds back from erasing. */
export interface HeldCase {
  readonly caseId: string;
  readonly caseNumber: string;
  readonly reason: HoldReason;
  readonly setAt: Temporal.Instant;
  readonly setBy: string;
}

export const HOLD_REASONS = ['appeal', 'damages', 'supervision', 'research', 'other'] as const;
export type HoldReason = (typeof HOLD_REASONS)[number];

/** The queue of what is to be erased, what is held, and the latest certificates. */
export interface RetentionQueue {
  readonly due: Page<DueCase>;
  readonly held: readonly HeldCase[];
  readonly certificates: readonly {
    readonly id: string;
    readonly caseNumber: string;
    readonly at: Temporal.Instant;
  }[];
  readonly plan: RetentionPlan;
}

/** Shows the cases of the own authority whose time has come, for a person to look at before they go. */
@Injectable()
export class ListRetention {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ClockPort) private readonly clock: ClockPort,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
    @Inject(RETENTION_PLANS) private readonly plans: RetentionPlans,
  ) {}

  async run(actor: StaffActor, after: Place | null): Promise<RetentionQueue> {
    const { authorityId } = actor;
    const plan = this.plans(authorityId);
    return this.database.transaction(actor, async (tx) => {
      const asked = {
        authorityId,
        kind: 'case',
        plan,
        today: this.clock.today(),
        after,
        limit: PAGE_ROWS + 1,
      } as const;
      const fetched = await dueCases(tx, asked);
      await this.audit.record(tx, actor, 'RetentionListed', {
        rowCount: Math.min(fetched.length, PAGE_ROWS),
      });
      return {
        due: pageOf(fetched, ({ endedOn, caseId }) => ({ day: endedOn, id: caseId })),
        held: await held(tx),
        certificates: await certificates(tx),
        plan,
      };
    });
  }
}

async function held(tx: Tx): Promise<HeldCase[]> {
  const rows = await tx.query<Omit<HeldCase, 'setAt'> & { setAt: string }>(
    `select h.case_id as "caseId", c.case_number as "caseNumber", h.reason, h.set_at as "setAt", s.name as "setBy"
     from legal_hold h join case_file c on c.id = h.case_id join staff s on s.id = h.set_by
     where h.lifted_at is null order by h.set_at desc limit 200`,
  );
  return rows.map((row) => ({ ...row, setAt: Temporal.Instant.from(row.setAt) }));
}

async function certificates(tx: Tx): Promise<RetentionQueue['certificates']> {
  const rows = await tx.query<{ id: string; caseNumber: string; at: string }>(
    `select e.id, c.case_number as "caseNumber", e.erased_at as at from erasure e join case_file c on c.id = e.case_id
     where e.class = 'case' order by e.erased_at desc, e.id limit 50`,
  );
  return rows.map((row) => ({ ...row, at: Temporal.Instant.from(row.at) }));
}
