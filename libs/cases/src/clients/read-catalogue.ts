import { AuditTrail } from '#audit';
import type { ClientActor } from '#kernel';
import { Database } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { CATALOGUE, type InstalledCatalogue } from '../catalogue.token.js';

/** A program reads the catalogue, or has something counted by it. It holds nothing of a person; the look is written down. */
@Injectable()
export class ReadCatalogue {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CATALOGUE) private readonly catalogue: InstalledCatalogue,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  async run(actor: ClientActor): Promise<InstalledCatalogue> {
    await this.database.transaction(actor, (tx) => this.audit.record(tx, actor, 'CatalogueRead'));
    return this.catalogue;
  }
}
