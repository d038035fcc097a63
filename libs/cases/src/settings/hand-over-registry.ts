import { AdminChanges } from '#audit';
import { no, ok, type Result, type StaffActor } from '#kernel';
import { Database, Settings } from '#platform';
import { findAuthority, isHosted } from '#registers';
import { Inject, Injectable } from '@nestjs/common';
import { CATALOGUE, type InstalledCatalogue } from '../catalogue.token.js';
import { DEFAULT_REGISTRY, readDefaultRegistry } from './default-registry.js';
import { storeSetting } from './setting.js';

export type HandOverRefusalCode = 'settings.not-the-registry' | 'settings.unknown-authority';

/** The default registry of the installation becomes that of another authority. Only who holds it hands it over. */
@Injectable()
export class HandOverRegistry {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Settings) private readonly settings: Settings,
    @Inject(CATALOGUE) private readonly catalogue: InstalledCatalogue,
    @Inject(AdminChanges) private readonly changes: AdminChanges,
  ) {}

  async run(actor: StaffActor, to: string): Promise<Result<null, HandOverRefusalCode>> {
    const authority = findAuthority(this.catalogue, to);
    if (!authority || !isHosted(authority)) return no('settings.unknown-authority', { field: 'registry' });
    return this.database.transaction(actor, async (tx) => {
      const from = await readDefaultRegistry(tx, this.settings);
      if (from !== actor.authorityId) return no('settings.not-the-registry', { field: 'registry' });
      await storeSetting(tx, null, DEFAULT_REGISTRY, to);
      await this.changes.record(tx, actor, {
        authorityId: null,
        what: 'setting',
        subject: DEFAULT_REGISTRY,
        from: { authority: from },
        to: { authority: to },
      });
      return ok(null);
    });
  }
}
