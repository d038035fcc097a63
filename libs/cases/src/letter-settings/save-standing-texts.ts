import { AdminChanges } from '#audit';
import { type Language, newId, ok, type Result, type StaffActor } from '#kernel';
import { ClockPort, Database } from '#platform';
import type { StandingTexts } from '#registers';
import { Inject, Injectable } from '@nestjs/common';
import {
  addStandingVersion,
  checkStanding,
  NO_TEXTS,
  readStanding,
  type StandingRefusalCode,
} from './standing-texts.js';

/** Keeps a new version of the standing texts of one language. Letters issued before stay as they are. */
@Injectable()
export class SaveStandingTexts {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ClockPort) private readonly clock: ClockPort,
    @Inject(AdminChanges) private readonly changes: AdminChanges,
  ) {}

  async run(
    actor: StaffActor,
    language: Language,
    typed: StandingTexts,
  ): Promise<Result<null, StandingRefusalCode>> {
    const checked = checkStanding(typed);
    if (!checked.ok) return checked;
    const { authorityId, staffId } = actor;
    return this.database.transaction(actor, async (tx) => {
      await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`standing ${authorityId}`]);
      const before = (await readStanding(tx, authorityId))[language] ?? NO_TEXTS;
      const change = { authorityId, what: 'standing-text', subject: language };
      const [from, to] = [{ ...before }, { ...checked.value }];
      if (!(await this.changes.record(tx, actor, { ...change, from, to }))) return ok(null);
      const at = this.clock.now();
      await addStandingVersion(tx, { id: newId(), authorityId, language, texts: checked.value, at, staffId });
      return ok(null);
    });
  }
}
