import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { filesIn, ROOT } from './files.js';

const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const OURS = (path: string): boolean => !/spec\.ts$|^apps\/demo\/|^db\/seed\//.test(path);

describe('the page of keys', () => {
  const page = read('docs/security/keys.md');

  it('names every place that calls the cryptography of Node', () => {
    const calling = filesIn(['libs', 'apps', 'db'], /\.ts$/).filter(
      ({ path, text }) => OURS(path) && /from 'node:crypto'/.test(text),
    );
    expect(calling.length).toBeGreaterThan(20);
    expect(calling.map(({ path }) => path).filter((path) => !page.includes(`\`${path}\``))).toEqual([]);
  });

  it('names every secret that is a setting, and no file that is not there', () => {
    const names = [...read('.env.example').matchAll(/^([A-Z_]*(?:KEYS?|SECRET|PASSWORD))=/gm)].map(
      ([, name]) => name!,
    );
    const beside = ['DESK_DB_PASSWORD', 'WORKER_DB_PASSWORD', 'MIGRATOR_DB_PASSWORD'];
    expect(names.filter((name) => !page.includes(`\`${name}\``))).toEqual(beside);
    const files = [...page.matchAll(/`((?:libs|db)\/[^`]+\.ts)`/g)].map(([, path]) => path!);
    expect(files.filter((path) => !read(path).includes("from 'node:crypto'"))).toEqual([]);
  });
});

describe('the page of components', () => {
  const page = read('docs/security/components.md');

  it('has a time for each severity in each place', () => {
    for (const severity of ['critical', 'high', 'moderate', 'low'])
      expect(page).toMatch(
        new RegExp(`^\\| ${severity} +(?:\\| (?:\\d+ days|with the next renewal) +){3}\\|$`, 'm'),
      );
  });

  it('lists as reached from outside libraries that are shipped', () => {
    const { dependencies } = JSON.parse(read('package.json')) as { dependencies: Record<string, string> };
    const rows = page
      .split('| Library ')[1]!
      .split('\n## ')[0]!
      .split('\n')
      .filter((row) => row.startsWith('| `'));
    const named = rows.flatMap((row) =>
      [...row.split('|')[1]!.matchAll(/`([^`]+)`/g)].map(([, name]) => name!),
    );
    expect(named.length).toBeGreaterThan(15);
    expect(named.filter((name) => !(name in dependencies))).toEqual([]);
  });

  it('tells what the build does: what is shipped is asked about, high and critical fail', () => {
    const run = read('.ci/run');
    expect(run).toContain('npm audit --omit=dev');
    expect(run).toContain('found.high + found.critical > 0 ? 1 : 0');
    expect(run).toContain("not_run+=('npm audit");
  });
});

describe('the page of logs', () => {
  it('explains every event that a line of a request can tell', () => {
    const page = read('docs/security/logs.md');
    const source = filesIn(['libs', 'apps'], /\.ts$/).filter(({ path }) => OURS(path));
    const told = source.flatMap(({ text }) => [
      ...[...text.matchAll(/noteSecurity\(req, '([^']+)'\)/g)].map(([, event]) => event!),
      ...[...text.matchAll(/'(refused\.[a-z-]+)'/g)].map(([, event]) => event!),
    ]);
    expect(new Set(told).size).toBeGreaterThan(4);
    expect(told.filter((event) => !page.includes(`\`${event}\``))).toEqual([]);
  });
});
