import { nameWords, parseHetu } from '#identity';
import type { Language, StaffActor } from '#kernel';
import { ClockPort, KeyedIndex, type Tx } from '#platform';
import { findAuthority } from '#registers';
import { Inject, Injectable } from '@nestjs/common';
import { CATALOGUE, type InstalledCatalogue } from '../catalogue.token.js';
import { typedCaseNumber } from '../domain/typed-case-number.js';
import { type DiaryCondition, fitting, NAME_WORDS, ofPerson, SUBJECT_WORDS } from './diary-condition.js';
import type { DiaryFilters, PersonSearch } from './diary-filters.js';
import { rarestFirst } from './rarest-first.js';

/** Why a search cannot be made. */
export type SearchRefusal = 'diary.no-words' | 'diary.missing-person' | 'diary.bad-hetu';

/** Turns what was asked for into a condition of the database. */
@Injectable()
export class FindInDiary {
  constructor(
    @Inject(ClockPort) private readonly clock: ClockPort,
    @Inject(CATALOGUE) private readonly catalogue: InstalledCatalogue,
    @Inject(KeyedIndex) private readonly index: KeyedIndex,
  ) {}

  /**
   * The cases that fit the filters. Words of the subject line are found by their stem in the language of the page,
   * and in the form they were written in.
   *
   * @returns 'diary.no-words' when words were typed but none of them can be searched for ("ja", "och")
   */
  async byFilters(
    tx: Tx,
    actor: StaffActor,
    filters: DiaryFilters,
    language: Language,
  ): Promise<DiaryCondition | SearchRefusal> {
    const words = filters.words === '' ? [] : await stems(tx, filters.words, language);
    if (filters.words !== '' && words.length === 0) return 'diary.no-words';
    const sign = findAuthority(this.catalogue, actor.authorityId)?.sign ?? '';
    const number = filters.number && typedCaseNumber(filters.number, sign, this.clock.today().year);
    return fitting(filters, number, await rarestFirst(tx, SUBJECT_WORDS, words));
  }

  /** The cases of a person, by whole words of the name and by identity code. Neither is kept: only hashes are compared. */
  async byPerson(tx: Tx, { name, hetu }: PersonSearch): Promise<DiaryCondition | SearchRefusal> {
    const code = hetu === '' ? null : parseHetu(hetu, { allowTest: true });
    if (code && !code.ok) return 'diary.bad-hetu';
    const nameKeys = nameWords(name).map((word) => this.index.of('name', word));
    if (nameKeys.length === 0 && !code) return 'diary.missing-person';
    return ofPerson(
      await rarestFirst(tx, NAME_WORDS, nameKeys),
      code ? this.index.of('hetu', code.value) : null,
    );
  }
}

async function stems(tx: Tx, words: string, language: Language): Promise<string[]> {
  const prefix = language === 'sv' ? 'sv:' : 'fi:';
  const rows = await tx.query<{ word: string }>(
    `select word from diary_words($1) word where word like $2 || '%'`,
    [words, prefix],
  );
  return rows.map(({ word }) => word);
}
