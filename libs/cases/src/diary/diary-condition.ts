import type { DiaryFilters } from './diary-filters.js';

/** Which cases of the diary: SQL over `c` (case_file), newest receipt first. */
export interface DiaryCondition {
  /** Adds a parameter and gives its `$n`; `$1` and `$2` are the place after which the page begins. */
  readonly parameters: unknown[];
  readonly where: string[];
  /** A word of the subject line that leads to the cases through its index; '' when none was asked for. */
  word: string;
}

/** An empty condition: every case of the authority. */
export function everyCase(): DiaryCondition {
  return { parameters: [], where: [], word: '' };
}

/**
 * The cases that fit the filters.
 *
 * @param number the whole case number, '' for any
 * @param words what the words of the subject line are indexed as
 */
export function fitting(filters: DiaryFilters, number: string, words: readonly string[]): DiaryCondition {
  const condition = everyCase();
  const add = (value: unknown): string => `$${condition.parameters.push(value) + 2}`;
  const when = (value: unknown, sql: (parameter: string) => string): void => {
    if (value !== null && value !== '') condition.where.push(sql(add(String(value))));
  };
  const [first, ...others] = words;
  if (first) condition.word = add(first);
  for (const word of others)
    when(word, (n) => `exists (select 1 from diary_word o where o.case_id = c.id and o.word = ${n})`);
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

/** The cases of a person, who asked or was asked for, found by keyed hashes: every one of them must fit. */
export function ofPerson(nameKeys: readonly string[], hetuKey: string | null): DiaryCondition {
  const condition = everyCase();
  // Who may not open the case of a protected person does not find it by the person either.
  condition.where.push('opens_case(c.id)');
  const add = (value: string): string => `$${condition.parameters.push(value) + 2}`;
  for (const key of nameKeys)
    condition.where.push(
      `c.request_id in (select n.request_id from request_name_key n where n.name_key = ${add(key)})`,
    );
  if (hetuKey !== null) {
    const n = add(hetuKey);
    const asked = `select h.id from request h where h.hetu_key = ${n}`;
    const askedFor = `select p.request_id from representation p where p.principal_key = ${n}`;
    condition.where.push(`(c.request_id in (${asked}) or c.request_id in (${askedFor}))`);
  }
  return condition;
}

/** One page of the diary as SQL: the cases in order. */
export function diaryPage({ where, word }: DiaryCondition, rows: number): string {
  const [day, id] = word ? ['w.received_on', 'w.case_id'] : ['c.received_on', 'c.id'];
  const source = word ? 'diary_word w join case_file c on c.id = w.case_id' : 'case_file c';
  const conditions = [
    ...(word ? [`w.word = ${word}`] : []),
    `(${day}, ${id}) < ($1::date, $2::uuid)`,
    ...where,
  ];
  return `select c.* from ${source} where ${conditions.join(' and ')}
    order by ${day} desc, ${id} desc limit ${rows}`;
}
