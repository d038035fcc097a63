import { type AuditAction, AuditTrail } from '#audit';
import { no, ok, type Result, type StaffActor } from '#kernel';
import { Database, type Tx } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { PAGE_ROWS } from '../domain/page-place.js';
import type { AuditQuestion, AuditRefusal } from './audit-question.js';
import { type AskedCase, CasesAsked } from './cases-asked.js';
import { type AuditLine, readAuditLines } from './read-audit-lines.js';

/** One page of the trail of some cases. */
export interface AuditPage {
  readonly cases: readonly AskedCase[];
  readonly rows: readonly AuditLine[];
  /** The id before which the next page begins; null on the last one. */
  readonly next: string | null;
}

/**
 * Who has seen the data of a person, who changed a case. The search is itself a row on each case it found, so that the
 * person sees it too; what was searched for is not kept.
 */
@Injectable()
export class SearchAudit {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CasesAsked) private readonly casesAsked: CasesAsked,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  async run(
    actor: StaffActor,
    question: AuditQuestion,
    before: string | null,
  ): Promise<Result<AuditPage, AuditRefusal>> {
    return this.database.transaction(actor, async (tx) => {
      const cases = await this.casesAsked.find(tx, actor, question);
      if (typeof cases === 'string') return no(cases);
      const fetched = await readAuditLines(tx, cases, question, { before, limit: PAGE_ROWS + 1 });
      const rows = fetched.slice(0, PAGE_ROWS);
      await recordLook(tx, this.audit, actor, 'AuditSearched', { cases, rowCount: rows.length });
      return ok({ cases, rows, next: fetched.length > PAGE_ROWS ? rows.at(-1)!.id : null });
    });
  }
}

/** A row for each case that was found; one without a case where none was. */
export async function recordLook(
  tx: Tx,
  audit: AuditTrail,
  actor: StaffActor,
  action: AuditAction,
  { cases, rowCount }: { cases: readonly AskedCase[]; rowCount: number },
): Promise<void> {
  if (cases.length === 0) await audit.record(tx, actor, action, { rowCount });
  for (const { id, requestId } of cases)
    await audit.record(tx, actor, action, { caseId: id, requestId, rowCount });
}
