import { AuditTrail } from '#audit';
import { no, ok, type Result, type StaffActor } from '#kernel';
import { ClockPort, Database, Sealer } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { type Extendable, readExtendable } from '../answering/extendable.js';
import { readUndoable, type Undoable } from '../answering/undoable.js';
import { CATALOGUE, type InstalledCatalogue } from '../catalogue.token.js';
import { type CaseFile, readCaseFile } from '../read-models/case-file.js';

export interface ExtensionDesk {
  readonly file: CaseFile;
  readonly extendable: readonly Extendable[];
  /** Extensions that hold and may be undone. */
  readonly undoable: readonly Undoable[];
}

/** Opens the page on which more time is taken: which clocks may be extended today, by when, and to which day. */
@Injectable()
export class OpenExtension {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ClockPort) private readonly clock: ClockPort,
    @Inject(CATALOGUE) private readonly catalogue: InstalledCatalogue,
    @Inject(Sealer) private readonly sealer: Sealer,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  async run(actor: StaffActor, caseId: string): Promise<Result<ExtensionDesk, 'case.not-found'>> {
    const context = { sealer: this.sealer, catalogue: this.catalogue, today: this.clock.today() };
    return this.database.transaction(actor, async (tx) => {
      const file = await readCaseFile(tx, context, caseId);
      if (!file) return no('case.not-found');
      await this.audit.record(tx, actor, 'CaseRead', { caseId });
      const extendable = await readExtendable(tx, context, file.claims);
      return ok({ file, extendable, undoable: await readUndoable(tx, context, file.claims) });
    });
  }
}
