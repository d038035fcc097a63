import { type ClockReading, type Regime, replay, type StoredClockEvent } from '#deadlines';
import type { Tx } from '#platform';
import type { Right } from '#rights';
import { Temporal } from 'temporal-polyfill';
import { clockView } from '../clocks/clock-view.js';
import { type ClockRules, readClock } from '../clocks/read-clock.js';
import type { ClaimOrigin, ClaimView, ClockedClaim, Outcome } from '../domain/claim.js';
import type { Stage } from '../domain/stage.js';
import type { ReadContext } from './read-context.js';

interface ClockedRecord {
  readonly id: string;
  readonly case_id: string;
  readonly right: Right;
  readonly regime: Regime;
  readonly outcome: Outcome | null;
}

interface ClaimRecord extends ClockedRecord {
  readonly scope: string;
  readonly origin: ClaimOrigin;
  readonly stage: Stage;
  readonly continues_id: string | null;
}

interface EventRecord {
  readonly id: string;
  readonly claim_id: string;
  readonly type: StoredClockEvent['type'];
  readonly on_day: string;
  readonly undoes: string | null;
}

/** The claims of some cases with their clocks replayed from the events, in two statements. */
export function readClaims(
  tx: Tx,
  context: ReadContext,
  caseIds: readonly string[],
): Promise<Map<string, ClaimView[]>> {
  const columns = 'scope, origin, stage, continues_id';
  return readOfCases<ClaimRecord, ClaimView>(tx, context, caseIds, columns, (claim, clocked) => ({
    ...clocked,
    scope: JSON.parse(context.sealer.open(claim.scope)),
    origin: claim.origin,
    stage: claim.stage,
    continues: claim.continues_id,
  }));
}

/** The claims of some cases and how their clocks stand; what the person wrote stays sealed. Two statements. */
export function readClockedClaims(
  tx: Tx,
  context: Pick<ReadContext, 'catalogue' | 'today'>,
  caseIds: readonly string[],
): Promise<Map<string, ClockedClaim[]>> {
  return readOfCases<ClockedRecord, ClockedClaim>(tx, context, caseIds, null, (_, clocked) => clocked);
}

async function readOfCases<Of extends ClockedRecord, View>(
  tx: Tx,
  { catalogue, today }: Pick<ReadContext, 'catalogue' | 'today'>,
  caseIds: readonly string[],
  columns: string | null,
  view: (claim: Of, clocked: ClockedClaim) => View,
): Promise<Map<string, View[]>> {
  const claims = await tx.query<Of>(
    `select id, case_id, "right", regime, outcome${columns ? `, ${columns}` : ''} from claim
     where case_id = any ($1::uuid[]) order by due, "right"`,
    [caseIds],
  );
  const readings = await readClocks(tx, claims, catalogue, today);
  const byCase = new Map<string, View[]>(caseIds.map((id) => [id, []]));
  for (const claim of claims) {
    const { id, right, outcome } = claim;
    const clock = clockView(claim, readings.get(id)!, today);
    byCase.get(claim.case_id)?.push(view(claim, { id, right, outcome, clock }));
  }
  return byCase;
}

/** The clock of each claim, replayed from its events. */
export async function readClocks(
  tx: Tx,
  claims: readonly { id: string; regime: Regime }[],
  rules: ClockRules,
  today: Temporal.PlainDate,
): Promise<Map<string, ClockReading>> {
  const events = await readStoredEvents(tx, claims);
  return new Map(
    claims.map((claim) => [
      claim.id,
      readClock(replay(claim.regime, events.get(claim.id) ?? [], today), rules),
    ]),
  );
}

/** The events of each claim as they are kept, in the order they were entered. */
export async function readStoredEvents(
  tx: Tx,
  claims: readonly { id: string }[],
): Promise<Map<string, StoredClockEvent[]>> {
  const events = await tx.query<EventRecord>(
    `select id, claim_id, type, on_day, undoes from clock_event where claim_id = any ($1::uuid[])
     order by recorded_at, id`,
    [claims.map((claim) => claim.id)],
  );
  const byClaim = new Map<string, StoredClockEvent[]>(claims.map(({ id }) => [id, []]));
  for (const event of events) byClaim.get(event.claim_id)?.push(storedEvent(event));
  return byClaim;
}

function storedEvent(event: EventRecord): StoredClockEvent {
  return { id: event.id, type: event.type, on: Temporal.PlainDate.from(event.on_day), undoes: event.undoes };
}

/** The open claim that falls due first, or the first one when all are decided: it leads the case. */
export function leadingClaim<C extends ClockedClaim>(claims: readonly C[]): C {
  const open = claims.filter((claim) => claim.outcome === null);
  const [lead] = (open.length > 0 ? open : [...claims]).sort((a, b) => a.clock.due.since(b.clock.due).sign);
  if (!lead) throw new Error('A case has at least one claim');
  return lead;
}
