import { AuditTrail } from '#audit';
import type { StaffActor } from '#kernel';
import { ClockPort, Database } from '#platform';
import { Inject, Injectable } from '@nestjs/common';

/** The open cases of one authority by when they fall due. */
export interface AuthorityDues {
  readonly authorityId: string;
  /** The Monday of the week of the due day, `2026-12-21`, or `late`; how many cases fall due then. */
  readonly dues: readonly { readonly due: string; readonly cases: number }[];
}

/**
 * Counts for a data-protection officer of several authorities when the open cases of each fall due. Only numbers leave
 * an authority: the cases open where the officer works as its officer. Each of them has the look written down. Three
 * statements, however many authorities there are.
 */
@Injectable()
export class OpenDueOverview {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ClockPort) private readonly clock: ClockPort,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  async run(actor: StaffActor): Promise<AuthorityDues[]> {
    return this.database.transaction(actor, async (tx) => {
      const seats = await tx.query<{ staff_id: string; authority_id: string; roles: StaffActor['roles'] }>(
        'select staff_id, authority_id, roles from dpo_seats() order by authority_id',
      );
      const officers = seats.map(({ staff_id: staffId, authority_id: authorityId, roles }): StaffActor => {
        return { kind: 'staff', staffId, authorityId, roles };
      });
      await this.audit.recordEach(tx, officers, 'FiguresRead');
      const rows = await tx.query<{ authority_id: string; due: string; cases: number }>(
        'select authority_id, due, cases from due_by_authority($1)',
        [this.clock.today().toString()],
      );
      return officers.map(({ authorityId }) => ({
        authorityId,
        dues: rows
          .filter((row) => row.authority_id === authorityId)
          .map(({ due, cases }) => ({ due, cases })),
      }));
    });
  }
}
