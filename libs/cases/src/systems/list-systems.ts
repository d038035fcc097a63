import { AuditTrail } from '#audit';
import { readConnectedSources, readSystemSettings, type SystemSetting } from '#collection';
import type { StaffActor } from '#kernel';
import { Database } from '#platform';
import type { Register } from '#registers';
import { Inject, Injectable } from '@nestjs/common';
import { CATALOGUE, type InstalledCatalogue } from '../catalogue.token.js';
import { readUnits } from '../tasks/colleagues.js';

/** The systems of a register with who searches each here. */
export interface SystemsOfRegister {
  readonly register: Register;
  /** Is the authority its controller, or has it set one of its systems? */
  readonly own: boolean;
  readonly systems: readonly {
    readonly system: Register['systems'][number];
    /** Null: nobody is set, the unit of whoever handles the case searches. */
    readonly setting: SystemSetting | null;
    /** Can the system be asked by itself? */
    readonly connected: boolean;
  }[];
}

export interface Systems {
  readonly registers: readonly SystemsOfRegister[];
  readonly units: readonly string[];
}

/** Who searches which system at the actor's authority, register by register, the own registers first. */
@Injectable()
export class ListSystems {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CATALOGUE) private readonly catalogue: InstalledCatalogue,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  async run(actor: StaffActor): Promise<Systems> {
    return this.database.transaction(actor, async (tx) => {
      await this.audit.record(tx, actor, 'SystemsListed');
      const settings = await readSystemSettings(tx, actor.authorityId);
      const sources = await readConnectedSources(tx, actor.authorityId);
      const registers = this.catalogue.registers.map((register) => {
        const set = settings.filter(({ registerId }) => registerId === register.id);
        const controls = register.controllers.some(({ authority }) => authority === actor.authorityId);
        const systems = register.systems.map((system) => ({
          system,
          setting: set.find(({ systemId }) => systemId === system.id) ?? null,
          connected: sources.some(({ systemId }) => systemId === system.id),
        }));
        return { register, own: controls || set.length > 0, systems };
      });
      return {
        registers: [...registers.filter(({ own }) => own), ...registers.filter(({ own }) => !own)],
        units: await readUnits(tx, actor.authorityId),
      };
    });
  }
}
