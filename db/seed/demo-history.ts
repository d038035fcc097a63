import { clock, type ClockEvent, finnishCalendar, type Regime } from '#deadlines';
import type { KeyedIndex, Sealer } from '#platform';
import type pg from 'pg';
import { Temporal } from 'temporal-polyfill';
import { type PlantedCase, plantCases } from './plant-cases.js';

const REGISTRAR = '5d1f0000-0000-4000-8000-000000000001';
const HANDLER = '5d1f0000-0000-4000-8000-000000000002';
const APPROVER = '5d1f0000-0000-4000-8000-000000000003';

/** How many answered cases the year behind has, and how many are under way today. */
const ANSWERED = 160;
const UNDER_WAY = 22;

const RIGHTS = [
  'access',
  'access',
  'erasure',
  'access',
  'rectification',
  'access',
  'own-document',
  'access',
  'erasure',
  'access',
];
const REGISTERS = [
  'lahti-tyollisyyspalvelut',
  'lahti-tyollisyyspalvelut',
  'lahti-tyollisyyspalvelut',
  'joensuu-kuntouttava-tyotoiminta',
];
const CHANNELS = ['portal', 'portal', 'letter', 'email', 'visit'];
const GROUNDS: Readonly<Record<string, readonly string[]>> = {
  access: ['access-15-4'],
  erasure: ['erasure-17-3-b', 'erasure-17-3-b', 'erasure-17-3-b', 'erasure-17-3-d'],
  rectification: ['rectification-16-accurate'],
  'own-document': ['own-document-11-2-1'],
};

/** A number from 0 up to `below`, always the same for the same place: the demo looks alike wherever it runs. */
function lot(place: number, salt: number, below: number): number {
  const mixed = Math.imul((place + 1) * 2_654_435_761 + salt * 40_503, 2_246_822_519) >>> 0;
  return Math.floor((((mixed ^ (mixed >>> 13)) >>> 0) / 2 ** 32) * below);
}

/**
 * A year of invented cases of Lahti for the pages that show figures: most answered in two to four weeks, some extended,
 * a few late, and some under way in every step.
 */
export async function seedHistory(
  owner: pg.Client,
  { sealer, index, today }: { sealer: Sealer; index: KeyedIndex; today: Temporal.PlainDate },
): Promise<void> {
  const answered = Array.from({ length: ANSWERED }, (_, place) => answeredCase(place, today));
  const underWay = Array.from({ length: UNDER_WAY }, (_, place) => openCase(place, today));
  const known = (place: number): string | null =>
    place % 3 === 0 ? null : index.of('hetu', `demo history ${String(place % 90)}`);
  const all = [...answered, ...underWay]
    .sort((one, other) => one.receivedOn.localeCompare(other.receivedOn))
    .map((one, place) => ({ ...one, person: known(place) }));
  await plantCases(owner, sealer, numbered(all), {
    index,
    identity: { name: 'Maija Menneinen', hetu: null, email: null, phone: null, address: null },
    scope: { what: 'Minua koskevat tiedot.' },
    decision: {
      statute: 'Laki työvoimapalveluiden järjestämisestä (380/2023), 122 §',
      reasons: 'Keksitty päätös esittelyä varten.',
      given: 'Asiakkuus alkoi 12.1.2023 ja päättyi 30.5.2023. Pajajakso 1.3.–30.5.2023.',
      recipients: 'Tietojanne ei ole luovutettu muille.',
      extent: 'Toista henkilöä koskevat kohdat',
    },
    search: {
      brief: {
        person: { name: 'Maija Menneinen', hetu: null },
        asked: [{ right: 'access', what: 'Minua koskevat tiedot.' }],
        data: [],
        reasons: ['everything-asked'],
      },
      answer: {
        outcome: 'overview',
        identifier: 'nimi ja syntymäaika',
        foundBy: 'pyynnöstä',
        periodFrom: '1.1.2022',
        periodTo: '31.12.2023',
        words: 'Yksi jakso keväällä 2023.',
      },
      reopened: [],
      leftOut: null,
    },
  });
  await owner.query(
    `insert into case_series (authority_id, year, last)
     select authority_id, split_part(case_number, '/', 4)::int, max(split_part(case_number, '/', 2)::int) from case_file
     group by 1, 2 on conflict (authority_id, year) do update set last = greatest(case_series.last, excluded.last)`,
  );
}

/** Numbers as the series gives them: running in each year. */
function numbered(cases: readonly PlantedCase[]): PlantedCase[] {
  const last = new Map<string, number>();
  return cases.map((one) => {
    const year = Temporal.PlainDate.from(one.receivedOn).add({ days: one.entered }).year.toString();
    const next = (last.get(year) ?? 0) + 1;
    last.set(year, next);
    return { ...one, number: `LAHTI/${next}/00.04.02/${year}` };
  });
}

function answeredCase(place: number, today: Temporal.PlainDate): PlantedCase {
  const day = (salt: number, below: number): number => lot(place, salt, below);
  const extended = day(1, 14) === 0;
  const late = !extended && day(2, 28) === 0;
  const entered = day(3, 6) === 0 ? 1 + day(4, 4) : 0;
  const triaged = entered + day(5, 3);
  const taken = triaged + day(6, 4);
  const submitted = taken + (extended ? 26 : late ? 30 : 1) + day(7, 20);
  const approved = submitted + day(8, 4);
  const ended = approved + day(9, 2);
  const receivedOn = today.subtract({
    days: Math.max(3 + Math.round((place * 352) / ANSWERED) + ended, ended + 1),
  });
  const right = RIGHTS[day(10, RIGHTS.length)] ?? 'access';
  const grounds = GROUNDS[right] ?? [];
  const outcome =
    right === 'erasure'
      ? pick(['refused', 'refused', 'granted', 'partly-granted'], day(11, 4))
      : pick(
          [
            'granted',
            'granted',
            'granted',
            'granted',
            'granted',
            'partly-granted',
            'not-held',
            'granted',
            'refused',
          ],
          day(12, 9),
        );
  const isRefusal = outcome === 'refused' || outcome === 'partly-granted';
  const national = right === 'own-document';
  return withClock(place, receivedOn, right, {
    entered,
    triaged,
    taken,
    submitted: national ? taken + Math.min(6, submitted - taken) : submitted,
    approved: national ? taken + Math.min(7, approved - taken) : approved,
    ended: national ? taken + Math.min(8, ended - taken) : ended,
    extended: extended && !national ? 24 : null,
    outcome,
    ground: isRefusal ? (grounds[day(13, grounds.length)] ?? null) : null,
  });
}

/** Under way: not routed, not taken, being prepared, waiting for approval or for its letter. */
function openCase(place: number, today: Temporal.PlainDate): PlantedCase {
  const age = [1, 2, 3, 4, 6, 8, 9, 11, 12, 13, 15, 16, 17, 18, 20, 21, 22, 24, 25, 27, 29, 33][place] ?? 5;
  const step = age < 3 ? 0 : age < 7 ? 1 : place % 5 === 0 ? 4 : place % 3 === 0 ? 3 : 2;
  const taken = step >= 2 ? Math.min(4, age) : null;
  return withClock(place, today.subtract({ days: age }), place === 12 ? 'erasure' : 'access', {
    entered: 0,
    triaged: step >= 1 ? 1 : null,
    taken,
    submitted: step >= 3 ? Math.max(5, age - 3) : null,
    approved: step >= 4 ? Math.max(6, age - 1) : null,
    ended: null,
    extended: place === 21 ? 28 : null,
    outcome: null,
    ground: null,
  });
}

type Marks = Pick<
  PlantedCase,
  'entered' | 'triaged' | 'taken' | 'submitted' | 'approved' | 'ended' | 'extended' | 'outcome' | 'ground'
>;

const calendar = finnishCalendar();

function withClock(place: number, receivedOn: Temporal.PlainDate, right: string, marks: Marks): PlantedCase {
  const regime: Regime = right === 'own-document' ? 'openness' : 'gdpr';
  const events: ClockEvent[] =
    marks.extended === null ? [] : [{ type: 'extended', on: receivedOn.add({ days: marks.extended }) }];
  const { due, nominal } = clock({ regime, receivedOn, events }, calendar);
  return {
    authority: 'lahti',
    number: '',
    register: REGISTERS[lot(place, 20, REGISTERS.length)] ?? 'lahti-tyollisyyspalvelut',
    right,
    regime,
    channel: CHANNELS[lot(place, 21, CHANNELS.length)] ?? 'portal',
    receivedOn: receivedOn.toString(),
    due: due.toString(),
    nominal: nominal.toString(),
    person: null,
    handler: marks.taken === null ? REGISTRAR : HANDLER,
    approver: APPROVER,
    ...marks,
  };
}

function pick<T>(values: readonly T[], place: number): T {
  return values[place % values.length]!;
}
