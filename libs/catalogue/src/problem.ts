/** What is wrong in the catalogue: shape of `catalogueCheckOut`. */
export interface CatalogueProblem {
  readonly code: 'dangling-id' | 'gap' | 'overlap' | 'nobody-responsible' | 'bad-shape';
  /** File and place, e.g. `authorities.yaml/authorities/3/names`. */
  readonly path: string;
  /** First and last day concerned, ISO; null where the end is open or no day is meant. */
  readonly from?: string | null;
  readonly to?: string | null;
  readonly message: string;
}

/** A catalogue that cannot be used; lists every problem of its shape. */
export class CatalogueError extends Error {
  constructor(readonly problems: readonly CatalogueProblem[]) {
    super(
      ['The catalogue cannot be read:', ...problems.map(({ path, message }) => `- ${path}: ${message}`)].join(
        '\n',
      ),
    );
    this.name = 'CatalogueError';
  }
}
