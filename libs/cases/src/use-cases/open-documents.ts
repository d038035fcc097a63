import { AuditTrail } from '#audit';
import { readManifest } from '#collection';
import { no, ok, type Result, type StaffActor, type Text } from '#kernel';
import { ClockPort, Database, Sealer } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { type Finding, readFindings } from '../answering/findings.js';
import { type CheckedIdentity, readCheckedIdentity } from '../answering/identity-of-case.js';
import { systemText } from '../answering/searched-lines.js';
import { CATALOGUE, type InstalledCatalogue } from '../catalogue.token.js';
import { type CaseFile, readCaseFile } from '../read-models/case-file.js';
import { readCaseRecord } from '../read-models/case-record.js';

/** What must be in order before data are given out: who the person is, and whose data the documents hold. */
export interface DocumentsDesk {
  readonly file: CaseFile;
  readonly identity: CheckedIdentity | null;
  readonly findings: readonly (Finding & { readonly system: Text })[];
}

/** Opens what the searches of a case brought, and how the identity was checked. The look is written down. */
@Injectable()
export class OpenDocuments {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ClockPort) private readonly clock: ClockPort,
    @Inject(CATALOGUE) private readonly catalogue: InstalledCatalogue,
    @Inject(Sealer) private readonly sealer: Sealer,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  async run(actor: StaffActor, caseId: string): Promise<Result<DocumentsDesk, 'case.not-found'>> {
    const context = { sealer: this.sealer, catalogue: this.catalogue, today: this.clock.today() };
    return this.database.transaction(actor, async (tx) => {
      const record = await readCaseRecord(tx, caseId);
      const file = record && (await readCaseFile(tx, context, caseId));
      if (!record || !file) return no('case.not-found');
      const { lines } = await readManifest(tx, this.sealer, caseId);
      const systems = new Map(lines.map((line) => [line.taskId, systemText(line, this.catalogue)]));
      const findings = await readFindings(tx, this.sealer, caseId);
      await this.audit.record(tx, actor, 'CaseRead', { caseId });
      return ok({
        file,
        identity: await readCheckedIdentity(tx, record),
        findings: findings.map((one) => ({ ...one, system: systems.get(one.taskId) ?? NO_NAME })),
      });
    });
  }
}

const NO_NAME: Text = { fi: '', sv: '', en: '' };
