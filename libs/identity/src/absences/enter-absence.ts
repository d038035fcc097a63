import { AdminChanges } from '#audit';
import { newId, no, ok, type Result, type StaffActor } from '#kernel';
import { ClockPort, Database } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import type { Temporal } from 'temporal-polyfill';
import { readActive } from '../staff/read-active.js';
import { type AbsenceDaysRefusalCode, checkAbsenceDays } from './check-absence.js';
import { mayEnterAbsence } from './may-enter.js';

export interface AbsenceInput {
  readonly staffId: string;
  /** Null for a day that could not be read. */
  readonly from: Temporal.PlainDate | null;
  readonly to: Temporal.PlainDate | null;
  /** '' leaves it to the unit's deputy. */
  readonly deputyId: string;
}

export type AbsenceRefusalCode =
  AbsenceDaysRefusalCode | 'absence.unknown-person' | 'absence.not-yours' | 'absence.own-deputy';

/** Enters from which day to which somebody is away. From its first day their work stands in the list of who stands in. */
@Injectable()
export class EnterAbsence {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ClockPort) private readonly clock: ClockPort,
    @Inject(AdminChanges) private readonly changes: AdminChanges,
  ) {}

  async run(actor: StaffActor, input: AbsenceInput): Promise<Result<null, AbsenceRefusalCode>> {
    const days = checkAbsenceDays(input, this.clock.today());
    if (!days.ok) return days;
    if (input.deputyId === input.staffId) return no('absence.own-deputy', { field: 'deputy' });
    return this.database.transaction(actor, async (tx) => {
      const person = await readActive(tx, actor.authorityId, input.staffId);
      if (!person) return no('absence.unknown-person', { field: 'person' });
      if (!(await mayEnterAbsence(tx, actor, person.id))) return no('absence.not-yours', { field: 'person' });
      const deputy = await readActive(tx, actor.authorityId, input.deputyId);
      if (input.deputyId && !deputy) return no('absence.unknown-person', { field: 'deputy' });
      const { from, to } = days.value;
      await tx.query(
        `insert into absence (id, staff_id, from_on, to_on, deputy_id, made_at, made_by)
         values ($1, $2, $3, $4, $5, $6, $7)`,
        [
          newId(),
          person.id,
          from.toString(),
          to.toString(),
          deputy?.id ?? null,
          this.clock.now().toString(),
          actor.staffId,
        ],
      );
      await this.changes.record(tx, actor, {
        authorityId: actor.authorityId,
        what: 'absence',
        subject: person.name,
        from: null,
        to: { from: from.toString(), to: to.toString(), deputy: deputy?.name ?? null },
      });
      return ok(null);
    });
  }
}
