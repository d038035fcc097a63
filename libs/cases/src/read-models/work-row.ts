import type { Regime, WarningKind } from '#deadlines';
import type { StaffActor, Text } from '#kernel';
import type { Tx } from '#platform';
import { findRegister } from '#registers';
import type { Right } from '#rights';
import { Temporal } from 'temporal-polyfill';
import type { ClockedClaim, Health } from '../domain/claim.js';
import type { PersonIdentity } from '../domain/person.js';
import { FIRST_ID, type Page, PAGE_ROWS, pageOf, type Place } from '../domain/page-place.js';
import { isLateEntry } from '../domain/late-entry.js';
import type { CaseState } from '../domain/transitions.js';
import { leadingClaim, readClockedClaims } from './read-claims.js';
import type { ReadContext } from './read-context.js';
import { readRepeatedCases, type RepeatedCase } from './repeated-cases.js';

/** One line of a desk list: what the case is, how its clock stands, what to do next. */
export interface InboxRow {
  readonly caseId: string;
  readonly caseNumber: string;
  readonly requestId: string;
  readonly receivedOn: Temporal.PlainDate;
  readonly enteredOn: Temporal.PlainDate;
  readonly state: CaseState;
  readonly rights: readonly Right[];
  readonly register: Text | null;
  readonly leadDue: Temporal.PlainDate;
  /** The day by which the list is ordered: the due day as it was last counted. */
  readonly listedOn: Temporal.PlainDate;
  readonly leadRegime: Regime;
  readonly daysLeft: number;
  readonly health: Health;
  readonly handler: string | null;
  /** Its handler is away, and the actor stands in. */
  readonly standingIn: boolean;
  readonly triaged: boolean;
  readonly warnings: readonly WarningKind[];
  /** Null of a protected person, for who may not open the case. */
  readonly personName: string | null;
  /** The latest case of the same person in which a right asked here was answered within the year before. */
  readonly repeat: RepeatedCase | null;
  /** How many messages of the person nobody here has read. */
  readonly unreadMessages: number;
  /** Tasks of the case that are to be done, and how many of them wait still. */
  readonly tasks: { readonly open: number; readonly all: number };
  /** Nobody of the registry opened it within a working day. */
  readonly unopened: boolean;
  /** Written in later than the working day after it came. */
  readonly lateEntry: boolean;
  readonly next: NextAct;
}

/** The next thing to do with a case; `none` when it waits for nobody here. */
export type NextAct = 'triage' | 'take' | 'decide' | 'approve' | 'send-letter' | 'none';

interface Row {
  readonly id: string;
  readonly lead_due: string;
  readonly case_number: string;
  readonly request_id: string;
  readonly received_on: string;
  readonly entered_on: string;
  readonly state: CaseState;
  readonly register_id: string | null;
  readonly triaged: boolean;
  readonly unopened: boolean;
  readonly handler: string | null;
  readonly handler_id: string | null;
  readonly identity: string | null;
  readonly unread: number;
  readonly open_tasks: number;
  readonly all_tasks: number;
  readonly warnings: WarningKind[] | null;
  readonly decision_states: string[] | null;
  readonly approvers: string[] | null;
}

/**
 * The cases of one page, oldest clock first, as SQL: `$1` and `$2` are the place after which it begins.
 *
 * @param where SQL over `c` (case_file); its parameters from `$3`
 */
export function workPage(where: string): string {
  return `select c.id, c.lead_due from case_file c where ${where} and (c.lead_due, c.id) > ($1::date, $2::uuid)
    order by c.lead_due, c.id limit ${PAGE_ROWS + 1}`;
}

/**
 * One page of desk rows of the actor's authority. Four statements, whatever the number of rows and of cases.
 *
 * @param actor whose next act each row names: only the approver named in a decision has it to approve
 * @param list the page as SQL ({@link workPage}), the place after which it begins and further parameters from `$3`
 */
export async function readWorkRows(
  tx: Tx,
  context: ReadContext,
  actor: StaffActor,
  list: {
    readonly page: string;
    readonly after: Place | null;
    readonly parameters?: readonly unknown[];
    /** The absent people whose work the actor does today. */
    readonly standsInFor?: readonly string[];
  },
): Promise<Page<InboxRow>> {
  const fetched = await tx.query<Row>(
    `with page as materialized (${list.page})
     select c.id, c.lead_due, c.case_number, c.request_id, c.received_on, c.state, c.register_id, s.name as handler, c.handler_id,
       case when not c.protected or opens_case(c.id) then r.identity end as identity,
       (r.entered_at at time zone 'Europe/Helsinki')::date as entered_on, c.triaged_at is not null as triaged,
       (select count(*)::int from case_message m where m.case_id = c.id and m.from_person and m.read_at is null) as unread,
       t.open_tasks, t.all_tasks, d.decision_states, d.approvers,
       c.unopened_warned_at is not null and c.first_opened_at is null and c.triaged_at is null as unopened,
       (select array_agg(w.kind order by w.raised_at desc) from clock_warning w where w.case_id = c.id) as warnings
     from page join case_file c on c.id = page.id join request r on r.id = c.request_id left join staff s on s.id = c.handler_id
       cross join lateral (select count(*)::int as all_tasks, count(*) filter (where t.state <> 'done')::int as open_tasks
         from task t where t.case_id = c.id and t.state <> 'cancelled') t
       cross join lateral (select array_agg(d.state) as decision_states, array_agg(d.approver_id) filter
         (where d.state = 'awaiting-approval' and d.written_by::text <> current_setting('app.staff', true)) as approvers
         from decision d where d.case_id = c.id) d
     order by page.lead_due, page.id`,
    [list.after?.day.toString() ?? '-infinity', list.after?.id ?? FIRST_ID, ...(list.parameters ?? [])],
  );
  const { rows, next } = pageOf(fetched, (row) => ({
    day: Temporal.PlainDate.from(row.lead_due),
    id: row.id,
  }));
  const standsInFor = list.standsInFor ?? [];
  const ids = rows.map((row) => row.id);
  const claims = await readClockedClaims(tx, context, ids);
  const repeated = await readRepeatedCases(tx, ids);
  const shown = rows.map((row) => ({
    ...inboxRow(row, claims.get(row.id) ?? [], context, [actor.staffId, ...standsInFor]),
    standingIn: row.handler_id !== null && standsInFor.includes(row.handler_id),
    repeat: repeated.get(row.id) ?? null,
  }));
  return { rows: shown, next };
}

function inboxRow(
  row: Row,
  own: readonly ClockedClaim[],
  context: ReadContext,
  doing: readonly string[],
): Omit<InboxRow, 'repeat' | 'standingIn'> {
  const lead = leadingClaim(own);
  const receivedOn = Temporal.PlainDate.from(row.received_on);
  const enteredOn = Temporal.PlainDate.from(row.entered_on);
  return {
    caseId: row.id,
    caseNumber: row.case_number,
    requestId: row.request_id,
    receivedOn,
    enteredOn,
    state: row.state,
    rights: own.map((claim) => claim.right),
    register: row.register_id ? (findRegister(context.catalogue, row.register_id)?.name ?? null) : null,
    leadDue: lead.clock.due,
    listedOn: Temporal.PlainDate.from(row.lead_due),
    leadRegime: lead.clock.regime,
    daysLeft: lead.clock.daysLeft,
    health: lead.clock.health,
    handler: row.handler,
    triaged: row.triaged,
    unopened: row.unopened,
    lateEntry: isLateEntry({ receivedOn, enteredOn }, context.catalogue.calendar),
    warnings: row.warnings ?? [],
    personName: row.identity ? (JSON.parse(context.sealer.open(row.identity)) as PersonIdentity).name : null,
    unreadMessages: row.unread,
    tasks: { open: row.open_tasks, all: row.all_tasks },
    next: nextAct(row, doing),
  };
}

/** @param doing the actor and the absent people whose work the actor does */
function nextAct(row: Row, doing: readonly string[]): NextAct {
  if (!row.triaged) return 'triage';
  if (row.state === 'received' || (row.state === 'awaiting-person' && !row.handler)) return 'take';
  if (row.approvers?.some((approver) => doing.includes(approver))) return 'approve';
  if (row.decision_states?.includes('approved')) return 'send-letter';
  return row.state === 'in-handling' ? 'decide' : 'none';
}
