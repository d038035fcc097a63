import { AuditTrail } from '#audit';
import type { StaffActor } from '#kernel';
import { ClockPort, Database } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import type { Choice } from '../units/list-units.js';
import { LED_BY } from './may-enter.js';

/** An absence that has not ended, and who does the work meanwhile. */
export interface AbsenceRow {
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  readonly from: Temporal.PlainDate;
  readonly to: Temporal.PlainDate;
  /** Who stands in on its first day that is not past; null when nobody does. */
  readonly standIn: string | null;
}

export interface Absences {
  readonly absences: readonly AbsenceRow[];
  /** Whose absences the actor may enter; the actor first. */
  readonly people: readonly Choice[];
  /** Who can be named as the deputy of one absence. */
  readonly deputies: readonly Choice[];
}

interface Row {
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  readonly from_on: string;
  readonly to_on: string;
  readonly stand_in: string | null;
}

/** The absences that somebody may see and enter: their own, of the units they lead, for an administrator of everybody. */
@Injectable()
export class ListAbsences {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ClockPort) private readonly clock: ClockPort,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  async run(actor: StaffActor): Promise<Absences> {
    const theirs = actor.roles.includes('admin') ? '$1::uuid is not null' : LED_BY;
    const choice = `select s.id, s.name, s.title, s.unit from staff s where s.authority_id = $2 and s.active`;
    return this.database.transaction(actor, async (tx) => {
      await this.audit.record(tx, actor, 'AdministrationRead');
      const rows = await tx.query<Row>(
        `select a.id, s.name, s.unit, a.from_on, a.to_on,
           (select o.name from staff o where o.id = stand_in(s.id, greatest(a.from_on, $3::date))) as stand_in
         from absence a join staff s on s.id = a.staff_id
         where s.authority_id = $2 and a.to_on >= $3 and s.active and ${theirs} order by a.from_on, s.name, a.id`,
        [actor.staffId, actor.authorityId, this.clock.today().toString()],
      );
      const people = await tx.query<Choice>(`${choice} and ${theirs} order by s.id <> $1, s.name, s.id`, [
        actor.staffId,
        actor.authorityId,
      ]);
      const deputies = await tx.query<Choice>(`${choice} and $1::uuid is not null order by s.name, s.id`, [
        actor.staffId,
        actor.authorityId,
      ]);
      return { absences: rows.map(absenceRow), people, deputies };
    });
  }
}

function absenceRow({ from_on: from, to_on: to, stand_in: standIn, ...row }: Row): AbsenceRow {
  return { ...row, from: Temporal.PlainDate.from(from), to: Temporal.PlainDate.from(to), standIn };
}
