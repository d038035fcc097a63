import { AuditTrail } from '#audit';
import { type Actor, newId } from '#kernel';
import { ClockPort, type Tx } from '#platform';
import { findAuthority } from '#registers';
import { Inject, Injectable } from '@nestjs/common';
import type { Temporal } from 'temporal-polyfill';
import { CATALOGUE, type InstalledCatalogue } from '../catalogue.token.js';
import { aroundNumber } from '../domain/case-number.js';
import { CaseRow } from '../persistence/case-file.entity.js';
import { OpenClaim } from './open-claim.js';
import { PlanUnopenedAlarm } from './plan-unopened-alarm.js';
import type { ClaimToOpen } from './opens-with.js';
import { PlanWarningsOfClaim } from './plan-warnings-of-claim.js';

export interface CaseOpening {
  readonly requestId: string;
  readonly authorityId: string;
  readonly registerId: string | null;
  /** What the registry named beside the request in the case that this one is part of, the home sealed. */
  readonly named?: { readonly home: string | null; readonly data: readonly string[] | null };
  /** The day from which this controller's clock runs. */
  readonly receivedOn: Temporal.PlainDate;
  readonly claims: readonly (ClaimToOpen & { readonly dataIds: readonly string[] })[];
  /** The confirmed share that opened the case; null for the first case of a request. */
  readonly share: object | null;
}

export interface OpenedCase {
  readonly caseId: string;
  readonly authorityId: string;
  /** Of the series that its number is from. */
  readonly year: number;
}

/** Opens one case: its number, its claims, their clocks, their warnings and the audit row, in the caller's transaction. */
@Injectable()
export class OpenCase {
  constructor(
    @Inject(CATALOGUE) private readonly catalogue: InstalledCatalogue,
    @Inject(ClockPort) private readonly clockPort: ClockPort,
    @Inject(OpenClaim) private readonly openClaim: OpenClaim,
    @Inject(PlanWarningsOfClaim) private readonly planWarnings: PlanWarningsOfClaim,
    @Inject(PlanUnopenedAlarm) private readonly planUnopenedAlarm: PlanUnopenedAlarm,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  async run(tx: Tx, actor: Actor, opening: CaseOpening): Promise<OpenedCase> {
    const caseId = newId();
    const { year } = this.clockPort.today();
    const warningHour = await this.planWarnings.warningHourAt(tx, opening.authorityId);
    const { receivedOn } = opening;
    const lead = opening.claims
      .map(({ right }) => this.openClaim.reading({ right, receivedOn }))
      .reduce((first, reading) => (isEarlier(reading.due, first.due) ? reading : first));
    const now = this.clockPort.now();
    const handlerId = opening.share ? await defaultHandler(tx, opening) : null;
    tx.add(
      CaseRow,
      {
        id: caseId,
        requestId: opening.requestId,
        authorityId: opening.authorityId,
        state: handlerId ? 'in-handling' : 'received',
        version: 1,
        receivedOn,
        openedAt: now,
        triagedAt: opening.share ? now : null,
        handlerId,
        registerId: opening.registerId,
        namedHome: opening.named?.home ?? null,
        namedDataIds: opening.named?.data ?? null,
        leadDue: lead.due,
        leadNominal: lead.nominal,
        retentionClass: 'data-subject-request',
        catalogueVersion: this.catalogue.version,
        routingShare: opening.share,
        protected: false,
        changedAt: now,
        changedBy: actor.kind === 'staff' ? actor.staffId : null,
      },
      { caseNumber: this.#nextNumber(opening.authorityId, year) },
    );
    for (const claim of opening.claims)
      await this.openClaim.run(tx, actor, { ...claim, caseId, receivedOn, warningHour });
    if (!opening.share) await this.planUnopenedAlarm.run(tx, caseId, now);
    const { requestId, authorityId } = opening;
    await this.audit.record(tx, actor, 'CaseOpened', { authorityId, requestId, caseId });
    if (handlerId)
      await this.audit.record(tx, actor, 'CaseGiven', {
        authorityId,
        requestId,
        caseId,
        subjectId: handlerId,
      });
    return { caseId, authorityId, year };
  }

  /** The next number of the authority's yearly series: no gaps, because it commits with the case. */
  #nextNumber(authorityId: string, year: number) {
    const sign = findAuthority(this.catalogue, authorityId)?.sign;
    if (!sign) throw new Error(`No case series for authority ${authorityId}`);
    // From here to the commit the other cases of the authority wait: nothing is asked in between that needs an answer.
    return { by: 'next_case_number', from: [authorityId, year, ...aroundNumber(sign, year)] };
  }
}

/** Whom the authority has set for the new cases of the register; nobody for a protected person's. */
async function defaultHandler(
  tx: Tx,
  { requestId, authorityId, registerId }: CaseOpening,
): Promise<string | null> {
  const [set] = await tx.query<{ id: string | null }>(
    'select default_handler_of($1, $2) as id from request where id = $3 and not protected',
    [authorityId, registerId, requestId],
  );
  return set?.id ?? null;
}

function isEarlier(one: Temporal.PlainDate, other: Temporal.PlainDate): boolean {
  return one.since(other).sign < 0;
}
