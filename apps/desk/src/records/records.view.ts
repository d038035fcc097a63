import type { CaseExport, ExportList, RecordsOfCase } from '#cases';
import type { StaffActor } from '#kernel';
import { may } from '#identity';
import { dateTimeText } from '#platform';
import type { PageContext } from '../parts/page-context.js';
import { paths } from '../paths.js';

/** What people can do about a failure; any other code is told as `failed`. */
const KNOWN_FAULTS: readonly string[] = [
  'not-set-up',
  'no-directory',
  'no-access',
  'no-space',
  'folder-taken',
  'document-changed',
  'metadata-invalid',
  'being-scanned',
];

/** The packages of one case beside its history; null while there are none. */
export function recordsBox({ packages }: RecordsOfCase, actor: StaffActor, page: PageContext) {
  if (packages.length === 0) return null;
  return { rows: packages.map((one) => exportRow(one, may(actor, 'records.export'), page)) };
}

/** The packages of the authority: what needs somebody first. */
export function recordsList({ exports, rows, counts }: ExportList, page: PageContext) {
  const { t } = page;
  return {
    exports,
    figures: (['failed', 'waiting', 'delivered'] as const).map((state) =>
      t(`records.count.${state}`, { count: counts[state] }),
    ),
    rows: rows.map((one) => exportRow(one, true, page)),
  };
}

function exportRow(one: CaseExport, mayAsk: boolean, page: PageContext) {
  const { t, language } = page;
  const again = mayAsk && !one.isOutdated && one.state !== 'waiting';
  return {
    name: t('records.closing', { number: one.number }),
    folder: one.folder ?? '',
    at: dateTimeText(one.deliveredAt ?? one.closedAt, language),
    iso: (one.deliveredAt ?? one.closedAt).toString(),
    state: t(stateKey(one)),
    sha256: one.sha256 ?? '',
    todo: one.state === 'delivered' || one.isOutdated ? '' : todo(one, page),
    againHref: again ? paths.exportAgain(language, one.id) : '',
    caseId: one.caseId,
  };
}

function stateKey({ state, isOutdated, errorCode }: CaseExport): string {
  if (isOutdated && state !== 'delivered') return 'records.state.passed-over';
  if (state === 'delivered') return isOutdated ? 'records.state.earlier' : 'records.state.delivered';
  return state === 'waiting' && errorCode ? 'records.state.trying' : `records.state.${state}`;
}

function todo({ errorCode }: CaseExport, { t }: PageContext): string {
  if (errorCode === null) return '';
  const fault = errorCode.replace(/^records\./, '');
  return t(`records.fault.${KNOWN_FAULTS.includes(fault) ? fault : 'failed'}`);
}
