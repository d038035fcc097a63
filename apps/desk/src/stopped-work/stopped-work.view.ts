import type { StoppedWork } from '#cases';
import { dateTimeText } from '#platform';
import type { PageContext } from '../parts/page-context.js';
import { paths } from '../paths.js';

/** What kind of work it is, by the first part of its name; any other is told as `other`. */
const KINDS: readonly string[] = ['mail', 'cases', 'delivery', 'sources', 'records', 'files', 'retention'];

/** What codes say to whoever must act, by what they have in common; any other is told as `other`. */
const REASONS: readonly (readonly [string, RegExp])[] = [
  ['interrupted', /^job\.interrupted$/],
  ['no-room', /no-room|^(ENOSPC|EDQUOT|53100)$/],
  ['denied', /^(EACCES|EPERM|EROFS|42501)$/],
  ['rejected', /rejected|unauthorised|^(EENVELOPE|EAUTH)$/],
  ['unreachable', /unreachable|timed-out|^(ECONN|ESOCKET|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|EPIPE)/],
];

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
        why: t(`stopped.reason.${reasonOf(code ?? '')}`),
        number: caseNumber ?? '',
        againHref: paths.stoppedWorkAgain(language, id),
      };
    }),
  };
}

function reasonOf(code: string): string {
  return REASONS.find(([, codes]) => codes.test(code))?.[0] ?? 'other';
}
