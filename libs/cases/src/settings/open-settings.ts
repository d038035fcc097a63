import { AuditTrail } from '#audit';
import type { StaffActor } from '#kernel';
import { Database, Settings, type Tx } from '#platform';
import { isHosted } from '#registers';
import { Inject, Injectable } from '@nestjs/common';
import { CATALOGUE, type InstalledCatalogue } from '../catalogue.token.js';
import { readDefaultRegistry } from './default-registry.js';
import { readRegistrars, type RegistrarChoice } from './protected-receivers.js';
import { registersOf } from './registers-of.js';
import { readWorkLimits, type WorkLimits } from './work-limits.js';

/** A handler who can be given cases. */
export interface HandlerChoice {
  readonly id: string;
  readonly name: string;
  readonly title: string;
}

export interface SettingsDesk {
  readonly limits: WorkLimits;
  /** The registers of the authority, with whom their new cases are given to; null for nobody. */
  readonly registers: readonly {
    readonly id: string;
    readonly handlerId: string | null;
    readonly handler: string | null;
  }[];
  readonly handlers: readonly HandlerChoice[];
  readonly defaultRegistry: string;
  /** Only the authority that is the default registry hands it over. */
  readonly mayHandOver: boolean;
  /** The other authorities that work their cases here. */
  readonly hosted: readonly string[];
  /** Who may be named to receive the requests of protected persons. */
  readonly registrars: readonly RegistrarChoice[];
  /** Who may be the second person of a refusal or a release. */
  readonly approvers: readonly (HandlerChoice & { readonly approves: readonly string[] })[];
}

/** What an authority has set, with the defaults where it has set nothing. */
@Injectable()
export class OpenSettings {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Settings) private readonly settings: Settings,
    @Inject(CATALOGUE) private readonly catalogue: InstalledCatalogue,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  async run(actor: StaffActor): Promise<SettingsDesk> {
    const { authorityId } = actor;
    return this.database.transaction(actor, async (tx) => {
      await this.audit.record(tx, actor, 'AdministrationRead');
      const defaultRegistry = await readDefaultRegistry(tx, this.settings);
      const people = await readHandlers(tx, authorityId);
      return {
        limits: await readWorkLimits(tx, authorityId, this.settings),
        registers: await this.#registers(tx, authorityId),
        handlers: people,
        defaultRegistry,
        mayHandOver: defaultRegistry === authorityId,
        hosted: this.catalogue.authorities
          .filter((one) => isHosted(one) && one.id !== authorityId)
          .map(({ id }) => id),
        registrars: await readRegistrars(tx, authorityId),
        approvers: people.filter(({ approves }) => approves.length > 0),
      };
    });
  }

  async #registers(tx: Tx, authorityId: string): Promise<SettingsDesk['registers']> {
    const set = await tx.query<{ register_id: string; staff_id: string; name: string }>(
      `select d.register_id, d.staff_id, s.name from default_handler d join staff s on s.id = d.staff_id
       where d.authority_id = $1`,
      [authorityId],
    );
    return registersOf(this.catalogue, authorityId).map(({ id }) => {
      const one = set.find((row) => row.register_id === id);
      return { id, handlerId: one?.staff_id ?? null, handler: one?.name ?? null };
    });
  }
}

/** The active handlers of an authority, by name. */
export async function readHandlers(
  tx: Tx,
  authorityId: string,
): Promise<(HandlerChoice & { readonly approves: readonly string[] })[]> {
  return tx.query(
    `select id, name, title, approves from staff
     where authority_id = $1 and active and 'handler' = any (roles) order by name, id`,
    [authorityId],
  );
}
