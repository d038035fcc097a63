import { AuditTrail } from '#audit';
import type { SystemActor } from '#kernel';
import { ClockPort, Database, FileStore, Sealer, SHELVES, type Tx } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { filesOfContents, filesOfRows } from './named-files.js';

const ACTOR: SystemActor = { kind: 'system', job: 'retention.sweep-files' };
/**
 * A file is stored before the row that names it is committed, by seconds. A day leaves room for the slowest upload and
 * for a store whose clock is hours off; what a transaction may still name is never that old.
 */
const SAFE_AGE = { hours: 24 };
/** So many at most may be the greater part of the store. Deaths leave a few; a database of another installation, nearly all. */
const FEW = 20;

/** What one sweep found, in numbers of files. */
export interface SweptFiles {
  readonly stored: number;
  readonly removed: number;
  /** Named by nothing and left all the same: they are the greater part, so the folder and the database do not belong together. */
  readonly doubted: number;
  /** Named by a row, and not in the store. */
  readonly missing: number;
}

/** Removes from the store what nothing names: a process died between storing a file and committing who names it. */
@Injectable()
export class SweepFiles {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ClockPort) private readonly clock: ClockPort,
    @Inject(Sealer) private readonly sealer: Sealer,
    @Inject(FileStore) private readonly files: FileStore,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  async run(): Promise<SweptFiles> {
    const unnamed: string[] = [];
    const counts = { stored: 0, missing: 0 };
    for (const shelf of SHELVES) {
      // Rows first: the file of a row that is there is there as well, and a row that comes later has a young file.
      const named = await this.#ask((tx) => filesOfRows(tx, shelf));
      const stored = await this.files.list(shelf);
      unnamed.push(...stored.filter((id) => !named.has(id)));
      counts.stored += stored.length;
      counts.missing += await this.#missing(shelf, named, new Set(stored));
    }
    const held = await this.#ask((tx) => filesOfContents(tx, this.sealer));
    const loose = await this.#old(unnamed.filter((id) => !held.has(id)));
    if (loose.length > FEW && loose.length > counts.stored / 2)
      return { ...counts, removed: 0, doubted: loose.length };
    return { ...counts, removed: await this.#remove(loose), doubted: 0 };
  }

  /** What was erased while we looked is not missing. */
  async #missing(shelf: string, named: ReadonlySet<string>, stored: ReadonlySet<string>): Promise<number> {
    const gone = [...named].filter((id) => !stored.has(id));
    if (gone.length === 0) return 0;
    const still = await this.#ask((tx) => filesOfRows(tx, shelf));
    return gone.filter((id) => still.has(id)).length;
  }

  async #old(ids: readonly string[]): Promise<string[]> {
    const before = this.clock.now().subtract(SAFE_AGE);
    const old: string[] = [];
    for (const id of ids) {
      const at = await this.files.writtenAt(id);
      if (at && Temporal.Instant.compare(at, before) < 0) old.push(id);
    }
    return old;
  }

  async #remove(loose: readonly string[]): Promise<number> {
    if (loose.length === 0) return 0;
    return this.#ask(async (tx) => {
      // Of two workers one removes and writes it down.
      await tx.query(`select pg_advisory_xact_lock(hashtextextended('retention.sweep-files', 0))`);
      const still = await this.#old(loose);
      if (still.length > 0) await this.audit.record(tx, ACTOR, 'FilesSwept', { rowCount: still.length });
      for (const id of still) await this.files.remove(id);
      return still.length;
    });
  }

  #ask<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.database.transaction(ACTOR, work);
  }
}
