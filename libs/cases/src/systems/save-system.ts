import { AuditTrail } from '#audit';
import { readConnectedSources } from '#collection';
import { no, ok, type Result, type StaffActor } from '#kernel';
import { ClockPort, Database } from '#platform';
import { findRegister } from '#registers';
import { Inject, Injectable } from '@nestjs/common';
import { CATALOGUE, type InstalledCatalogue } from '../catalogue.token.js';
import { readUnits } from '../tasks/colleagues.js';
import { checkSystem, type SystemInput, type SystemRefusalCode } from './check-system.js';

/** Sets who searches a system at the actor's authority. Counts for tasks made from then on. */
@Injectable()
export class SaveSystem {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ClockPort) private readonly clock: ClockPort,
    @Inject(CATALOGUE) private readonly catalogue: InstalledCatalogue,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  async run(
    actor: StaffActor,
    { registerId, systemId }: { readonly registerId: string; readonly systemId: string },
    input: SystemInput,
  ): Promise<Result<null, SystemRefusalCode>> {
    const register = findRegister(this.catalogue, registerId);
    if (!register?.systems.some(({ id }) => id === systemId)) return no('system.not-found');
    return this.database.transaction(actor, async (tx) => {
      const sources = await readConnectedSources(tx, actor.authorityId);
      const isConnected = sources.some((source) => source.systemId === systemId);
      const checked = checkSystem(input, await readUnits(tx, actor.authorityId), isConnected);
      if (!checked.ok) return checked;
      const { way, unit, keeperName, keeperAddress } = checked.value;
      await tx.query(
        `insert into system_setting (authority_id, register_id, system_id, way, unit, keeper_name, keeper_address, changed_at, changed_by)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
         on conflict (authority_id, register_id, system_id) do update set way = excluded.way, unit = excluded.unit,
           keeper_name = excluded.keeper_name, keeper_address = excluded.keeper_address,
           changed_at = excluded.changed_at, changed_by = excluded.changed_by`,
        [
          actor.authorityId,
          registerId,
          systemId,
          way,
          unit,
          keeperName,
          keeperAddress,
          this.clock.now().toString(),
          actor.staffId,
        ],
      );
      await this.audit.record(tx, actor, 'SystemChanged');
      return ok(null);
    });
  }
}
