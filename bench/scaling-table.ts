import type { Kept, KeptFigure } from './keep.js';

/** The figures of docs/admin/scaling.md: what each of them says, and its bench. */
const TOLD: readonly (readonly [says: string, bench: string])[] = [
  ['Inbox, first page: a hundred times the cases', 'inbox, growth'],
  ['Inbox, page 100: a hundred times the cases', 'inbox, page 100, growth'],
  ['My work, first page: a hundred times the cases', 'my work, growth'],
  ['Board of deadlines: a hundred times the cases', 'deadlines, growth'],
  ['Diary, first page: a hundred times the cases', 'diary, growth'],
  ['Diary, page 100: a hundred times the cases', 'diary, page 100, growth'],
  ['Search by rare words: a hundred times the cases', 'diary, rare words, growth'],
  ['Search by a person’s name: a hundred times the cases', 'diary, a person, growth'],
  ['Inbox at a million cases, against SQL by hand', 'inbox, 1,000,000'],
  ['Diary at a million cases, against SQL by hand', 'diary, 1,000,000'],
  ['Search by a person at a million cases, against SQL by hand', 'diary, a person, 1,000,000'],
  ['Figures of the officer: a hundred times the cases', 'overview, growth'],
  ['Figures of the officer at a million cases', 'overview, 1,000,000, time'],
  ['Intake over HTTP, against its bare inserts', 'intake'],
  ['Queue on Redis, against PostgreSQL', 'queue, Redis'],
  ['Start of the portal', 'start-up, portal'],
  ['Start of the desk', 'start-up, desk'],
  ['Start of the worker', 'start-up, worker'],
  ['Memory of the portal', 'memory, portal'],
  ['Memory of the desk', 'memory, desk'],
  ['Memory of the worker', 'memory, worker'],
];

/** The table of that page, as Markdown without padding: the one place where it gives numbers. */
export function scalingTable({ figures }: Kept): string {
  const rows = TOLD.map(([says, bench]) => {
    const figure = figures.find(({ name }) => name === bench);
    if (!figure) throw new Error(`No run of the bench "${bench}" was kept`);
    return `| ${says} | \`${bench}\` | ${number(figure)} | ${figure.spread.map(short).join('–')} | ${goalOf(figure)} | ${figure.load} |`;
  });
  const head = [
    '| What | Bench | Measured | Spread of the ratio | Goal | Load |',
    '| --- | --- | --- | --- | --- | --- |',
  ];
  return [...head, ...rows].join('\n');
}

function number({ ratio, measured }: KeptFigure): string {
  const inUnits = measured ? `, ${Math.round(measured.value).toLocaleString('en')} ${measured.unit}` : '';
  return `${short(ratio)} ×${inUnits}`;
}

function goalOf({ goal, met }: KeptFigure): string {
  if (goal === null) return '';
  return `${'atMost' in goal ? `≤ ${goal.atMost}` : `≥ ${goal.atLeast}`} × ${met ? 'met' : 'missed'}`;
}

function short(ratio: number): string {
  return ratio.toFixed(ratio < 10 ? 2 : 1);
}
