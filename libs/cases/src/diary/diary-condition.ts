import type { DiaryFilters } from './diary-filters.js';

/** Which cases of the diary: SQL over `c` (case_file), newest receipt first. */
export interface DiaryCondition {
  /** Adds a parameter and gives its `$n`; `$1` and `$2` are the place after which the page begins. */
  readonly parameters: unknown[];
  readonly where: string[];
  /** The word that leads to the cases through its index; null when none was asked for. */
  led: { readonly by: DiaryWords; readonly word: string } | null;
}

/** Words of which each leads to its cases in the order of the diary: those of subject lines, and of names as keyed hashes. */
export const SUBJECT_WORDS = { table: 'diary_word', column: 'word' } as const;
export const NAME_WORDS = { table: 'diary_name', column: 'name_key' } as const;
export type DiaryWords = typeof SUBJECT_WORDS | typeof NAME_WORDS;

/** An empty condition: every case of the authority. */
export function everyCase(): DiaryCondition {
  return { parameters: [], where: [], led: null };
}

/**
 * The cases that fit the filters.
 *
 * @param number the whole case number, '' for any
 * @param words what the words of the subject line are indexed as, the rarest first
 */
export function fitting(filters: DiaryFilters, number: string, words: readonly string[]): DiaryCondition {
  const condition = everyCase();
  const add = (value: unknown): string => `$${condition.parameters.push(value) + 2}`;
  const when = (value: unknown, sql: (parameter: string) => string): void => {
    if (value !== null && value !== '') condition.where.push(sql(add(String(value))));
  };
  withWords(condition, SUBJECT_WORDS, words, add);
  when(number, (n) => `c.case_number = ${n}`);
  when(filters.registerId, (n) => `c.register_id = ${n}`);
  when(filters.right, (n) => `exists (select 1 from claim k where k.case_id = c.id and k."right" = ${n})`);
  when(filters.state, (n) => `c.state = ${n}`);
  when(filters.handlerId, (n) => `c.handler_id = ${n}::uuid`);
  when(filters.receivedFrom, (n) => `c.received_on >= ${n}::date`);
  when(filters.receivedTo, (n) => `c.received_on <= ${n}::date`);
  when(filters.dueFrom, (n) => `c.lead_due >= ${n}::date`);
  when(filters.dueTo, (n) => `c.lead_due <= ${n}::date`);
  return condition;
}

/** The first word leads to the cases, and the others must stand in them too. */
function withWords(
  condition: DiaryCondition,
  by: DiaryWords,
  [first, ...others]: readonly string[],
  add: (value: string) => string,
): void {
  if (first !== undefined) condition.led = { by, word: add(first) };
  for (const word of others)
    condition.where.push(
      `exists (select 1 from ${by.table} o where o.case_id = c.id and o.${by.column} = ${add(word)})`,
    );
}

/**
 * The cases of a person, who asked or was asked for, found by keyed hashes: every one of them must fit.
 *
 * @param nameKeys the rarest first
 */
export function ofPerson(nameKeys: readonly string[], hetuKey: string | null): DiaryCondition {
  const condition = everyCase();
  // Who may not open the case of a protected person does not find it by the person either.
  condition.where.push('opens_case(c.id)');
  const add = (value: string): string => `$${condition.parameters.push(value) + 2}`;
  withWords(condition, NAME_WORDS, nameKeys, add);
  if (hetuKey !== null) {
    const n = add(hetuKey);
    const asked = `select h.id from request h where h.hetu_key = ${n}`;
    const askedFor = `select p.request_id from representation p where p.principal_key = ${n}`;
    condition.where.push(`(c.request_id in (${asked}) or c.request_id in (${askedFor}))`);
  }
  return condition;
}

/** One page of the diary as SQL: the cases in order. */
export function diaryPage({ where, led }: DiaryCondition, rows: number): string {
  const [day, id] = led ? ['w.received_on', 'w.case_id'] : ['c.received_on', 'c.id'];
  const source = led ? `${led.by.table} w join case_file c on c.id = w.case_id` : 'case_file c';
  const conditions = [
    ...(led ? [`w.${led.by.column} = ${led.word}`] : []),
    `(${day}, ${id}) < ($1::date, $2::uuid)`,
    ...where,
  ];
  return `select c.* from ${source} where ${conditions.join(' and ')}
    order by ${day} desc, ${id} desc limit ${rows}`;
}
