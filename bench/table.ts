import type { Goal } from './bench.js';
import type { Figure } from './figure.js';
import type { Machine } from './machine.js';

const HEADS = ['name', 'measured', 'floor', 'ratio', 'spread', 'in numbers', 'goal', ''];
const NUMBERS = new Set([3, 4, 5, 6]);

/** The figures as a table for a terminal, under a line about the machine. */
export function table(figures: readonly Figure[], on: Machine): string {
  const rows = [HEADS, ...figures.map(cells)];
  const widths = HEADS.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const lines = rows.map((row) =>
    row
      .map((cell, column) =>
        NUMBERS.has(column) ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd(),
  );
  return [machineLine(on), '', ...lines, ''].join('\n');
}

function cells({ name, what, floor, ratio, measured, spread, perSecond, goal, met }: Figure): string[] {
  return [
    name,
    what,
    floor,
    `${short(ratio)} ×`,
    spread.map(short).join('–'),
    inNumbers(measured, perSecond),
    goal === null ? '' : goalText(goal),
    met === null ? '' : met ? 'met' : 'MISSED',
  ];
}

function inNumbers(measured: Figure['measured'], perSecond: number | null): string {
  if (measured) return `${Math.round(measured.value).toLocaleString('en')} ${measured.unit}`;
  return perSecond === null ? '' : `${Math.round(perSecond).toLocaleString('en')} a second`;
}

function machineLine({ node, platform, processor, processors, memoryGiB, load }: Machine): string {
  return `Node ${node}, ${platform}, ${processors} × ${processor}, ${memoryGiB} GiB, load ${load}`;
}

function goalText(goal: Goal): string {
  return 'atMost' in goal ? `≤ ${goal.atMost}` : `≥ ${goal.atLeast}`;
}

function short(ratio: number): string {
  return ratio.toFixed(ratio < 10 ? 2 : 1);
}
