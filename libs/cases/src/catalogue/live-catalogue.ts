import { CatalogueError, catalogueFiles, installedCalendar, readCatalogue } from '#catalogue';
import type { SystemActor } from '#kernel';
import type { Database, Settings, Tx } from '#platform';
import type { InstalledCatalogue } from '../catalogue.token.js';
import { readUse, readVersionInUse } from './catalogue-in-use.js';

const ACTOR: SystemActor = { kind: 'system', job: 'cases.read-catalogue' };

/**
 * The catalogue that counts now. Whoever holds `view` always sees one whole version; when another is taken in use, this
 * program follows without a start anew. The calendar and the setting of prompt questions are those of the start.
 */
export class LiveCatalogue {
  /** What everybody holds: each field is that of the version in force. */
  readonly view: InstalledCatalogue;
  #current: InstalledCatalogue;
  #useId: string | null;

  private constructor(
    private readonly database: Database,
    private readonly folder: string,
    first: InstalledCatalogue,
    useId: string | null,
  ) {
    this.#current = first;
    this.#useId = useId;
    const fields = Object.keys(first) as (keyof InstalledCatalogue)[];
    const view = Object.defineProperties(
      {},
      Object.fromEntries(fields.map((name) => [name, { enumerable: true, get: () => this.#current[name] }])),
    );
    this.view = Object.freeze(view) as InstalledCatalogue;
  }

  /** @throws CatalogueError when the version that counts cannot be read by this program */
  static async open(database: Database, settings: Settings): Promise<LiveCatalogue> {
    const { CATALOGUE_DIR: folder, PROMPT_WITHIN_DAYS: promptWithinDays } = settings;
    const used = await database.transaction(ACTOR, (tx) => readVersionInUse(tx));
    const read = readCatalogue(used?.files ?? catalogueFiles(folder));
    if (!read.ok) throw new CatalogueError(read.problems);
    const first = Object.freeze({ ...read.catalogue, calendar: installedCalendar(folder), promptWithinDays });
    return new LiveCatalogue(database, folder, first, used?.useId ?? null);
  }

  /** Follows when another version was taken in use since. @returns whether it was */
  async refresh(): Promise<boolean> {
    const used = await this.database.transaction(ACTOR, (tx) => this.#newer(tx));
    if (!used) return false;
    const read = readCatalogue(used.files ?? catalogueFiles(this.folder));
    if (!read.ok) throw new CatalogueError(read.problems);
    const { calendar, promptWithinDays } = this.#current;
    this.#current = Object.freeze({ ...read.catalogue, calendar, promptWithinDays });
    this.#useId = used.useId;
    return true;
  }

  async #newer(tx: Tx) {
    if ((await readUse(tx)) === this.#useId) return undefined;
    return (await readVersionInUse(tx)) ?? { useId: null, files: null };
  }
}
