import { AdminChanges } from '#audit';
import { type CatalogueFiles, catalogueFiles, type CatalogueProblem, readCatalogue } from '#catalogue';
import { newId, no, ok, type Result, type StaffActor } from '#kernel';
import { ClockPort, Database, Settings, type Tx } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { filesInForce, inOrder } from './catalogue-in-use.js';
import { mayChangeCatalogue } from './may-change-catalogue.js';

export type ProposeCatalogueRefusalCode =
  'catalogue.not-yours' | 'catalogue.nothing-given' | 'catalogue.unknown-file' | 'catalogue.unsound';

/** What a new version is made of: files that replace those of the same name, and registers that go. */
export interface ProposedFiles {
  readonly changed: ReadonlyMap<string, string>;
  readonly removed: readonly string[];
}

/** A version, or why there is none; an unsound one with each problem. */
export interface ProposedCatalogue {
  readonly result: Result<string, ProposeCatalogueRefusalCode>;
  readonly problems: readonly CatalogueProblem[];
}

const NAME = /^(authorities|responsibilities)\.yaml$|^registers\/[a-z0-9-]+\.yaml$/;

/** Makes a new version out of the one in force, or takes the one of the folder. It counts only once it is taken in use. */
@Injectable()
export class ProposeCatalogue {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ClockPort) private readonly clock: ClockPort,
    @Inject(Settings) private readonly settings: Settings,
    @Inject(AdminChanges) private readonly changes: AdminChanges,
  ) {}

  /** @param input `folder` for the files in the folder of the installation */
  async run(actor: StaffActor, input: ProposedFiles | 'folder'): Promise<ProposedCatalogue> {
    const wrong = input === 'folder' ? null : refused(input);
    if (wrong) return wrong;
    return this.database.transaction(actor, async (tx) => {
      if (!(await mayChangeCatalogue(tx, actor, this.settings)))
        return { result: no('catalogue.not-yours'), problems: [] };
      const files = await this.#files(tx, input);
      const read = readCatalogue(files);
      if (!read.ok) return { result: no('catalogue.unsound', { field: 'files' }), problems: read.problems };
      const source = input === 'folder' ? 'folder' : 'upload';
      const version = { version: read.catalogue.version, files, source } as const;
      const id = await storeVersion(tx, version, actor.staffId, this.clock.now().toString());
      await this.changes.record(tx, actor, {
        authorityId: null,
        what: 'catalogue',
        subject: read.catalogue.version.slice(0, 12),
        from: null,
        to: { state: 'proposed' },
      });
      return { result: ok(id), problems: [] };
    });
  }

  async #files(tx: Tx, input: ProposedFiles | 'folder'): Promise<CatalogueFiles> {
    if (input === 'folder') return catalogueFiles(this.settings.CATALOGUE_DIR);
    const files = new Map(await filesInForce(tx, this.settings.CATALOGUE_DIR));
    for (const name of input.removed) files.delete(name);
    for (const [name, text] of input.changed) files.set(name, text);
    return inOrder(files);
  }
}

function refused({ changed, removed }: ProposedFiles): ProposedCatalogue | null {
  const refuse = (code: ProposeCatalogueRefusalCode, name = ''): ProposedCatalogue => ({
    result: no(code, { field: 'files', name }),
    problems: [],
  });
  if (changed.size + removed.length === 0) return refuse('catalogue.nothing-given');
  const odd = [...changed.keys(), ...removed].find((name) => !NAME.test(name));
  return odd === undefined ? null : refuse('catalogue.unknown-file', odd);
}

/** Keeps a version once, whatever brought it. @returns its id */
export async function storeVersion(
  tx: Tx,
  version: {
    readonly version: string;
    readonly files: CatalogueFiles;
    readonly source: 'folder' | 'upload';
  },
  staffId: string | null,
  now: string,
): Promise<string> {
  const id = newId();
  await tx.query(
    `insert into catalogue_version (id, version, files, calendar, source, fingerprint, added_at, added_by)
     values ($1, $2, $3, '', $4, $2, $5, $6) on conflict (fingerprint) do nothing`,
    [id, version.version, JSON.stringify(Object.fromEntries(version.files)), version.source, now, staffId],
  );
  const [kept] = await tx.query<{ id: string }>('select id from catalogue_version where fingerprint = $1', [
    version.version,
  ]);
  if (!kept) throw new Error('A version that was stored is there');
  return kept.id;
}
