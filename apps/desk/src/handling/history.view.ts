import type { HistoryRow } from '#cases';
import { dateTimeText } from '#platform';
import type { PageContext } from '../parts/page-context.js';

/** One line of a case's history. */
export interface HistoryLine {
  readonly at: string;
  readonly iso: string;
  readonly text: string;
}

/** The history as lines, newest first; the same act of the same person many times in a row is said once. */
export function historyLines(history: readonly HistoryRow[], page: PageContext): HistoryLine[] {
  const runs: { row: HistoryRow; times: number }[] = [];
  for (const row of history) {
    const run = runs.at(-1);
    if (run && isSame(run.row, row)) run.times += 1;
    else runs.push({ row, times: 1 });
  }
  return runs.map(({ row, times }) => ({
    at: dateTimeText(row.at, page.language),
    iso: row.at.toString(),
    text: lineText(row, times, page),
  }));
}

function lineText(row: HistoryRow, times: number, { t }: PageContext): string {
  const who = row.who || t(`actor.${row.actorKind}`);
  const act = t('case.historyLine', { who, what: t(`audit.${row.action}`) });
  const looked = row.reason ? t('look.line', { line: act, reason: t(`lookReason.${row.reason}`) }) : act;
  const line = row.letter ? t('case.historyLetter', { line: looked, letter: row.letter }) : looked;
  return times > 1 ? t('case.historyTimes', { line, times }) : line;
}

function isSame(one: HistoryRow, other: HistoryRow): boolean {
  const same = one.who === other.who && one.action === other.action;
  return same && one.reason === other.reason && one.letter === other.letter;
}
