import type { StoppedWork } from '#cases';
import { dateTimeText } from '#platform';
import type { PageContext } from '../parts/page-context.js';
import { paths } from '../paths.js';

/** What kind of work it is, by the first part of its name; any other is told as `other`. */
const KINDS: readonly string[] = ['mail', 'cases', 'delivery', 'sources', 'records'];

export function stoppedWorkView(works: readonly StoppedWork[], { t, language }: PageContext) {
  return {
    rows: works.map(({ id, job, stoppedAt, code, caseNumber }) => {
      const kind = job.split('.')[0]!;
      return {
        what: t(`stopped.kind.${KINDS.includes(kind) ? kind : 'other'}`),
        job,
        at: dateTimeText(stoppedAt, language),
        iso: stoppedAt.toString(),
        code: code ?? '',
        number: caseNumber ?? '',
        againHref: paths.stoppedWorkAgain(language, id),
      };
    }),
  };
}
