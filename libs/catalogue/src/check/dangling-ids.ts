import type { Catalogue, Register } from '#registers';
import { PARTY_ROLES } from '#registers';
import type { CatalogueProblem } from '../problem.js';

/** A reference to an id, and where it stands. */
interface Reference {
  readonly id: string | undefined;
  readonly path: string;
  readonly among: ReadonlySet<string>;
  readonly kind: string;
}

interface Known {
  readonly authorities: ReadonlySet<string>;
  readonly municipalities: ReadonlySet<string>;
  readonly areas: ReadonlySet<string>;
  readonly arrangements: ReadonlySet<string>;
  readonly parties: ReadonlySet<string>;
}

function idsOf(items: readonly { readonly id: string }[]): ReadonlySet<string> {
  return new Set(items.map(({ id }) => id));
}

function knownIn(catalogue: Catalogue): Known {
  const authorities = idsOf(catalogue.authorities);
  return {
    authorities,
    municipalities: idsOf(catalogue.municipalities),
    areas: idsOf(catalogue.areas),
    arrangements: idsOf(catalogue.arrangements),
    parties: new Set([...PARTY_ROLES, ...authorities]),
  };
}

function inAuthorities(catalogue: Catalogue, known: Known): readonly Reference[] {
  const successors = new Set([...known.authorities, 'by-employment-area', 'by-wellbeing-county']);
  const path = 'authorities.yaml';
  return [
    ...catalogue.authorities.flatMap((authority) =>
      authority.successors.map(({ to }) => ({
        id: to,
        path: `${path}/${authority.id}/successors`,
        among: successors,
        kind: 'authority',
      })),
    ),
    ...catalogue.areas.map(({ id, responsible }) => ({
      id: responsible,
      path: `${path}/areas/${id}`,
      among: known.authorities,
      kind: 'authority',
    })),
    ...catalogue.municipalities.flatMap((place) => [
      ...[place.teOffice, place.county, place.socialProvider, place.pilot].map((id) => ({
        id,
        path: `${path}/municipalities/${place.id}`,
        among: known.authorities,
        kind: 'authority',
      })),
      {
        id: place.area,
        path: `${path}/municipalities/${place.id}`,
        among: known.areas,
        kind: 'employment area',
      },
    ]),
  ];
}

function inArrangements(catalogue: Catalogue, known: Known): readonly Reference[] {
  const path = 'responsibilities.yaml';
  const parties = catalogue.arrangements.flatMap(({ id, lines }) =>
    lines.flatMap((line) =>
      [
        ...line.storers,
        ...line.periods.flatMap(({ decides, joint, erases }) => [decides, ...joint, erases]),
      ].map((party) => ({
        id: party,
        path: `${path}/${id}/${line.id}`,
        among: known.parties,
        kind: 'authority or role',
      })),
    ),
  );
  const services = catalogue.services.flatMap(({ service, holdings }) =>
    holdings.map(({ arrangement }) => ({
      id: arrangement,
      path: `${path}/services/${service}`,
      among: known.arrangements,
      kind: 'arrangement',
    })),
  );
  return [...parties, ...services];
}

function inRegister(register: Register, known: Known): readonly Reference[] {
  const path = `registers/${register.id}.yaml`;
  const subjects = idsOf(register.subjects);
  const authorities = [
    ...register.controllers.map(({ authority }) => authority),
    ...[...register.sources, ...register.recipients].map(({ authority }) => authority),
  ].map((id) => ({ id, path, among: known.authorities, kind: 'authority' }));
  const places = [...register.municipalities, register.seat].map((id) => ({
    id,
    path,
    among: known.municipalities,
    kind: 'municipality',
  }));
  const groups = register.purposes.flatMap((purpose) =>
    purpose.subjects.map((id) => ({
      id,
      path: `${path}/purposes/${purpose.id}`,
      among: subjects,
      kind: 'group of subjects',
    })),
  );
  const holdings = register.systems.flatMap((system) =>
    system.holdings.flatMap(({ arrangement, keeper }) => [
      {
        id: arrangement,
        path: `${path}/systems/${system.id}`,
        among: known.arrangements,
        kind: 'arrangement',
      },
      { id: keeper, path: `${path}/systems/${system.id}`, among: known.authorities, kind: 'authority' },
    ]),
  );
  return [...authorities, ...places, ...groups, ...holdings];
}

/** Every id that points to nothing in the catalogue. */
export function danglingIds(catalogue: Catalogue): readonly CatalogueProblem[] {
  const known = knownIn(catalogue);
  const references = [
    ...inAuthorities(catalogue, known),
    ...inArrangements(catalogue, known),
    ...catalogue.registers.flatMap((register) => inRegister(register, known)),
  ];
  return references
    .filter(({ id, among }) => id !== undefined && !among.has(id))
    .map(({ id, path, kind }) => ({ code: 'dangling-id', path, message: `There is no ${kind} "${id}".` }));
}
