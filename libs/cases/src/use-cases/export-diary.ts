import { AuditTrail } from '#audit';
import { may } from '#identity';
import { type Language, no, ok, type Result, type StaffActor } from '#kernel';
import { Database, Sealer, type Tx } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { CATALOGUE, type InstalledCatalogue } from '../catalogue.token.js';
import type { DiaryCondition } from '../diary/diary-condition.js';
import type { DiaryFilters, PersonSearch } from '../diary/diary-filters.js';
import { FindInDiary, type SearchRefusal } from '../diary/find-in-diary.js';
import type { Place } from '../domain/page-place.js';
import { type DiaryRow, readDiaryRows } from '../read-models/diary-row.js';

/** Rows fetched and handed on at a time: no more than these are ever held. */
const BATCH = 500;

/** What to export: the result of a search by filters or of one by person. */
export type ExportQuery =
  { readonly filters: DiaryFilters; readonly language: Language } | { readonly person: PersonSearch };

export interface DiaryExport {
  /** Do the rows carry names? */
  readonly named: boolean;
  readonly rowCount: number;
}

/**
 * Hands the whole result of a search on, batch by batch. Never an identity code; names only to those who may search
 * persons. How many rows left is written down, also when the receiver goes away in the middle or the database fails.
 */
@Injectable()
export class ExportDiary {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CATALOGUE) private readonly catalogue: InstalledCatalogue,
    @Inject(Sealer) private readonly sealer: Sealer,
    @Inject(FindInDiary) private readonly find: FindInDiary,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  /** @param take receives each batch; false when nobody listens any more */
  async run(
    actor: StaffActor,
    query: ExportQuery,
    take: (rows: readonly DiaryRow[], named: boolean) => Promise<boolean>,
  ): Promise<Result<DiaryExport, SearchRefusal | 'diary.person-not-allowed'>> {
    const named = may(actor, 'diary.search-person');
    if ('person' in query && !named) return no('diary.person-not-allowed');
    let rowCount = 0;
    const record = (tx: Tx): Promise<void> => this.audit.record(tx, actor, 'DiaryExported', { rowCount });
    try {
      return await this.database.transaction(actor, async (tx) => {
        const condition = await this.#condition(tx, actor, query);
        if (typeof condition === 'string') return no(condition);
        for await (const rows of this.#batches(tx, condition, named)) {
          rowCount += rows.length;
          if (!(await take(rows, named))) break;
        }
        await record(tx);
        return ok({ named, rowCount });
      });
    } catch (error) {
      if (rowCount > 0) await this.database.transaction(actor, record);
      throw error;
    }
  }

  async #condition(tx: Tx, actor: StaffActor, query: ExportQuery): Promise<DiaryCondition | SearchRefusal> {
    if ('person' in query) return this.find.byPerson(tx, query.person);
    return this.find.byFilters(tx, actor, query.filters, query.language);
  }

  async *#batches(tx: Tx, condition: DiaryCondition, named: boolean): AsyncGenerator<readonly DiaryRow[]> {
    const context = { sealer: this.sealer, catalogue: this.catalogue };
    for (let after: Place | null | undefined; after !== null;) {
      const list = { after: after ?? null, named, rows: BATCH };
      const { rows, next } = await readDiaryRows(tx, context, condition, list);
      yield rows;
      after = next;
    }
  }
}
