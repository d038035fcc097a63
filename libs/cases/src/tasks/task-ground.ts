import type { AskedData, AskedRight, TaskBrief } from '#collection';
import type { Sealer, Tx } from '#platform';
import { readBehalf } from '../domain/behalf.js';
import type { ClaimView } from '../domain/claim.js';
import type { PersonIdentity } from '../domain/person.js';
import type { CaseRecord } from '../read-models/case-record.js';
import { readClaims } from '../read-models/read-claims.js';
import type { ReadContext } from '../read-models/read-context.js';

/** What tasks of a case are made from: whom to look for, and what the open claims ask. */
export interface TaskGround {
  /** Whose data are looked for: the principal, when somebody else asks. */
  readonly person: TaskBrief['person'];
  readonly claims: readonly (ClaimView & { readonly data: readonly string[] })[];
}

/** Reads it: three statements. */
export async function readTaskGround(tx: Tx, context: ReadContext, record: CaseRecord): Promise<TaskGround> {
  const claims = (await readClaims(tx, context, [record.id])).get(record.id) ?? [];
  const rows = await tx.query<{ id: string; data_ids: string[] }>(
    'select id, data_ids from claim where case_id = $1 and outcome is null',
    [record.id],
  );
  const data = new Map(rows.map((row) => [row.id, row.data_ids]));
  return {
    person: await subjectOf(tx, context.sealer, record),
    claims: claims
      .filter((claim) => data.has(claim.id))
      .map((claim) => ({ ...claim, data: data.get(claim.id) ?? [] })),
  };
}

async function subjectOf(tx: Tx, sealer: Sealer, record: CaseRecord): Promise<TaskBrief['person']> {
  const [row] = await tx.query<{ facts: string }>('select facts from representation where request_id = $1', [
    record.request_id,
  ]);
  if (row) return readBehalf(sealer.open(row.facts)).principal;
  const { name, hetu } = JSON.parse(sealer.open(record.identity)) as PersonIdentity;
  return { name, hetu };
}

/** What each claim asks, as the proposal counts it. */
export function askedData({ claims }: TaskGround): AskedData[] {
  return claims.map(({ id, right, data }) => ({ claimId: id, right, data }));
}

/** What the claims of a task ask, in the person's own words. */
export function askedRights({ claims }: TaskGround, claimIds: readonly string[]): AskedRight[] {
  return claims
    .filter(({ id }) => claimIds.includes(id))
    .map(({ right, scope }) => {
      const { what, wrong, correct, periodFrom, periodTo } = scope;
      return { right, what, wrong, correct, periodFrom, periodTo };
    });
}

/** The day on which the first of these claims falls due. */
export function firstDue({ claims }: TaskGround, claimIds: readonly string[]) {
  const [first] = claims
    .filter(({ id }) => claimIds.includes(id))
    .map(({ clock }) => clock.due)
    .sort((one, other) => one.since(other).sign);
  if (!first) throw new Error('A task is made for at least one open claim');
  return first;
}
