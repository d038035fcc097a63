import type { Catalogue } from '#registers';
import { findAuthority, PARTY_ROLES } from '#registers';
import { Temporal } from 'temporal-polyfill';
import type { CatalogueProblem } from '../problem.js';
import { HORIZON_START } from './times.js';

const { compare } = Temporal.PlainDate;

interface Duty {
  readonly path: string;
  readonly authority: string;
  readonly from: Temporal.PlainDate;
  /** Open when the duty has no end. */
  readonly to?: Temporal.PlainDate;
}

const COUNTIES_SINCE = Temporal.PlainDate.from('2023-01-01');
const AREAS_SINCE = Temporal.PlainDate.from('2025-01-01');
const TE_OFFICES_UNTIL = Temporal.PlainDate.from('2024-12-31');

function dutiesOfPlaces(catalogue: Catalogue): readonly Duty[] {
  return catalogue.municipalities.flatMap(({ id, teOffice, county, area }) => {
    const path = `authorities.yaml/municipalities/${id}`;
    const responsible = catalogue.areas.find((candidate) => candidate.id === area)?.responsible;
    return [
      { path, authority: county, from: COUNTIES_SINCE },
      ...(teOffice ? [{ path, authority: teOffice, from: HORIZON_START, to: TE_OFFICES_UNTIL }] : []),
      ...(responsible ? [{ path, authority: responsible, from: AREAS_SINCE }] : []),
    ];
  });
}

function dutiesOfLines(catalogue: Catalogue): readonly Duty[] {
  return catalogue.arrangements.flatMap(({ id, lines }) =>
    lines.flatMap((line) =>
      line.periods
        .filter(({ decides }) => !PARTY_ROLES.some((role) => role === decides))
        .map(({ decides, from, to }) => ({
          path: `responsibilities.yaml/${id}/${line.id}`,
          authority: decides,
          from: from ?? HORIZON_START,
          to,
        })),
    ),
  );
}

function dutiesOfKeepers(catalogue: Catalogue): readonly Duty[] {
  return catalogue.registers.flatMap((register) =>
    register.systems.flatMap((system) =>
      system.holdings.flatMap(({ keeper }) =>
        keeper
          ? [
              {
                path: `registers/${register.id}.yaml/systems/${system.id}`,
                authority: keeper,
                from: HORIZON_START,
              },
            ]
          : [],
      ),
    ),
  );
}

function nobody(
  { path, authority }: Duty,
  from?: Temporal.PlainDate,
  to?: Temporal.PlainDate,
): CatalogueProblem {
  const message = `${authority} does not exist on these days and nobody else is named.`;
  return {
    code: 'nobody-responsible',
    path,
    from: from?.toString() ?? null,
    to: to?.toString() ?? null,
    message,
  };
}

function unmet(duty: Duty, catalogue: Catalogue): readonly CatalogueProblem[] {
  const life = findAuthority(catalogue, duty.authority)?.lifetime;
  if (!life) return [];
  const bornLate = life.from && compare(life.from, duty.from) > 0;
  const endedEarly = life.to && (!duty.to || compare(life.to, duty.to) < 0);
  return [
    ...(bornLate ? [nobody(duty, duty.from, life.from?.subtract({ days: 1 }))] : []),
    ...(endedEarly ? [nobody(duty, life.to?.add({ days: 1 }), duty.to)] : []),
  ];
}

function holdingsWithoutRule(catalogue: Catalogue): readonly CatalogueProblem[] {
  return catalogue.registers.flatMap((register) =>
    register.systems.flatMap((system) =>
      system.holdings
        .filter(({ arrangement, keeper }) => (arrangement === undefined) === (keeper === undefined))
        .map(() => ({
          code: 'nobody-responsible' as const,
          path: `registers/${register.id}.yaml/systems/${system.id}`,
          from: HORIZON_START.toString(),
          to: null,
          message: 'A holding names either an arrangement or a keeper.',
        })),
    ),
  );
}

/** Days since 2015 on which the authority that should answer does not exist, or none is named. Open ends stay open. */
export function responsibilityProblems(catalogue: Catalogue): readonly CatalogueProblem[] {
  const duties = [...dutiesOfPlaces(catalogue), ...dutiesOfLines(catalogue), ...dutiesOfKeepers(catalogue)];
  return [...duties.flatMap((duty) => unmet(duty, catalogue)), ...holdingsWithoutRule(catalogue)];
}
