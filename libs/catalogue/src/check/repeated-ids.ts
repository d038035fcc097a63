import type { Catalogue } from '#registers';
import type { CatalogueProblem } from '../problem.js';

/** Ids that must differ from each other, and where they stand. */
interface Ids {
  readonly path: string;
  readonly ids: readonly string[];
}

function idsAt(path: string, items: readonly { readonly id: string }[]): Ids {
  return { path, ids: items.map(({ id }) => id) };
}

function idsIn(catalogue: Catalogue): readonly Ids[] {
  return [
    idsAt('authorities.yaml/authorities', catalogue.authorities),
    idsAt('authorities.yaml/areas', catalogue.areas),
    idsAt('authorities.yaml/municipalities', catalogue.municipalities),
    idsAt('responsibilities.yaml/arrangements', catalogue.arrangements),
    { path: 'responsibilities.yaml/services', ids: catalogue.services.map(({ service }) => service) },
    ...catalogue.arrangements.map(({ id, lines }) => idsAt(`responsibilities.yaml/${id}`, lines)),
    idsAt('registers', catalogue.registers),
    ...catalogue.registers.flatMap(({ id, systems, purposes, subjects }) => [
      idsAt(`registers/${id}.yaml/systems`, systems),
      idsAt(`registers/${id}.yaml/purposes`, purposes),
      idsAt(`registers/${id}.yaml/subjects`, subjects),
    ]),
  ];
}

/** Every id that stands twice where it should be one thing: the second would never be found. */
export function repeatedIds(catalogue: Catalogue): readonly CatalogueProblem[] {
  return idsIn(catalogue).flatMap(({ path, ids }) => {
    const twice = new Set(ids.filter((id, index) => ids.indexOf(id) !== index));
    return [...twice].map((id) => ({
      code: 'bad-shape' as const,
      path: `${path}/${id}`,
      message: `The id "${id}" stands twice.`,
    }));
  });
}
