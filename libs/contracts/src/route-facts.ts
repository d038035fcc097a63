import type { Catalogue, DataCategory } from '#registers';
import { DATA_CATEGORIES, findAuthority, findMunicipality, findRegister, SERVICES } from '#registers';
import { RIGHTS } from '#rights';
import type { HomePeriod, RouteFacts } from '#routing';
import { Temporal } from 'temporal-polyfill';
import { day } from './day.js';
import { id, listOf, oneOf, optional, record, type RecordOf, type Shape, shown } from './json-shape.js';
import { read, type Reading, then, unread } from './reading.js';

const homePeriod = record({ municipality: id, from: optional(day), to: optional(day) });

const home: Shape<string | readonly HomePeriod[]> = (value, path) =>
  Array.isArray(value) ? listOf(homePeriod)(value, path) : id(value, path);

const fields = {
  receivedOn: day,
  register: optional(id),
  municipality: optional(id),
  service: optional(oneOf('service', SERVICES)),
  rights: listOf(oneOf('right', RIGHTS)),
  data: listOf(oneOf('data', DATA_CATEGORIES)),
  systems: optional(listOf(id)),
  storedBy: optional(id),
  homeMunicipality: optional(home),
  dataFrom: optional(day),
  dataTo: optional(day),
};

type Line = RecordOf<typeof fields>;
/** A rule on a whole line: the problem, or undefined when the line keeps it. */
type LineRule = (line: Line, catalogue: Catalogue) => Reading<never> | undefined;

function twice(name: 'rights' | 'data' | 'systems'): LineRule {
  return (line) => {
    const members: readonly string[] = line[name] ?? [];
    const at = members.findIndex((member, index) => members.indexOf(member) !== index);
    return at < 0
      ? undefined
      : unread('repeated-member', `${shown(members[at])} stands twice.`, `/${name}/${at}`);
  };
}

const oneTarget: LineRule = ({ register, municipality, service }) => {
  if (register !== undefined && municipality !== undefined) {
    return unread('ambiguous-target', 'Name either a register or a municipality, not both.', '/municipality');
  }
  if (register === undefined && municipality === undefined) {
    return unread('missing-field', 'Name a register or a municipality.', '');
  }
  if (service !== undefined && municipality === undefined) {
    return unread('ambiguous-target', 'A service goes with a municipality, not with a register.', '/service');
  }
  return undefined;
};

const known: LineRule = ({ register, municipality, storedBy, systems = [] }, catalogue) => {
  const everySystem = new Set(catalogue.registers.flatMap((each) => each.systems).map((system) => system.id));
  const stranger = systems.findIndex((system) => !everySystem.has(system));
  if (register !== undefined && !findRegister(catalogue, register)) {
    return unread('unknown-register', `There is no register ${shown(register)}.`, '/register');
  }
  if (municipality !== undefined && !findMunicipality(catalogue, municipality)) {
    return unread(
      'unknown-municipality',
      `There is no municipality ${shown(municipality)}.`,
      '/municipality',
    );
  }
  if (storedBy !== undefined && !findAuthority(catalogue, storedBy)) {
    return unread('unknown-authority', `There is no authority ${shown(storedBy)}.`, '/storedBy');
  }
  if (stranger >= 0) {
    return unread(
      'unknown-system',
      `There is no system ${shown(systems[stranger])}.`,
      `/systems/${stranger}`,
    );
  }
  return undefined;
};

function backwards(from: Temporal.PlainDate | undefined, to: Temporal.PlainDate | undefined): boolean {
  return from !== undefined && to !== undefined && Temporal.PlainDate.compare(from, to) > 0;
}

const inOrder: LineRule = ({ dataFrom, dataTo, homeMunicipality }) => {
  if (backwards(dataFrom, dataTo))
    return unread('period-backwards', 'The period ends before it begins.', '/dataTo');
  const homes = typeof homeMunicipality === 'object' ? homeMunicipality : [];
  const at = homes.findIndex(({ from, to }) => backwards(from, to));
  if (at < 0) return undefined;
  return unread('period-backwards', 'The period ends before it begins.', `/homeMunicipality/${at}/to`);
};

const someRight: LineRule = ({ rights }) =>
  rights.length > 0 ? undefined : unread('empty-rights', 'Name at least one right.', '/rights');

const RULES: readonly LineRule[] = [
  twice('rights'),
  twice('data'),
  twice('systems'),
  someRight,
  oneTarget,
  known,
  inOrder,
];

/** Reads a line of shape `routeIn` against the ids of a catalogue. */
export function readRouteFacts(line: unknown, catalogue: Catalogue): Reading<RouteFacts> {
  return then(record(fields)(line, ''), (facts) => {
    for (const rule of RULES) {
      const problem = rule(facts, catalogue);
      if (problem) return problem;
    }
    return read<RouteFacts>({ ...facts, data: facts.data satisfies readonly DataCategory[] });
  });
}
