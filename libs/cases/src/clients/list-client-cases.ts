import { AuditTrail } from '#audit';
import type { ClientActor } from '#kernel';
import { ClockPort, Database } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { CATALOGUE, type InstalledCatalogue } from '../catalogue.token.js';
import type { CaseState } from '../domain/transitions.js';
import { type ClientCaseRow, type OpenedPlace, readClientCases } from './client-case.js';

export interface ClientCasePage {
  readonly items: readonly ClientCaseRow[];
  /** Is there more after the last of them? */
  readonly more: boolean;
}

/** A program lists the cases of its authority, the oldest first. */
@Injectable()
export class ListClientCases {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ClockPort) private readonly clock: ClockPort,
    @Inject(CATALOGUE) private readonly catalogue: InstalledCatalogue,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  /** @param limit most cases of the page */
  async run(
    actor: ClientActor,
    { after, state, limit }: { after: OpenedPlace | null; state: CaseState | null; limit: number },
  ): Promise<ClientCasePage> {
    const context = { catalogue: this.catalogue, today: this.clock.today() };
    return this.database.transaction(actor, async (tx) => {
      const found = await readClientCases(tx, context, actor, { after, state, most: limit + 1 });
      const items = found.slice(0, limit);
      await this.audit.record(tx, actor, 'ClientCasesListed', { rowCount: items.length });
      return { items, more: found.length > limit };
    });
  }
}
