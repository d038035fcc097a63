import { AuditTrail } from '#audit';
import type { StaffActor } from '#kernel';
import { Database } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { type PlanLine, planLines, type RetentionPlans } from './retention-plan.js';
import { RETENTION_PLANS } from './retention-plans.token.js';

/** Shows the plan in force in the own authority: what is kept for how long, and who set it. */
@Injectable()
export class ReadRetentionPlan {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
    @Inject(RETENTION_PLANS) private readonly plans: RetentionPlans,
  ) {}

  async run(actor: StaffActor): Promise<readonly PlanLine[]> {
    return this.database.transaction(actor, async (tx) => {
      await this.audit.record(tx, actor, 'RetentionPlanRead');
      return planLines(this.plans(actor.authorityId));
    });
  }
}
