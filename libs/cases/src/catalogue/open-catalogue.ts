import { AuditTrail } from '#audit';
import {
  type CatalogueDifference,
  catalogueDifference,
  catalogueFiles,
  isEmptyDifference,
  readCatalogue,
  versionOf,
} from '#catalogue';
import { isId, no, ok, type Result, type StaffActor } from '#kernel';
import { Database, Settings, type Tx } from '#platform';
import type { Catalogue } from '#registers';
import { Inject, Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { CATALOGUE, type InstalledCatalogue } from '../catalogue.token.js';
import { filesInForce, inOrder } from './catalogue-in-use.js';
import { mayChangeCatalogue } from './may-change-catalogue.js';

/** A version that is not in force, and since when it is there. */
export interface WaitingVersion {
  readonly id: string;
  readonly version: string;
  readonly at: Temporal.Instant;
  readonly by: string | null;
}

export interface CatalogueDesk {
  readonly catalogue: Catalogue;
  /** Null while the folder of the installation counts. */
  readonly taken: { readonly at: Temporal.Instant; readonly by: string } | null;
  readonly registerFiles: readonly string[];
  /** The folder holds another version than the one in force. */
  readonly folderDiffers: boolean;
  /** Versions proposed after the one in force was taken. */
  readonly waiting: readonly WaitingVersion[];
  readonly mayChange: boolean;
}

export interface VersionDesk {
  readonly id: string;
  readonly before: Catalogue;
  readonly after: Catalogue;
  readonly difference: CatalogueDifference;
  /** The files differ, but nothing that they say. */
  readonly same: boolean;
  readonly mayChange: boolean;
}

/** The catalogue in force, what waits to be taken in use, and how a version differs from it. */
@Injectable()
export class OpenCatalogue {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Settings) private readonly settings: Settings,
    @Inject(CATALOGUE) private readonly catalogue: InstalledCatalogue,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  async run(actor: StaffActor): Promise<CatalogueDesk> {
    return this.database.transaction(actor, async (tx) => {
      await this.audit.record(tx, actor, 'AdministrationRead');
      const files = await filesInForce(tx, this.settings.CATALOGUE_DIR);
      const taken = await lastUse(tx);
      return {
        catalogue: this.catalogue,
        taken,
        registerFiles: [...files.keys()].filter((name) => name.startsWith('registers/')),
        folderDiffers:
          taken !== null && versionOf(catalogueFiles(this.settings.CATALOGUE_DIR)) !== versionOf(files),
        waiting: await waitingVersions(tx, taken?.at ?? null),
        mayChange: await mayChangeCatalogue(tx, actor, this.settings),
      };
    });
  }

  /** One version beside the one in force. */
  async version(actor: StaffActor, id: string): Promise<Result<VersionDesk, 'catalogue.not-found'>> {
    if (!isId(id)) return no('catalogue.not-found');
    return this.database.transaction(actor, async (tx) => {
      await this.audit.record(tx, actor, 'AdministrationRead', { subjectId: id });
      const [row] = await tx.query<{ files: Record<string, string> }>(
        'select files from catalogue_version where id = $1',
        [id],
      );
      const read = row && readCatalogue(inOrder(new Map(Object.entries(row.files))));
      if (!read?.ok) return no('catalogue.not-found');
      const before = this.catalogue;
      const difference = catalogueDifference(before, read.catalogue);
      const mayChange = await mayChangeCatalogue(tx, actor, this.settings);
      return ok({
        id,
        before,
        after: read.catalogue,
        difference,
        same: isEmptyDifference(difference),
        mayChange,
      });
    });
  }
}

async function lastUse(tx: Tx): Promise<CatalogueDesk['taken']> {
  const [row] = await tx.query<{ taken_at: string; name: string | null }>(
    `select u.taken_at, s.name from catalogue_use u left join staff s on s.id = u.taken_by
     order by u.taken_at desc, u.id desc limit 1`,
  );
  return row ? { at: Temporal.Instant.from(row.taken_at), by: row.name ?? '' } : null;
}

async function waitingVersions(tx: Tx, since: Temporal.Instant | null): Promise<WaitingVersion[]> {
  const rows = await tx.query<{ id: string; version: string; added_at: string; name: string | null }>(
    `select v.id, v.version, v.added_at, s.name from catalogue_version v left join staff s on s.id = v.added_by
     where v.added_by is not null and ($1::timestamptz is null or v.added_at > $1)
       and not exists (select 1 from catalogue_use u where u.catalogue_version_id = v.id)
     order by v.added_at desc, v.id limit 20`,
    [since?.toString() ?? null],
  );
  return rows.map(({ id, version, added_at: at, name }) => ({
    id,
    version,
    at: Temporal.Instant.from(at),
    by: name,
  }));
}
