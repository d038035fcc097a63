import { catalogueSchemas, checkFiles, loadCatalogue } from '#catalogue';
import type { Command, Streams } from './command.js';
import { catalogueEntries } from './catalogue-entries.js';
import { catalogueFolder } from './catalogue-folder.js';

function lines({ output }: Streams, values: readonly unknown[]): void {
  output.write(values.map((value) => `${JSON.stringify(value)}\n`).join(''));
}

function list(streams: Streams, dir: string): number {
  lines(streams, catalogueEntries(loadCatalogue(dir)));
  return 0;
}

function check(streams: Streams, dir: string): number {
  const problems = checkFiles(dir);
  lines(streams, [{ ok: problems.length === 0, problems }]);
  return problems.length === 0 ? 0 : 1;
}

function schema(streams: Streams): number {
  lines(streams, [catalogueSchemas()]);
  return 0;
}

const ACTS: Readonly<Record<string, (streams: Streams, dir: string) => number>> = { list, check, schema };

/**
 * `cli -- catalogue list|check|schema [folder]`: every id it knows (catalogueListOut, one a line), its problems
 * (catalogueCheckOut), or the JSON Schema of its files. Reads nothing from standard input.
 */
export const catalogueCommand: Command = {
  name: 'catalogue',
  summary: 'the ids of the register catalogue (list), its problems (check), its JSON Schema (schema)',
  async run([name = '', dir = catalogueFolder(), ...rest], streams) {
    const act = Object.hasOwn(ACTS, name) && rest.length === 0 ? ACTS[name] : undefined;
    if (act) return act(streams, dir);
    streams.errors.write('Usage: cli catalogue list|check|schema [folder]\n');
    return 2;
  },
};
