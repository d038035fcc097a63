import type { Actor, StaffActor } from '#kernel';
import { ClockPort, type Tx } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import type { AuditAction } from './audit-action.js';

/** What an audit row points at. Ids only: a row never holds a name, a text or a number of a person. */
export interface AuditSubject {
  /** Whose evidence it is; the actor's own authority when left out. */
  readonly authorityId?: string | null;
  readonly requestId?: string | null;
  readonly caseId?: string | null;
  /** The letter, file, decision, warning … that was acted on. */
  readonly subjectId?: string | null;
  /** How many rows were found or handed out, where that is part of the evidence. */
  readonly rowCount?: number | null;
}

/** Writes down who did or saw what, in the transaction of the act itself. */
@Injectable()
export class AuditTrail {
  constructor(@Inject(ClockPort) private readonly clock: ClockPort) {}

  /** Adds a row for each of these members of staff, one person in several authorities, in one statement. */
  async recordEach(tx: Tx, officers: readonly StaffActor[], action: AuditAction): Promise<void> {
    await tx.query(
      `insert into audit_event (at, authority_id, actor_kind, actor, role, action)
       select $1, o.authority, 'staff', o.actor, o.role, $2
       from unnest($3::text[], $4::text[], $5::text[]) o (authority, actor, role)`,
      [
        this.clock.now().toString(),
        action,
        officers.map(({ authorityId }) => authorityId),
        officers.map(({ staffId }) => staffId),
        officers.map(leadingRole),
      ],
    );
  }

  /** Adds one row. It commits with the act or not at all. */
  async record(tx: Tx, actor: Actor, action: AuditAction, subject: AuditSubject = {}): Promise<void> {
    await tx.query(
      `insert into audit_event (at, authority_id, actor_kind, actor, role, action, request_id, case_id, subject_id,
         row_count)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        this.clock.now().toString(),
        subject.authorityId ?? ('authorityId' in actor ? actor.authorityId : null),
        actor.kind,
        nameOf(actor),
        actor.kind === 'staff' ? leadingRole(actor) : null,
        action,
        subject.requestId ?? null,
        subject.caseId ?? null,
        subject.subjectId ?? null,
        subject.rowCount ?? null,
      ],
    );
  }
}

function nameOf(actor: Actor): string | null {
  switch (actor.kind) {
    case 'citizen':
      return actor.personKey;
    case 'staff':
      return actor.staffId;
    case 'client':
      return actor.clientId;
    case 'system':
      return actor.job;
  }
}

function leadingRole(actor: StaffActor): string {
  return actor.roles.join('+');
}
