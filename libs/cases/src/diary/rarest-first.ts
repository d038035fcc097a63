import type { Tx } from '#platform';
import type { DiaryWords } from './diary-condition.js';

/** So many of the latest cases of a word tell how rare it is. */
const LATEST = 200;

/**
 * The words with the one first that leads to the fewest cases: whose latest cases reach furthest back, and of those
 * that reach equally far the one with fewer. Each word costs the same, however many cases it stands in.
 */
export async function rarestFirst(
  tx: Tx,
  { table, column }: DiaryWords,
  words: readonly string[],
): Promise<readonly string[]> {
  if (words.length < 2) return words;
  const rows = await tx.query<{ word: string }>(
    `select asked.word from unnest($1::text[]) asked (word)
     cross join lateral (select count(*) as cases, min(received_on) as back from
       (select w.received_on from ${table} w where w.${column} = asked.word order by w.received_on desc limit ${LATEST}) latest) l
     order by l.cases < ${LATEST} desc, case when l.cases < ${LATEST} then l.cases end, l.back, asked.word`,
    [words],
  );
  return rows.map(({ word }) => word);
}
