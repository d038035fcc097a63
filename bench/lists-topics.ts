import {
  DeadlineBoard,
  DeskInbox,
  EVERYTHING,
  ListDiary,
  MyWork,
  type Page,
  PAGE_ROWS,
  type Place,
  SearchDiaryByPerson,
} from '#cases';
import type { Role, StaffActor } from '#kernel';
import type { INestApplicationContext } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { AUTHORITY, PEOPLE, SURNAME } from './lists-data.js';
import { type Floor, placesOf } from './lists-floor.js';
import type { ListsGround } from './lists-ground.js';

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

/** A list of the desk, and the same rows by hand. */
export interface ListTopic {
  readonly name: string;
  readonly actor: StaffActor;
  readonly floor: Floor;
  list(desk: INestApplicationContext): List;
}

const diary =
  (filters: Partial<typeof EVERYTHING>) => (desk: INestApplicationContext) => (after: Place | null) =>
    desk.get(ListDiary).run(registrar, { filters: { ...EVERYTHING, ...filters }, after, language: 'fi' });

const LISTS: readonly ListTopic[] = [
  {
    name: 'inbox',
    actor: registrar,
    floor: { kind: 'inbox' },
    list: (desk) => (after) => desk.get(DeskInbox).run(registrar, after),
  },
  {
    name: 'my work',
    actor: handler,
    floor: { kind: 'work' },
    list: (desk) => (after) => desk.get(MyWork).run(handler, after),
  },
  {
    name: 'deadlines',
    actor: officer,
    floor: { kind: 'board' },
    list: (desk) => (after) => desk.get(DeadlineBoard).run(officer, { list: 'open', week: null, after }),
  },
  {
    name: 'diary',
    actor: registrar,
    floor: { kind: 'diary' },
    list: diary({}),
  },
  {
    name: 'diary, one right',
    actor: registrar,
    floor: { kind: 'diary', right: 'rectification' },
    list: diary({ right: 'rectification' }),
  },
  {
    name: 'diary, common word',
    actor: registrar,
    floor: { kind: 'diary', words: ['fi:tarkastuspyyntö'] },
    list: diary({ words: 'tarkastuspyyntö' }),
  },
  {
    name: 'diary, rare words',
    actor: registrar,
    floor: { kind: 'diary', words: ['fi:lokitiedo', 'fi:asiakastiedo'] },
    list: diary({ words: 'lokitiedot asiakastiedot' }),
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
  },
];

/** A page of a list: its first one, or its hundredth. */
export interface ListPage extends ListTopic {
  readonly deep: boolean;
}

export const PAGES: readonly ListPage[] = LISTS.flatMap((list) => [
  { ...list, deep: false },
  { ...list, name: `${list.name}, page 100`, deep: true },
]);

/** Where the hundredth page of a list begins; where there are fewer, the last fifty rows. */
export async function placeOf(
  ground: ListsGround,
  { actor, floor }: Pick<ListTopic, 'actor' | 'floor'>,
): Promise<Place> {
  const places = await placesOf(ground, actor, floor);
  const before = places.at(Math.min(99 * PAGE_ROWS, Math.max(places.length - PAGE_ROWS, 1)) - 1);
  if (!before) throw new Error('There is no list of nothing.');
  return { day: Temporal.PlainDate.from(before.day), id: before.id };
}
