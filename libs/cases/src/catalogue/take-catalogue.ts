import { AdminChanges } from '#audit';
import { readCatalogue, versionOf } from '#catalogue';
import { isId, newId, no, ok, type Result, type StaffActor } from '#kernel';
import { ClockPort, Database, Settings } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { filesInForce, inOrder } from './catalogue-in-use.js';
import { LiveCatalogue } from './live-catalogue.js';
import { mayChangeCatalogue } from './may-change-catalogue.js';
import { storeVersion } from './propose-catalogue.js';

export type TakeCatalogueRefusalCode =
  'catalogue.not-found' | 'catalogue.not-yours' | 'catalogue.changed-meanwhile' | 'catalogue.in-force';

/**
 * Takes a version of the catalogue in use, in place of the one its difference was shown to. Cases that are open keep the
 * version they were opened by; the worker lists those that would now be routed to others.
 */
@Injectable()
export class TakeCatalogue {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ClockPort) private readonly clock: ClockPort,
    @Inject(Settings) private readonly settings: Settings,
    @Inject(LiveCatalogue) private readonly live: LiveCatalogue,
    @Inject(AdminChanges) private readonly changes: AdminChanges,
  ) {}

  /** @param shownAgainst the version in force when the difference was read */
  async run(
    actor: StaffActor,
    versionId: string,
    shownAgainst: string,
  ): Promise<Result<null, TakeCatalogueRefusalCode>> {
    if (!isId(versionId)) return no('catalogue.not-found');
    const taken = await this.database.transaction(actor, async (tx) => {
      if (!(await mayChangeCatalogue(tx, actor, this.settings))) return no('catalogue.not-yours');
      // One at a time: what is taken in use is what was compared.
      await tx.query(`select pg_advisory_xact_lock(hashtext('catalogue_use'))`);
      const [next] = await tx.query<{ version: string; files: Record<string, string> }>(
        'select version, files from catalogue_version where id = $1',
        [versionId],
      );
      if (!next || !readCatalogue(inOrder(new Map(Object.entries(next.files)))).ok)
        return no('catalogue.not-found');
      const files = await filesInForce(tx, this.settings.CATALOGUE_DIR);
      const version = versionOf(files);
      if (version === next.version) return no('catalogue.in-force');
      if (version !== shownAgainst) return no('catalogue.changed-meanwhile');
      const now = this.clock.now().toString();
      await storeVersion(tx, { version, files, source: 'folder' }, null, now);
      await tx.query(
        'insert into catalogue_use (id, catalogue_version_id, taken_at, taken_by) values ($1, $2, $3, $4)',
        [newId(), versionId, now, actor.staffId],
      );
      await this.changes.record(tx, actor, {
        authorityId: null,
        what: 'catalogue',
        subject: next.version.slice(0, 12),
        from: { version: version.slice(0, 12) },
        to: { version: next.version.slice(0, 12) },
      });
      return ok(null);
    });
    if (taken.ok) await this.live.refresh();
    return taken;
  }
}
