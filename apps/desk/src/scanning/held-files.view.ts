import type { HeldFiles } from '#cases';
import { dateTimeText } from '#platform';
import type { PageContext } from '../parts/page-context.js';

/** The scanner in one sentence with what to do, and the files that it holds back. */
export function heldFilesView({ scanner, answeredAt, counts, files }: HeldFiles, page: PageContext) {
  const { t, language } = page;
  return {
    scanner: {
      tone: scanner === 'well' ? 'state--ok' : 'state--late',
      icon: scanner === 'well' ? 'check' : 'error-fill',
      text: t(`files.scanner.${scanner}`),
      todo: scanner === 'well' ? '' : t(`files.todo.${scanner}`),
      answered: answeredAt ? t('files.answered', { at: dateTimeText(answeredAt, language) }) : '',
    },
    figures: [
      t('files.count.infected', { count: counts.infected }),
      t('files.count.waiting', { count: counts.waiting }),
    ],
    rows: files.map(({ state, caseNumber, finding, at }) => ({
      caseNumber,
      state: t(`quarantine.${state}`),
      finding: finding ?? '',
      // Nobody need look again in a minute while the scanner does not work.
      todo: t(state === 'waiting' && scanner !== 'well' ? 'files.waits' : `quarantine.todo.${state}`),
      at: dateTimeText(at, language),
      iso: at.toString(),
    })),
  };
}
