import { AuditTrail } from '#audit';
import { may } from '#identity';
import type { Language, StaffActor } from '#kernel';
import { Database, Sealer, type Tx } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { CATALOGUE, type InstalledCatalogue } from '../catalogue.token.js';
import type { DiaryFilters } from '../diary/diary-filters.js';
import { FindInDiary, type SearchRefusal } from '../diary/find-in-diary.js';
import type { Page, Place } from '../domain/page-place.js';
import { type DiaryRow, readDiaryRows } from '../read-models/diary-row.js';

/** Somebody who answers or has answered for cases of the authority. */
export interface DiaryHandler {
  readonly id: string;
  readonly name: string;
}

/** One page of the diary, and what its search form offers. */
export interface DiaryPage extends Page<DiaryRow> {
  readonly handlers: readonly DiaryHandler[];
  readonly refusal: SearchRefusal | null;
}

export interface DiaryQuery {
  readonly filters: DiaryFilters;
  readonly after: Place | null;
  /** Of the page: words of the subject line are found by their stem in it. */
  readonly language: Language;
}

/**
 * The diary (asiarekisteri) of the own authority, newest receipt first: 906/2019 §§ 25–26. Names stand in it for those
 * who may search persons. Request texts, messages and documents are sealed and not searched.
 */
@Injectable()
export class ListDiary {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CATALOGUE) private readonly catalogue: InstalledCatalogue,
    @Inject(Sealer) private readonly sealer: Sealer,
    @Inject(FindInDiary) private readonly find: FindInDiary,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  async run(actor: StaffActor, { filters, after, language }: DiaryQuery): Promise<DiaryPage> {
    return this.database.transaction(actor, async (tx) => {
      await this.audit.record(tx, actor, 'DiaryListed');
      const handlers = await readHandlers(tx, actor);
      const condition = await this.find.byFilters(tx, actor, filters, language);
      if (typeof condition === 'string') return { rows: [], next: null, handlers, refusal: condition };
      const named = may(actor, 'diary.search-person');
      const context = { sealer: this.sealer, catalogue: this.catalogue };
      const page = await readDiaryRows(tx, context, condition, { after, named });
      return { ...page, handlers, refusal: null };
    });
  }
}

async function readHandlers(tx: Tx, actor: StaffActor): Promise<DiaryHandler[]> {
  return tx.query<DiaryHandler>(
    `select id, name from staff where authority_id = $1 and 'handler' = any (roles) order by name, id`,
    [actor.authorityId],
  );
}
