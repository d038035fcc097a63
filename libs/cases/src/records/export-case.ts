import { AuditTrail } from '#audit';
import type { SystemActor } from '#kernel';
import { type CallContext, ClockPort, FileStore, type JobCall, Sealer, type Tx } from '#platform';
import { type Delivered, type ExportRule, makePackage, RecordsFault, RecordsPort } from '#records';
import { Inject, Injectable } from '@nestjs/common';
import { CATALOGUE, type InstalledCatalogue } from '../catalogue.token.js';
import { nameOfAuthority } from '../read-models/receipt.js';
import { caseFacts } from './case-facts.js';
import { caseJson } from './case-json.js';
import { EXPORT_RULES } from './export-rules.token.js';
import { readRecordSource } from './read-record-source.js';
import { requestFile } from './record-documents.js';
import { isKept } from './record-letter-kind.js';
import type { RecordSource } from './record-source.js';
import type { ExportCasePayload } from './records.jobs.js';

const ACTOR: SystemActor = { kind: 'system', job: 'records.export-case' };

interface Exporting extends ExportCasePayload {
  readonly source: RecordSource;
  /** A document of the case has not been scanned yet: the package would not be whole. */
  readonly isHeld: boolean;
}

type Exported = { readonly delivered: Delivered } | { readonly code: string };

/**
 * Hands the package of a closed case over. What failed is tried again, and at last stands where people look, with a code
 * that says what to do; nothing of a package that is not whole, or whose metadata do not validate, leaves the house.
 */
@Injectable()
export class ExportCase implements JobCall<ExportCasePayload, Exporting, Exported> {
  constructor(
    @Inject(RecordsPort) private readonly port: RecordsPort,
    @Inject(EXPORT_RULES) private readonly rules: readonly ExportRule[],
    @Inject(CATALOGUE) private readonly catalogue: InstalledCatalogue,
    @Inject(FileStore) private readonly files: FileStore,
    @Inject(Sealer) private readonly sealer: Sealer,
    @Inject(ClockPort) private readonly clock: ClockPort,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  async read(tx: Tx, { exportId, asked }: ExportCasePayload): Promise<Exporting | null> {
    const [row] = await tx.query<{ caseId: string; closing: number; closedAt: string }>(
      `select case_id as "caseId", number as closing, closed_at as "closedAt" from record_export
       where id = $1 and asked = $2 and state = 'waiting' and outdated_at is null`,
      [exportId, asked],
    );
    if (!row) return null;
    const held = await tx.query(
      `select 1 from stored_file f join case_file c on c.id = f.case_id or c.request_id = f.request_id and f.case_id is null
       where c.id = $1 and f.quarantine = 'waiting' limit 1`,
      [row.caseId],
    );
    const source = await readRecordSource(tx, this.sealer, row);
    return { exportId, asked, source, isHeld: held.length > 0 };
  }

  async call({ source, isHeld }: Exporting): Promise<Exported> {
    if (isHeld) return { code: 'records.being-scanned' };
    const rule = this.rules.find(({ authority }) => authority === source.head.authorityId);
    if (!rule) return { code: 'records.not-set-up' };
    try {
      const files = await this.#filesOf(source);
      const authority = nameOfAuthority(this.catalogue, rule.authority, this.clock.today()).fi;
      const facts = caseFacts(source, files, { authority, rule });
      const made = await makePackage({
        caseId: source.caseId,
        facts,
        caseJson: caseJson(source),
        bytes: new Map([
          [source.head.requestId, requestFile(source)],
          ...files,
          ...source.letters.flatMap(({ id, fileId }) => {
            const bytes = files.get(fileId);
            return bytes ? [[id, bytes] as const] : [];
          }),
        ]),
      });
      return made.ok ? { delivered: await this.port.deliver(made.value) } : { code: made.refusal.code };
    } catch (error) {
      return { code: error instanceof RecordsFault ? error.code : 'records.failed' };
    }
  }

  async write(
    tx: Tx,
    exporting: Exporting,
    exported: Exported,
    { last }: CallContext,
  ): Promise<string | null> {
    if ('code' in exported) {
      await this.#failed(tx, exporting, exported.code, last);
      return exported.code;
    }
    const { folder, sha256 } = exported.delivered;
    await tx.query(
      `update record_export set state = 'delivered', delivered_at = $2, folder = $3, sha256 = $4, error_code = null
       where id = $1 and state <> 'delivered'`,
      [exporting.exportId, this.clock.now().toString(), folder, sha256],
    );
    await this.#audit(tx, exporting, 'RecordExported');
    return null;
  }

  async givenUp(tx: Tx, { exportId }: ExportCasePayload, code: string): Promise<void> {
    await tx.query(
      `update record_export set state = 'failed', error_code = $2 where id = $1 and state = 'waiting'`,
      [exportId, code],
    );
  }

  async #filesOf({ letters, attachments }: RecordSource): Promise<Map<string, Buffer>> {
    const ids = [...letters.filter(isKept), ...attachments].map(({ fileId }) => fileId);
    const found = await Promise.all(
      ids.map(async (id) => [id, await this.files.get(id).catch(() => null)] as const),
    );
    return new Map(found.flatMap(([id, bytes]) => (bytes ? [[id, bytes] as const] : [])));
  }

  async #failed(tx: Tx, exporting: Exporting, code: string, last: boolean): Promise<void> {
    await tx.query(
      `update record_export set error_code = $2, state = $3 where id = $1 and state = 'waiting'`,
      [exporting.exportId, code, last ? 'failed' : 'waiting'],
    );
    if (last) await this.#audit(tx, exporting, 'RecordExportFailed');
  }

  async #audit(tx: Tx, { source, exportId }: Exporting, action: 'RecordExported' | 'RecordExportFailed') {
    const { caseId, head } = source;
    await this.audit.record(tx, ACTOR, action, {
      authorityId: head.authorityId,
      caseId,
      subjectId: exportId,
    });
  }
}
