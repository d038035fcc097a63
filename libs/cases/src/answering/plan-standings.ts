import { readTasksOfCase, type TaskOutcome, type TaskRecord } from '#collection';
import { helsinkiDay, type Language } from '#kernel';
import type { PlanHomeStanding } from '#letters';
import type { Tx } from '#platform';
import { authorityName, type Catalogue, findArrangement, findAuthority, findRegister } from '#registers';
import { Temporal } from 'temporal-polyfill';
import { openedHome } from '../domain/home.js';
import type { CaseRecord } from '../read-models/case-record.js';
import type { ReadContext } from '../read-models/read-context.js';
import { isOtherHome, otherHomes } from '../tasks/other-home.js';

/** What came of a rectified activation plan in one of its homes. */
export interface PlanStanding {
  readonly authority: string;
  /** The statutory register there; null for the authority of the case. */
  readonly arrangement: string | null;
  readonly standing: PlanHomeStanding['standing'];
  readonly on: Temporal.PlainDate | null;
}

const ANSWERED: Partial<Record<TaskOutcome, PlanHomeStanding['standing']>> = {
  done: 'rectified',
  'nothing-there': 'nothing-there',
  cannot: 'cannot',
};

/**
 * What came of the plan in each of its homes so far: rectified here, and there as the other controller answered. Before
 * the decision is ready the other stands as asked today, as the letter would read. Empty where the catalogue does not
 * know the other.
 */
export async function readPlanStandings(
  tx: Tx,
  context: ReadContext,
  record: CaseRecord,
  claimId: string,
): Promise<PlanStanding[]> {
  const { catalogue, sealer, today } = context;
  const register = record.register_id ? findRegister(catalogue, record.register_id) : undefined;
  const opened = { ...record, home: openedHome(record.home, sealer) };
  const homes = otherHomes(opened, register, catalogue, today);
  if (homes.length === 0) return [];
  const tasks = (await readTasksOfCase(tx, sealer, record.id)).filter(
    (task) => isOtherHome(task) && task.claimIds.includes(claimId),
  );
  const others = [];
  for (const { authority, arrangement } of homes) {
    const task = tasks.findLast(({ keeper }) => isNameOf(authority, keeper?.name, catalogue, today));
    const standing = (task?.outcome && ANSWERED[task.outcome]) ?? 'asked';
    const on = task ? await dayOf(tx, task) : today;
    others.push({ authority, arrangement, standing, on });
  }
  return [{ authority: record.authority_id, arrangement: null, standing: 'rectified', on: null }, ...others];
}

/** The lines of the letter. Of a protected person it names the register and not the authority: that tells the area. */
export function planHomeLines(
  standings: readonly PlanStanding[],
  record: Pick<CaseRecord, 'protected'>,
  { catalogue, today }: { readonly catalogue: Catalogue; readonly today: Temporal.PlainDate },
  language: Language,
): PlanHomeStanding[] {
  return standings.map(({ authority: id, arrangement, standing, on }) => {
    const authority = findAuthority(catalogue, id);
    const name = authority ? authorityName(authority, today)[language] : id;
    const register = arrangement ? findArrangement(catalogue, arrangement)?.name[language] : undefined;
    return {
      home: record.protected && register ? register : name,
      standing,
      ...(on ? { on: on.toString() } : {}),
    };
  });
}

function isNameOf(
  id: string,
  keeper: string | undefined,
  catalogue: Catalogue,
  on: Temporal.PlainDate,
): boolean {
  const authority = findAuthority(catalogue, id);
  const names = authority && authorityName(authority, on);
  return keeper !== undefined && (keeper === names?.fi || keeper === names?.sv);
}

/** The day it answered; else that of the letter that asks it. */
async function dayOf(tx: Tx, { signed, letterId }: TaskRecord): Promise<Temporal.PlainDate | null> {
  if (signed) return helsinkiDay(signed.at);
  const [letter] = await tx.query<{ issued_at: string }>('select issued_at from letter where id = $1', [
    letterId,
  ]);
  return letter ? helsinkiDay(Temporal.Instant.from(letter.issued_at)) : null;
}
