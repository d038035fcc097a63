import { AuditTrail } from '#audit';
import { no, ok, type Result, type StaffActor } from '#kernel';
import { Database, type Tx } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import type { AuditQuestion, AuditRefusal } from './audit-question.js';
import { type AskedCase, CasesAsked } from './cases-asked.js';
import { type AuditLine, readAuditLines } from './read-audit-lines.js';
import { recordLook } from './search-audit.js';

const BATCH = 500;

/** Receives a batch; false when nobody listens any more. */
export type TakeLines = (lines: readonly AuditLine[], cases: readonly AskedCase[]) => Promise<boolean>;

/** Hands the whole answer on, batch by batch. How many rows left is written down, also when it fails in the middle. */
@Injectable()
export class ExportAudit {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CasesAsked) private readonly casesAsked: CasesAsked,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  async run(
    actor: StaffActor,
    question: AuditQuestion,
    take: TakeLines,
  ): Promise<Result<{ rowCount: number }, AuditRefusal>> {
    const given = { cases: [] as readonly AskedCase[], rowCount: 0 };
    const record = (tx: Tx) => recordLook(tx, this.audit, actor, 'AuditExported', given);
    try {
      return await this.database.transaction(actor, async (tx) => {
        const cases = await this.casesAsked.find(tx, actor, question);
        if (typeof cases === 'string') return no(cases);
        given.cases = cases;
        for await (const lines of batches(tx, cases, question)) {
          given.rowCount += lines.length;
          if (!(await take(lines, cases))) break;
        }
        await record(tx);
        return ok({ rowCount: given.rowCount });
      });
    } catch (error) {
      if (given.rowCount > 0) await this.database.transaction(actor, record);
      throw error;
    }
  }
}

async function* batches(
  tx: Tx,
  cases: readonly AskedCase[],
  question: AuditQuestion,
): AsyncGenerator<readonly AuditLine[]> {
  let before: string | null = null;
  for (;;) {
    const lines: AuditLine[] = await readAuditLines(tx, cases, question, { before, limit: BATCH });
    yield lines;
    if (lines.length < BATCH) return;
    before = lines.at(-1)!.id;
  }
}
