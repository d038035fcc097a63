import { AuditTrail } from '#audit';
import { type ClockStep, type Regime, replay, type StoredClockEvent } from '#deadlines';
import { type CitizenActor, isId, no, ok, type Result, type Text } from '#kernel';
import { ClockPort, Database } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { CATALOGUE, type InstalledCatalogue } from '../catalogue.token.js';
import { readClock } from '../clocks/read-clock.js';
import type { CaseState } from '../domain/transitions.js';
import { nameOfAuthority } from '../read-models/receipt.js';

/** State and clocks of a case, and nothing of what it is about. */
export interface FollowedCase {
  readonly caseNumber: string;
  readonly authority: Text;
  readonly state: CaseState;
  readonly receivedOn: Temporal.PlainDate;
  /** The clocks that run, the first to end first. */
  readonly clocks: readonly { readonly due: Temporal.PlainDate; readonly steps: readonly ClockStep[] }[];
}

interface Stored {
  readonly caseId: string;
  readonly caseNumber: string;
  readonly authorityId: string;
  readonly state: CaseState;
  readonly receivedOn: string;
  readonly claims: readonly {
    readonly regime: Regime;
    readonly open: boolean;
    readonly events: readonly {
      id: string;
      type: StoredClockEvent['type'];
      on: string;
      undoes: string | null;
    }[];
  }[];
}

/** Shows the case that a code opened, as long as it is open. */
@Injectable()
export class ReadFollow {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ClockPort) private readonly clock: ClockPort,
    @Inject(CATALOGUE) private readonly catalogue: InstalledCatalogue,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  async run(actor: CitizenActor, askId: string): Promise<Result<FollowedCase, 'follow.ended'>> {
    if (!isId(askId)) return no('follow.ended');
    return this.database.transaction(actor, async (tx) => {
      const [row] = await tx.query<{ followed: Stored | null }>('select follow_state($1, $2) as followed', [
        askId,
        this.clock.now().toString(),
      ]);
      const found = row?.followed;
      if (!found) return no('follow.ended');
      const { caseId, authorityId, caseNumber, state } = found;
      await this.audit.record(tx, actor, 'FollowRead', { authorityId, caseId, subjectId: askId });
      return ok({
        caseNumber,
        authority: nameOfAuthority(this.catalogue, authorityId, this.clock.today()),
        state,
        receivedOn: Temporal.PlainDate.from(found.receivedOn),
        clocks: this.#clocks(found),
      });
    });
  }

  #clocks({ claims }: Stored): FollowedCase['clocks'] {
    return claims
      .filter(({ open, regime }) => open && regime !== 'immediate')
      .map(({ regime, events }) => {
        const stored = events.map((event) => ({ ...event, on: Temporal.PlainDate.from(event.on) }));
        return readClock(replay(regime, stored, this.clock.today()), this.catalogue);
      })
      .map(({ due, steps }) => ({ due, steps }))
      .toSorted((one, other) => Temporal.PlainDate.compare(one.due, other.due));
  }
}
