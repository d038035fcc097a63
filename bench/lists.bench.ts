import type { Bench } from './bench.js';
import { type Size, SIZES } from './lists-data.js';
import { handWritten } from './lists-floor.js';
import { listsGround } from './lists-ground.js';
import { type ListPage, PAGES, placeOf } from './lists-topics.js';
import { type Contest, timed } from './timed.js';

const [SMALLEST] = SIZES;
const LARGEST = SIZES[SIZES.length - 1] ?? SMALLEST;

/**
 * Every list as its role, with row-level security on: its page against the same rows by one hand-written statement of
 * that role, and the page in the largest database against the same page in the smallest.
 */
export const bench: readonly Bench[] = PAGES.flatMap((page) => [
  ...SIZES.map((size) => ({
    name: `${page.name}, ${size.toLocaleString('en')}`,
    what: 'the page’s use case',
    floor: 'the same page, by hand',
    goal: { atMost: 3 },
    rounds: timed(() => againstHand(page, size)),
  })),
  {
    name: `${page.name}, growth`,
    what: `the page of ${LARGEST.toLocaleString('en')} cases`,
    floor: `that of ${SMALLEST.toLocaleString('en')}`,
    goal: { atMost: 2 },
    rounds: timed(() => againstSmall(page)),
  },
]);

export const close = (): Promise<void> => listsGround.close();

async function againstHand(page: ListPage, size: Size): Promise<Contest> {
  const ground = await listsGround.open(size);
  const list = page.list(ground.desk);
  const floor = handWritten(ground, page.actor, page.floor);
  const after = page.deep ? await placeOf(ground, page) : null;
  const [ours, theirs] = [await list(after), await floor(after)];
  const same = ours.rows.map((row) => row.caseId).join() === theirs.map(({ id }) => id).join();
  if (!same || theirs.length < 50)
    throw new Error(`${page.name}: ${ours.rows.length} rows, ${theirs.length} by hand, or others`);
  return { units: 1, measured: () => list(after), floor: () => floor(after) };
}

async function againstSmall(page: ListPage): Promise<Contest> {
  const at = async (size: Size): Promise<() => unknown> => {
    const ground = await listsGround.open(size);
    const after = page.deep ? await placeOf(ground, page) : null;
    const list = page.list(ground.desk);
    return () => list(after);
  };
  return { units: 1, measured: await at(LARGEST), floor: await at(SMALLEST) };
}
