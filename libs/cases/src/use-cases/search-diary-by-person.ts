import { AuditTrail } from '#audit';
import { no, ok, type Result, type StaffActor } from '#kernel';
import { Database, Sealer } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { CATALOGUE, type InstalledCatalogue } from '../catalogue.token.js';
import type { PersonSearch } from '../diary/diary-filters.js';
import { FindInDiary, type SearchRefusal } from '../diary/find-in-diary.js';
import type { Page, Place } from '../domain/page-place.js';
import { type DiaryRow, readDiaryRows } from '../read-models/diary-row.js';

/**
 * The cases of a person in the own authority, by whole words of the name or by identity code. Every search is written
 * down; what was searched for is not, because that somebody is a customer is itself secret.
 */
@Injectable()
export class SearchDiaryByPerson {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CATALOGUE) private readonly catalogue: InstalledCatalogue,
    @Inject(Sealer) private readonly sealer: Sealer,
    @Inject(FindInDiary) private readonly find: FindInDiary,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  async run(
    actor: StaffActor,
    person: PersonSearch,
    after: Place | null,
  ): Promise<Result<Page<DiaryRow>, SearchRefusal>> {
    return this.database.transaction(actor, async (tx) => {
      const condition = await this.find.byPerson(tx, person);
      if (typeof condition === 'string') return no(condition);
      const context = { sealer: this.sealer, catalogue: this.catalogue };
      const page = await readDiaryRows(tx, context, condition, { after, named: true });
      await this.audit.record(tx, actor, 'DiaryPersonSearched', { rowCount: page.rows.length });
      return ok(page);
    });
  }
}
