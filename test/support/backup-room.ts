import { mkdtemp, readFile, rm, unlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SealAudit } from '#audit';
import { FileRequest, type Receipt } from '#cases/citizen';
import { newId } from '#kernel';
import { DiskFileStore, FakeFileStore, Sealer } from '#platform';
import pg from 'pg';
import { backUp } from '../../db/backup/back-up.js';
import type { Manifest } from '../../db/backup/manifest.js';
import { restore, type Restored, type RestorePlace } from '../../db/backup/restore.js';
import { aPng } from '../builders/picture.builder.js';
import { aCitizen, aRequest } from '../builders/request.builder.js';
import { type CaseWorld, openCaseWorld } from './case-world.js';
import { refuseErasure } from './refused-document.js';
import { createTestDatabase, type TestDatabase } from './test-database.js';

export const DATA_KEYS = `k1:${Buffer.alloc(32, 1).toString('base64')}`;
export const INDEX_KEY = Buffer.alloc(32, 2).toString('base64');

/** Files that a world keeps in memory and on the disk. */
class FilesOnDisk extends FakeFileStore {
  constructor(private readonly disk: DiskFileStore) {
    super();
  }

  override async put(id: string, bytes: Buffer): Promise<void> {
    await super.put(id, bytes);
    await this.disk.put(id, bytes);
  }
}

/** An empty database of this release. */
export interface Emptied {
  readonly database: TestDatabase;
  /** As the owner of the tables. */
  readonly owner: pg.Client;
}

/** A house with a letter and files, and a backup of it that was made while requests came in. */
export class BackupRoom {
  manifest!: Manifest;
  /** Requests acknowledged before the backup began, and all of them by now. */
  readonly before: string[] = [];
  readonly filed: string[] = [];
  readonly #emptied: Emptied[] = [];

  private constructor(
    readonly world: CaseWorld,
    readonly room: string,
  ) {}

  static async open(): Promise<BackupRoom> {
    const room = await mkdtemp(join(tmpdir(), 'tietopyynto-'));
    const disk = new DiskFileStore(join(room, 'files'), new Sealer(DATA_KEYS));
    const world = await openCaseWorld('2026-11-22T10:00:00+02:00', {}, new FilesOnDisk(disk));
    const made = new BackupRoom(world, room);
    await made.#fill();
    return made;
  }

  get filesDir(): string {
    return join(this.room, 'files');
  }

  get folder(): string {
    return join(this.room, 'backup');
  }

  get url(): string {
    return this.world.database.url('migrator');
  }

  async emptied(): Promise<Emptied> {
    const database = await createTestDatabase();
    const owner = new pg.Client({ connectionString: database.url('migrator') });
    await owner.connect();
    await owner.query('set role tietopyynto_owner');
    const made = { database, owner };
    this.#emptied.push(made);
    return made;
  }

  /** Restores with the keys of the house and files of its own, unless told otherwise. */
  async restored(change: Partial<RestorePlace> = {}, into?: Emptied): Promise<Restored> {
    const { database } = into ?? (await this.emptied());
    return restore({
      url: database.url('migrator'),
      filesDir: await mkdtemp(join(this.room, 'restored-')),
      folder: this.folder,
      dataKeys: DATA_KEYS,
      indexKey: INDEX_KEY,
      ...change,
    });
  }

  /** Drops what was emptied and filled since the last time. */
  async tidy(): Promise<void> {
    for (const { database, owner } of this.#emptied.splice(0)) {
      await owner.end();
      await database.drop();
    }
  }

  /** Does something while a file of the backup is changed, or gone (null). */
  async whileChanged(
    path: string,
    change: (bytes: Buffer) => Buffer | null,
    act: () => Promise<unknown>,
  ): Promise<void> {
    const whole = await readFile(join(this.folder, path));
    const other = change(Buffer.from(whole));
    await (other ? writeFile(join(this.folder, path), other) : unlink(join(this.folder, path)));
    try {
      await act();
    } finally {
      await writeFile(join(this.folder, path), whole, { mode: 0o600 });
    }
  }

  /** The place of a file that a request of before the backup came with. */
  async aFile(): Promise<string> {
    const { rows } = await this.world.owner.query<{ id: string }>(
      'select id from stored_file where request_id = $1',
      [this.before[1]],
    );
    const { id } = rows[0]!;
    return join('files', id.slice(0, 2), id);
  }

  async close(): Promise<void> {
    await this.tidy();
    await this.world.close();
    await rm(this.room, { recursive: true });
  }

  /** One run leaves what an open transaction of anybody on the server may still come before. */
  async #seal(): Promise<void> {
    const unsealed = `select from audit_event e where not exists (select 1 from audit_link l where l.event_id = e.id)`;
    do await this.world.worker.get(SealAudit, { strict: false }).run();
    while ((await this.world.owner.query(unsealed)).rowCount !== 0);
  }

  async #fill(): Promise<void> {
    const { caseId, claims } = await this.#file();
    await refuseErasure(this.world, caseId, claims[0]!.id);
    await this.#seal();
    await this.#file();
    // As on a server that has counted more transactions than the one it comes back to.
    await this.world.owner.query(
      `update audit_event set transaction_id = '99999999' where id = (select max(id) from audit_event)`,
    );
    for (let round = 0; round < 10; round += 1) await this.#file();
    this.before.push(...this.filed);
    let going = true;
    const writing = async () => {
      while (going) await this.#file();
    };
    const writers = Promise.all([writing(), writing()]);
    while (this.filed.length < this.before.length + 4) await new Promise((resolve) => setImmediate(resolve));
    const { url, filesDir, folder } = this;
    this.manifest = await backUp({ url, filesDir, folder, indexKey: INDEX_KEY });
    going = false;
    await writers;
  }

  async #file(): Promise<Receipt> {
    const attachments = [{ name: 'kuva.png', bytes: aPng() }];
    const input = aRequest().asking('erasure').with({ submitKey: newId(), attachments }).build();
    const done = await this.world.portal.get(FileRequest).run(aCitizen(), input);
    if (!done.ok) throw new Error(done.refusal.code);
    this.filed.push(input.submitKey);
    return done.value;
  }
}
