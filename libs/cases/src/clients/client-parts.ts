import type { Scope } from '#kernel';
import type { Tx } from '#platform';
import { type ClientCaseRow, type ClientClaim, type ClientContext, readClientClaims } from './client-case.js';
import { type ClientClock, readClientClocks } from './client-clocks.js';
import { type ClientTask, readClientTasks } from './client-tasks.js';

/** A case with what the scopes of the program let it see besides. */
export interface ClientCase extends ClientCaseRow {
  readonly claims: readonly (ClientClaim & { readonly clock?: ClientClock })[];
  readonly tasks?: readonly ClientTask[];
}

/** Reads what is wanted of a case that the program may see. */
export type ClientPart<Part> = (of: {
  readonly tx: Tx;
  readonly context: ClientContext;
  readonly row: ClientCaseRow;
  readonly scopes: readonly Scope[];
}) => Promise<Part>;

export const claimsOfCase: ClientPart<ClientClaim[]> = ({ tx, row }) => readClientClaims(tx, row.id);

export const clocksOfCase: ClientPart<ClientClock[]> = async ({ tx, row, context }) =>
  readClientClocks(tx, context, await readClientClaims(tx, row.id));

export const tasksOfCase: ClientPart<ClientTask[]> = ({ tx, row }) => readClientTasks(tx, row.id);

/** The case with its claims; clocks and tasks only as far as the scopes go. */
export const wholeCase: ClientPart<ClientCase> = async (of) => {
  const { tx, row, context, scopes } = of;
  const claims = await readClientClaims(tx, row.id);
  const clocks = scopes.includes('clocks:read') ? await readClientClocks(tx, context, claims) : null;
  const tasks = scopes.includes('tasks:read') ? { tasks: await tasksOfCase(of) } : {};
  return {
    ...row,
    claims: claims.map((claim, place) => ({ ...claim, ...(clocks ? { clock: clocks[place]! } : {}) })),
    ...tasks,
  };
};
