import { AuditTrail } from '#audit';
import { planWarnings, type Regime, type Warning, type WarningKind } from '#deadlines';
import { newId, type SystemActor } from '#kernel';
import { ClockPort, Outbox, type Tx } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { CATALOGUE, type InstalledCatalogue } from '../catalogue.token.js';
import { MAIL_WARNING, type WarnOfDeadlinePayload } from '../cases.jobs.js';
import { readClocks } from '../read-models/read-claims.js';

/** Before every warning: planning from here keeps them all. */
const LONG_AGO = Temporal.Instant.fromEpochMilliseconds(0);

interface Claim {
  readonly id: string;
  readonly case_id: string;
  readonly regime: Regime;
  readonly authority_id: string;
  readonly handler_id: string | null;
}

/**
 * A warning day has come. Does nothing when the facts have changed: claim decided, another due day, extended,
 * already warned, moved to a later morning, or overtaken by a more urgent warning. Else raises the warning in the desk and plans an e-mail to the handler and to each DPO.
 */
@Injectable()
export class WarnOfDeadline {
  constructor(
    @Inject(ClockPort) private readonly clock: ClockPort,
    @Inject(CATALOGUE) private readonly catalogue: InstalledCatalogue,
    @Inject(Outbox) private readonly outbox: Outbox,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  async run(tx: Tx, { claimId, kind, due }: WarnOfDeadlinePayload): Promise<void> {
    const [claim] = await tx.query<Claim>(
      `select k.id, k.case_id, k.regime, c.authority_id, c.handler_id from claim k join case_file c on c.id = k.case_id
       where k.id = $1 and k.outcome is null`,
      [claimId],
    );
    if (!claim) return;
    const { calendar } = this.catalogue;
    const readings = await readClocks(tx, [claim], this.catalogue, this.clock.today());
    const reading = readings.get(claimId)!;
    const planned = planWarnings(reading, claim.regime, LONG_AGO, calendar);
    if (reading.due.toString() !== due || !stands(kind, planned, this.clock.now())) return;
    const warningId = newId();
    const raised = await tx.query<{ id: string }>(
      `insert into clock_warning (id, claim_id, case_id, authority_id, kind, due, raised_at)
       values ($1, $2, $3, $4, $5, $6, $7) on conflict (claim_id, kind, due) do nothing returning id`,
      [warningId, claimId, claim.case_id, claim.authority_id, kind, due, this.clock.now().toString()],
    );
    if (raised.length === 0) return;
    await this.#mailStaff(tx, claim, warningId);
    const actor: SystemActor = { kind: 'system', job: 'cases.warn-of-deadline' };
    const subject = { authorityId: claim.authority_id, caseId: claim.case_id, subjectId: warningId };
    await this.audit.record(tx, actor, 'DeadlineWarned', subject);
  }

  /** One job per e-mail; a case that nobody has taken yet warns the registry instead of a handler. */
  async #mailStaff(tx: Tx, claim: Claim, warningId: string): Promise<void> {
    const staff = await tx.query<{ id: string }>(
      `select id from staff where active and hears_of($3, id) and (id in ($1, stand_in($1, today()))
         or authority_id = $2 and ('dpo' = any (roles) or $1::uuid is null and 'registrar' = any (roles)))`,
      [claim.handler_id, claim.authority_id, claim.case_id],
    );
    for (const { id } of staff)
      await this.outbox.add(tx, MAIL_WARNING, { warningId, staffId: id }, { key: `${warningId}/${id}` });
  }
}

/** Does this clock have such a warning, has its morning come, and is it not overtaken by a more urgent one already? */
function stands(kind: WarningKind, all: readonly Warning[], now: Temporal.Instant): boolean {
  const own = all.find((warning) => warning.kind === kind);
  return (
    own !== undefined &&
    own.at.since(now).sign <= 0 &&
    !all.some(({ at }) => at.since(own.at).sign > 0 && at.since(now).sign <= 0)
  );
}
