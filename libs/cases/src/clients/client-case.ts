import type { Regime } from '#deadlines';
import { type ClientActor, isId, type Text } from '#kernel';
import type { Tx } from '#platform';
import { findRegister } from '#registers';
import type { Right } from '#rights';
import { Temporal } from 'temporal-polyfill';
import type { ClaimOrigin, Outcome } from '../domain/claim.js';
import type { Stage } from '../domain/stage.js';
import type { CaseState } from '../domain/transitions.js';
import type { ReadContext } from '../read-models/read-context.js';
import { nameOfAuthority } from '../read-models/receipt.js';

/** What a program needs of the catalogue and the day. */
export type ClientContext = Pick<ReadContext, 'catalogue' | 'today'>;

/** A case as a program sees it in a list. Nothing of the person stands in it. */
export interface ClientCaseRow {
  readonly id: string;
  readonly caseNumber: string;
  readonly state: CaseState;
  readonly authority: { readonly id: string; readonly name: Text };
  readonly register: { readonly id: string; readonly name: Text } | null;
  readonly receivedOn: Temporal.PlainDate;
  readonly openedAt: Temporal.Instant;
  readonly changedAt: Temporal.Instant;
  /** The due day of the open claim that falls due first. */
  readonly due: Temporal.PlainDate;
  /** The request it belongs to, when this program filed it. */
  readonly requestId: string | null;
}

export interface ClientClaim {
  readonly id: string;
  readonly right: Right;
  readonly regime: Regime;
  readonly stage: Stage;
  readonly origin: ClaimOrigin;
  readonly continues: string | null;
  readonly outcome: Outcome | null;
  readonly due: Temporal.PlainDate;
}

interface Row {
  readonly id: string;
  readonly case_number: string;
  readonly state: CaseState;
  readonly authority_id: string;
  readonly register_id: string | null;
  readonly received_on: string;
  readonly opened_at: string;
  readonly changed_at: string;
  readonly lead_due: string;
  readonly filed: string | null;
}

const SELECT = `select c.id, c.case_number, c.state, c.authority_id, c.register_id, c.received_on, c.opened_at, c.changed_at,
  c.lead_due, (select r.id from request r where r.id = c.request_id) as filed from case_file c`;

/** The case of the program's authority with this id; undefined for any other id, also a malformed one. */
export async function readClientCase(
  tx: Tx,
  context: ClientContext,
  caseId: string,
): Promise<ClientCaseRow | undefined> {
  if (!isId(caseId)) return undefined;
  const [row] = await tx.planned<Row>(`${SELECT} where c.id = $1`, [caseId]);
  return row && caseOf(row, context);
}

/** Cases in the order they were opened, after a place: one opened meanwhile comes at the end and moves nothing. */
export async function readClientCases(
  tx: Tx,
  context: ClientContext,
  { authorityId }: ClientActor,
  { after, state, most }: { after: OpenedPlace | null; state: CaseState | null; most: number },
): Promise<ClientCaseRow[]> {
  const rows = await tx.query<Row>(
    `${SELECT} where c.authority_id = $1 and ($2::timestamptz is null or (c.opened_at, c.id) > ($2, $3::uuid))
       and ($4::text is null or c.state = $4) order by c.opened_at, c.id limit ${most}`,
    [authorityId, after?.openedAt.toString() ?? null, after?.id ?? null, state],
  );
  return rows.map((row) => caseOf(row, context));
}

/** The claims of a case, in the order they fall due. */
export async function readClientClaims(tx: Tx, caseId: string): Promise<ClientClaim[]> {
  const rows = await tx.planned<Omit<ClientClaim, 'due'> & { due: string }>(
    `select id, "right", regime, stage, origin, continues_id as continues, outcome, due
     from claim where case_id = $1 order by due, "right", id`,
    [caseId],
  );
  return rows.map((row) => ({ ...row, due: Temporal.PlainDate.from(row.due) }));
}

/** A place in the list: the case after which a page begins. */
export interface OpenedPlace {
  readonly openedAt: Temporal.Instant;
  readonly id: string;
}

function caseOf(row: Row, { catalogue, today }: ClientContext): ClientCaseRow {
  const register = row.register_id === null ? undefined : findRegister(catalogue, row.register_id);
  return {
    id: row.id,
    caseNumber: row.case_number,
    state: row.state,
    authority: { id: row.authority_id, name: nameOfAuthority(catalogue, row.authority_id, today) },
    register: register ? { id: register.id, name: register.name } : null,
    receivedOn: Temporal.PlainDate.from(row.received_on),
    openedAt: Temporal.Instant.from(row.opened_at),
    changedAt: Temporal.Instant.from(row.changed_at),
    due: Temporal.PlainDate.from(row.lead_due),
    requestId: row.filed,
  };
}
