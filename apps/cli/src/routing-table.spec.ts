import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { loadCatalogue } from '#catalogue';
import type { Service } from '#registers';
import type { HomePeriod, RouteFacts, Routing, ShareRole } from '#routing';
import { route } from '#routing';
import { Temporal } from 'temporal-polyfill';
import { catalogueFolder } from './catalogue-folder.js';

const catalogue = loadCatalogue(catalogueFolder());
const table = readFileSync(join(catalogueFolder(), '../../docs/law/routing-table.md'), 'utf8');
const rows = table
  .split('\n')
  .filter((line) => /^\| \d{4}-/.test(line))
  .map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );

const set = (ids: readonly string[]): string => [...new Set(ids)].sort().join(', ') || '-';
const expected = (cell: string | undefined): string => (cell === '-' ? '-' : set((cell ?? '').split(', ')));

function homesOf(cell: string): string | readonly HomePeriod[] | undefined {
  if (cell === '-') return undefined;
  const [first = '', move] = cell.split('>');
  if (move === undefined) return first;
  const [second = '', day = ''] = move.split(' ');
  const from = Temporal.PlainDate.from(day);
  return [
    { municipality: first, to: from.subtract({ days: 1 }) },
    { municipality: second, from },
  ];
}

function factsOf([received = '', asked = '', where = '-', home = '-']: readonly string[]): RouteFacts {
  const [name = '', service] = asked.split(' ');
  const register = catalogue.registers.some(({ id }) => id === name);
  const [system = '-', storedBy] = where.split(' / ');
  return {
    receivedOn: Temporal.PlainDate.from(received),
    ...(register ? { register: name } : { municipality: name, service: service as Service | undefined }),
    rights: ['access', 'erasure'],
    data: [],
    systems: system === '-' ? undefined : [system],
    storedBy,
    homeMunicipality: homesOf(home),
  };
}

const inRole = ({ shares }: Routing, role: ShareRole): string =>
  set(shares.filter((share) => share.role === role).map(({ authority }) => authority));

describe('the decision table of docs/law/routing-table.md', () => {
  it('holds rows for every register and every period since 2015', () => {
    const asked = new Set(rows.map(([, name]) => name));
    for (const { id } of catalogue.registers) expect(asked).toContain(id);
    expect(rows.length).toBeGreaterThan(80);
  });

  it.each(rows)('%s: %s, %s, home %s', (...row) => {
    const routing = route(factsOf(row), catalogue);
    const [, , , , decides, named, erases, elsewhere, open] = row;
    expect({
      decides: inRole(routing, 'decides'),
      named: inRole(routing, 'joint'),
      erases: inRole(routing, 'carries-out'),
      elsewhere: set(routing.redirects.map(({ to }) => to)),
      open: set(routing.warnings.map(({ code }) => code)),
    }).toEqual({
      decides: expected(decides),
      named: expected(named),
      erases: expected(erases),
      elsewhere: expected(elsewhere),
      open: expected(open),
    });
  });
});
