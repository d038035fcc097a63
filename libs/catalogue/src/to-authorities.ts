import type { Authority, EmploymentArea, Municipality } from '#registers';
import type {
  AuthoritiesFile,
  AuthorityShape,
  EmploymentAreaShape,
  MunicipalityShape,
} from './shapes/authorities.shape.js';
import { day, period } from './to-periods.js';

function authority(shape: AuthorityShape): Authority {
  return {
    ...shape,
    names: shape.names.map((named) => ({ ...period(named), name: named.name })),
    lifetime: period(shape.lifetime),
    successors: shape.successors.map((succession) => ({ ...succession, from: day(succession.from) })),
  };
}

/** A municipality without an entry of its own is an external authority. */
function externalMunicipality({ id, body }: MunicipalityShape): Authority {
  return {
    id,
    kind: 'municipality',
    names: [{ name: body }],
    lifetime: {},
    hosted: false,
    languages: ['fi'],
    successors: [],
  };
}

function municipality({ body: _body, ...place }: MunicipalityShape): Municipality {
  return place;
}

function area(shape: EmploymentAreaShape): EmploymentArea {
  const { from: _from, to: _to, ...facts } = shape;
  return { ...facts, ...period(shape) };
}

/** The authorities, places and employment areas of authorities.yaml. */
export function toAuthorities(file: AuthoritiesFile): {
  readonly authorities: readonly Authority[];
  readonly municipalities: readonly Municipality[];
  readonly areas: readonly EmploymentArea[];
} {
  const listed = new Set(file.authorities.map(({ id }) => id));
  const others = file.municipalities.filter(({ id }) => !listed.has(id));
  return {
    authorities: [...file.authorities.map(authority), ...others.map(externalMunicipality)],
    municipalities: file.municipalities.map(municipality),
    areas: file.areas.map(area),
  };
}
