import { AuditTrail } from '#audit';
import type { SystemActor } from '#kernel';
import { ClockPort, FileScanner, FileStore, type JobCall, type ScanAnswer, type Tx } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { noteScanner } from './note-scanner.js';
import type { ScanFilePayload } from './scanning.jobs.js';

const ACTOR: SystemActor = { kind: 'system', job: 'files.scan-file' };

/**
 * Gives a waiting file to the scanner. It leaves the quarantine only by a plain answer; a scanner that is down, silent or
 * says something else leaves it there, and is asked again.
 */
@Injectable()
export class ScanFile implements JobCall<ScanFilePayload, ScanFilePayload, ScanAnswer> {
  constructor(
    @Inject(FileScanner) private readonly scanner: FileScanner,
    @Inject(FileStore) private readonly files: FileStore,
    @Inject(ClockPort) private readonly clock: ClockPort,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  async read(tx: Tx, payload: ScanFilePayload): Promise<ScanFilePayload | null> {
    const waiting = await tx.query(`select 1 from stored_file where id = $1 and quarantine = 'waiting'`, [
      payload.fileId,
    ]);
    return waiting.length > 0 ? payload : null;
  }

  async call({ fileId }: ScanFilePayload): Promise<ScanAnswer> {
    return this.scanner.scan(await this.files.get(fileId));
  }

  async write(tx: Tx, { fileId }: ScanFilePayload, answer: ScanAnswer): Promise<string | null> {
    const fault = answer.kind === 'failed' ? answer.why : null;
    await noteScanner(tx, fault, this.clock.now());
    if (answer.kind === 'failed') return `scan.${answer.why}`;
    const finding = answer.kind === 'infected' ? answer.finding : null;
    const [file] = await tx.query<{ requestId: string; caseId: string | null; authorityId: string }>(
      `with scanned as (update stored_file set quarantine = $2, finding = $3, scanned_at = $4
         where id = $1 and quarantine = 'waiting' returning request_id, case_id)
       select s.request_id as "requestId", s.case_id as "caseId",
         coalesce(c.authority_id, r.receiving_authority_id) as "authorityId"
       from scanned s join request r on r.id = s.request_id left join case_file c on c.id = s.case_id`,
      [fileId, answer.kind, finding, this.clock.now().toString()],
    );
    if (!file) return null;
    const action = answer.kind === 'infected' ? 'AttachmentInfected' : 'AttachmentScanned';
    await this.audit.record(tx, ACTOR, action, { ...file, subjectId: fileId });
    return null;
  }

  /** The file stays where it is; `PlanMissingScans` asks again. */
  async givenUp(): Promise<void> {}
}
