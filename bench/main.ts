/**
 * `npm run bench`: ratios of what the program does to the least it could cost, all measured in this run.
 * `npm run bench -- clock` takes one topic, `--json <file>` writes the figures there, `--strict` ends with 1 when a
 * goal is missed, `--keep` puts the figures among those that the docs tell, `--rounds <n>` and `--slice <ms>` make it longer or shorter.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { figureOf, type Figure } from './figure.js';
import { findBenches, topics } from './find-benches.js';
import { keep, readKept } from './keep.js';
import { machine } from './machine.js';
import { scalingTable } from './scaling-table.js';
import { table } from './table.js';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: 'string', default: 'bench/results/latest.json' },
    strict: { type: 'boolean', default: false },
    keep: { type: 'boolean', default: false },
    rounds: { type: 'string', default: '15' },
    slice: { type: 'string', default: '60' },
  },
});
/** In git; what else is in that folder is not. */
const LAST = 'bench/results/last.json';
const unknown = positionals.filter((topic) => !topics().includes(topic));
const effort = { rounds: Number(values.rounds), slice: Number(values.slice) };

if (unknown.length > 0 || !(effort.rounds >= 1) || !(effort.slice > 0)) {
  const wrong =
    unknown.length > 0 ? `There is no bench ${unknown.join(', ')}.` : 'Rounds and slice are numbers.';
  process.stderr.write(`${wrong} Topics: ${topics().join(', ')}.\n`);
  process.exitCode = 2;
} else {
  const on = machine();
  const figures: Figure[] = [];
  const found = await findBenches(positionals);
  try {
    for (const bench of found.flatMap((topic) => topic.bench)) {
      process.stderr.write(`${bench.name} …\n`);
      figures.push(figureOf(bench, await bench.rounds(effort)));
    }
  } finally {
    for (const { close } of found) await close?.();
  }
  process.stdout.write(table(figures, on));
  const file = resolve(values.json);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(
    file,
    `${JSON.stringify({ at: new Date().toISOString(), machine: on, effort, figures }, null, 2)}\n`,
  );
  process.stderr.write(`Written to ${values.json}.\n`);
  if (values.keep) {
    keep(LAST, on, figures, new Date().toISOString());
    process.stderr.write(
      `Kept in ${LAST}. The table of docs/admin/scaling.md:\n${scalingTable(readKept(LAST))}\n`,
    );
  }
  const missed = figures.filter(({ met }) => met === false);
  if (values.strict && missed.length > 0) process.exitCode = 1;
}
