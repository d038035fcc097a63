import type { Actor, StaffActor } from '#kernel';
import { ClockPort, type Tx } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import type { AuditAction } from './audit-action.js';
import { aliasOf } from './audit-alias.js';
import type { AuditContent } from './audit-row.js';
import { AuditStamp } from './audit-stamp.js';

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

const ADD = `insert into audit_event (at, authority_id, actor_kind, actor, role, action, request_id, case_id, subject_id,
    row_count, stamp)
  select at, "authorityId", "actorKind", actor, role, action, "requestId", "caseId", "subjectId", "rowCount",
    decode(stamp, 'hex')
  from jsonb_to_recordset($1) r (at timestamptz, "authorityId" text, "actorKind" text, actor text, role text, action text,
    "requestId" uuid, "caseId" uuid, "subjectId" uuid, "rowCount" int, stamp text)`;

/** Writes down who did or saw what, in the transaction of the act itself. */
@Injectable()
export class AuditTrail {
  constructor(
    @Inject(ClockPort) private readonly clock: ClockPort,
    @Inject(AuditStamp) private readonly stamp: AuditStamp,
  ) {}

  /** Adds a row for each of these members of staff, one person in several authorities, in one statement. */
  async recordEach(tx: Tx, officers: readonly StaffActor[], action: AuditAction): Promise<void> {
    this.add(tx, await Promise.all(officers.map((officer) => rowOf(tx, officer, action, {}))));
  }

  /** Adds one row. It commits with the act or not at all. */
  async record(tx: Tx, actor: Actor, action: AuditAction, subject: AuditSubject = {}): Promise<void> {
    this.add(tx, [await rowOf(tx, actor, action, subject)]);
  }

  private add(tx: Tx, rows: readonly Omit<AuditContent, 'at'>[]): void {
    // What the database keeps: the stamp is checked against it.
    const now = this.clock.now().round('microsecond');
    const at = (now.epochNanoseconds / 1000n).toString();
    const stamped = rows.map((row) => ({
      ...row,
      at: now.toString(),
      stamp: this.stamp.of({ ...row, at }),
    }));
    tx.write(ADD, [JSON.stringify(stamped)]);
  }
}

async function rowOf(
  tx: Tx,
  actor: Actor,
  action: AuditAction,
  subject: AuditSubject,
): Promise<Omit<AuditContent, 'at'>> {
  const requestId = idOf(subject.requestId);
  return {
    authorityId: subject.authorityId ?? ('authorityId' in actor ? actor.authorityId : null),
    actorKind: actor.kind,
    actor: actor.kind === 'citizen' ? await aliasOf(tx, actor, requestId) : nameOf(actor),
    role: actor.kind === 'staff' ? actor.roles.join('+') : null,
    action,
    requestId,
    caseId: idOf(subject.caseId),
    subjectId: idOf(subject.subjectId),
    rowCount: subject.rowCount ?? null,
  };
}

/** As the database writes it back, however it came in. */
function idOf(id: string | null | undefined): string | null {
  return id?.toLowerCase() ?? null;
}

function nameOf(actor: Exclude<Actor, { kind: 'citizen' }>): string {
  switch (actor.kind) {
    case 'staff':
      return actor.staffId;
    case 'client':
      return actor.clientId;
    case 'system':
      return actor.job;
  }
}
