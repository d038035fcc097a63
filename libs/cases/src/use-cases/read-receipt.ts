import { AuditTrail } from '#audit';
import { type CitizenActor, no, ok, type Result } from '#kernel';
import { ClockPort, Database, Sealer } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { CATALOGUE, type InstalledCatalogue } from '../catalogue.token.js';
import { readReceipt, type Receipt } from '../read-models/receipt.js';

/** Shows a receipt again to the person, or to the browser that filed it without sign-in. */
@Injectable()
export class ReadReceipt {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ClockPort) private readonly clock: ClockPort,
    @Inject(CATALOGUE) private readonly catalogue: InstalledCatalogue,
    @Inject(Sealer) private readonly sealer: Sealer,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  async run(actor: CitizenActor, requestId: string): Promise<Result<Receipt, 'request.not-found'>> {
    return this.database.transaction(actor, async (tx) => {
      const context = { sealer: this.sealer, catalogue: this.catalogue, today: this.clock.today() };
      const receipt = await readReceipt(tx, context, requestId);
      if (!receipt) return no('request.not-found');
      const { authorityId, caseId } = receipt;
      await this.audit.record(tx, actor, 'ReceiptRead', { authorityId, requestId, caseId });
      return ok(receipt);
    });
  }
}
