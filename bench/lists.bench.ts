import {
  DeadlineBoard,
  DeskInbox,
  EVERYTHING,
  ListDiary,
  MyWork,
  type Page,
  type Place,
  SearchDiaryByPerson,
} from '#cases';
import type { Role, StaffActor } from '#kernel';
import type { INestApplicationContext } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import type { Bench } from './bench.js';
import { AUTHORITY, PEOPLE, SURNAME } from './lists-data.js';
import { type Floor, handWritten } from './lists-floor.js';
import { listsGround } from './lists-ground.js';
import { type Contest, timed } from './timed.js';

const staff = (staffId: string, ...roles: Role[]): StaffActor => ({
  kind: 'staff',
  staffId,
  authorityId: AUTHORITY,
  roles,
});
const registrar = staff(PEOPLE.registrar, 'registrar');
const handler = staff(PEOPLE.handler, 'handler');
const officer = staff(PEOPLE.officer, 'dpo');

type List = (after: Place | null) => Promise<Page<{ readonly caseId: string }>>;

interface Topic {
  readonly name: string;
  readonly actor: StaffActor;
  readonly floor: Floor;
  list(desk: INestApplicationContext): List;
  /** Where its deep page begins; null for the first page. */
  readonly deep: Place | null;
}

const at = (day: string): Place => ({
  day: Temporal.PlainDate.from(day),
  id: '80000000-0000-4000-8000-000000000000',
});
const diary =
  (filters: Partial<typeof EVERYTHING>) => (desk: INestApplicationContext) => (after: Place | null) =>
    desk.get(ListDiary).run(registrar, { filters: { ...EVERYTHING, ...filters }, after, language: 'fi' });

const LISTS: readonly Topic[] = [
  {
    name: 'inbox',
    actor: registrar,
    floor: { kind: 'inbox' },
    list: (desk) => (after) => desk.get(DeskInbox).run(registrar, after),
    deep: at('2026-12-10'),
  },
  {
    name: 'my work',
    actor: handler,
    floor: { kind: 'work' },
    list: (desk) => (after) => desk.get(MyWork).run(handler, after),
    deep: at('2026-12-10'),
  },
  {
    name: 'deadlines',
    actor: officer,
    floor: { kind: 'board' },
    list: (desk) => (after) => desk.get(DeadlineBoard).run(officer, { list: 'open', week: null, after }),
    deep: at('2026-12-10'),
  },
  {
    name: 'diary',
    actor: registrar,
    floor: { kind: 'diary' },
    list: diary({}),
    deep: at('2025-06-01'),
  },
  {
    name: 'diary, one right',
    actor: registrar,
    floor: { kind: 'diary', right: 'rectification' },
    list: diary({ right: 'rectification' }),
    deep: at('2025-06-01'),
  },
  {
    name: 'diary, common word',
    actor: registrar,
    floor: { kind: 'diary', words: 'tarkastuspyyntö' },
    list: diary({ words: 'tarkastuspyyntö' }),
    deep: at('2025-06-01'),
  },
  {
    name: 'diary, rare words',
    actor: registrar,
    floor: { kind: 'diary', words: 'lokitiedot asiakastiedot' },
    list: diary({ words: 'lokitiedot asiakastiedot' }),
    deep: at('2025-06-01'),
  },
  {
    name: 'diary, a person',
    actor: registrar,
    floor: { kind: 'diary', name: SURNAME },
    list: (desk) => async (after) => {
      const found = await desk.get(SearchDiaryByPerson).run(registrar, { name: SURNAME, hetu: '' }, after);
      if (!found.ok) throw new Error(found.refusal.code);
      return found.value;
    },
    deep: at('2025-06-01'),
  },
];

const PAGES = LISTS.flatMap((list) => [
  { ...list, deep: null },
  { ...list, name: `${list.name}, deep`, deep: list.deep },
]);

/** Every list as its role, with row-level security on, against the same rows by one hand-written statement of that role. */
export const bench: readonly Bench[] = PAGES.map((topic, place) => ({
  name: topic.name,
  what: 'the page’s use case',
  floor: 'the same page, by hand',
  goal: { atMost: 3 },
  rounds: async (effort) => {
    try {
      return await timed(() => contest(topic))(effort);
    } catch (error) {
      await listsGround.close();
      throw error;
    } finally {
      if (place === PAGES.length - 1) await listsGround.close();
    }
  },
}));

async function contest(topic: Topic): Promise<Contest> {
  const ground = await listsGround.open();
  const list = topic.list(ground.desk);
  const floor = handWritten(ground, topic.actor, topic.floor);
  const [ours, theirs] = [await list(topic.deep), await floor(topic.deep)];
  const same = ours.rows.map((row) => row.caseId).join() === theirs.map(({ id }) => id).join();
  if (!same || theirs.length === 0)
    throw new Error(`${topic.name}: ${ours.rows.length} rows, ${theirs.length} by hand, or others`);
  return { units: 1, measured: () => list(topic.deep), floor: () => floor(topic.deep) };
}
