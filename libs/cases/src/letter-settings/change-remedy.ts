import { AdminChanges } from '#audit';
import { ok, type Result, type StaffActor } from '#kernel';
import { Database, type Tx } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { CATALOGUE, type InstalledCatalogue } from '../catalogue.token.js';
import { readSetting, storeSetting } from '../settings/setting.js';
import { checkRemedy, type RemedyRefusalCode, type TypedRemedy } from './check-remedy.js';
import { ownOf } from './open-letter-settings.js';
import { courtsOf, REMEDY, type RemedySetting } from './remedy-setting.js';

/** Sets how the authority's decisions are challenged. Counts for letters issued from now on. */
@Injectable()
export class ChangeRemedy {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CATALOGUE) private readonly catalogue: InstalledCatalogue,
    @Inject(AdminChanges) private readonly changes: AdminChanges,
  ) {}

  /** @param typed null: what the catalogue says counts again */
  async run(actor: StaffActor, typed: TypedRemedy | null): Promise<Result<null, RemedyRefusalCode>> {
    const own = ownOf(this.catalogue, actor.authorityId);
    const checked = typed ? checkRemedy(typed, own, courtsOf(this.catalogue)) : ok(null);
    if (!checked.ok) return checked;
    return this.database.transaction(actor, async (tx) => {
      await this.#store(tx, actor, checked.value);
      return ok(null);
    });
  }

  async #store(tx: Tx, actor: StaffActor, setting: RemedySetting | null): Promise<void> {
    const { authorityId } = actor;
    const before = (await readSetting<RemedySetting>(tx, authorityId, REMEDY)) ?? null;
    await storeSetting(tx, authorityId, REMEDY, setting);
    const [from, to] = [facts(before), facts(setting)];
    await this.changes.record(tx, actor, { authorityId, what: 'setting', subject: REMEDY, from, to });
  }
}

/** The setting as the list of changes tells it, in Finnish as the letters name things. */
function facts(setting: RemedySetting | null): Record<string, unknown> | null {
  if (!setting) return null;
  const { kind, body, office, court, ombudsman } = setting;
  return {
    remedy: kind,
    body: body?.fi ?? null,
    address: office?.post.fi ?? null,
    email: office?.email ?? null,
    phone: office?.phone ?? null,
    hours: office?.hours?.fi ?? null,
    court: court || null,
    ombudsman: ombudsman?.fi ?? null,
  };
}
