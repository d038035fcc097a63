import { AdminChanges } from '#audit';
import { ok, type Result, type StaffActor } from '#kernel';
import { Database, Settings } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { storeSetting } from './setting.js';
import { checkWorkLimits, readWorkLimits, WORK_LIMITS, type WorkLimits } from './work-limits.js';

/** Changes by when work is to be done and when staff hear of it. Counts for what is planned from now on. */
@Injectable()
export class ChangeLimits {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Settings) private readonly settings: Settings,
    @Inject(AdminChanges) private readonly changes: AdminChanges,
  ) {}

  async run(
    actor: StaffActor,
    typed: Readonly<Record<keyof WorkLimits, string>>,
  ): Promise<Result<null, 'settings.not-a-number'>> {
    const checked = checkWorkLimits(typed);
    if (!checked.ok) return checked;
    const { authorityId } = actor;
    return this.database.transaction(actor, async (tx) => {
      const from = { ...(await readWorkLimits(tx, authorityId, this.settings)) };
      await storeSetting(tx, authorityId, WORK_LIMITS, checked.value);
      const change = { authorityId, what: 'setting', subject: WORK_LIMITS, from, to: { ...checked.value } };
      await this.changes.record(tx, actor, change);
      return ok(null);
    });
  }
}
