import { type Actor, newId } from '#kernel';
import { ClockPort, type Tx } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { AuditTrail } from './audit-trail.js';

/** What an administrator changed: which thing, from what to what. Null: it was not there before, or is not any more. */
export interface AdminChange {
  /** Null: it concerns the whole installation. */
  readonly authorityId: string | null;
  /** `unit`, `staff`, `setting` …; the page of changes words it. */
  readonly what: string;
  /** Which one: the name of the unit, the id of the person. */
  readonly subject: string;
  readonly from: Readonly<Record<string, unknown>> | null;
  readonly to: Readonly<Record<string, unknown>> | null;
}

/** Writes down each change of administration in its transaction, and an audit row that points at it. */
@Injectable()
export class AdminChanges {
  constructor(
    @Inject(ClockPort) private readonly clock: ClockPort,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  /** @returns the id of the change; null when `to` says the same as `from`: then nothing changed */
  async record(tx: Tx, actor: Actor, change: AdminChange): Promise<string | null> {
    const [from, to] = [asJson(change.from), asJson(change.to)];
    if (from === to) return null;
    const id = newId();
    await tx.query(
      `insert into admin_change (id, authority_id, what, subject, from_value, to_value, changed_at, changed_by)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        id,
        change.authorityId,
        change.what,
        change.subject,
        from,
        to,
        this.clock.now().toString(),
        actor.kind === 'staff' ? actor.staffId : null,
      ],
    );
    await this.audit.record(tx, actor, 'AdministrationChanged', {
      subjectId: id,
      ...(change.authorityId ? { authorityId: change.authorityId } : {}),
    });
    return id;
  }
}

/** In the order of names: what comes out of the database has lost its own. */
function asJson(value: AdminChange['from']): string | null {
  if (!value) return null;
  const sorted = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return JSON.stringify(Object.fromEntries(sorted));
}
