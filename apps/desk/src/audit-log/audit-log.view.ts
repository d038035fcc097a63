import { AUDIT_SHOWS, type AuditLine, type AuditLogState, type AuditPage, type AskedCase } from '#cases';
import { dateTimeText, type FieldError, type Posted } from '#platform';
import { FormFields } from '../parts/fields.view.js';
import type { PageContext } from '../parts/page-context.js';
import { paths } from '../paths.js';
import { fieldsOf } from '../diary/diary.view.js';
import { auditAlarmView } from './audit-alarm.view.js';
import { AUDIT_FIELDS } from './audit-log.form.js';

interface Shown {
  readonly state: AuditLogState;
  readonly found: AuditPage | null;
  readonly typed: Posted;
  readonly errors: readonly FieldError[];
}

/** The search in the audit trail with one page of its answer, and how the trail itself stands. */
export function auditLogView({ state, found, typed, errors }: Shown, page: PageContext) {
  const { t, language } = page;
  const fields = new FormFields(typed, errors, t);
  const text = (id: string, hint = '') => fields.text(id, { label: t(`auditLog.field.${id}`), hint });
  const asked = fieldsOf(Object.fromEntries(AUDIT_FIELDS.map((field) => [field, typed.text(field)])));
  return {
    alarm: auditAlarmView(state.lag, page),
    action: paths.auditLog(language),
    hetu: text('hetu', t('auditLog.hetuHint')),
    number: text('number', t('diary.hint.number')),
    show: fields.select(
      'show',
      { label: t('auditLog.field.show') },
      AUDIT_SHOWS.map((value) => ({ value, label: t(`auditLog.show.${value}`) })),
    ),
    days: [text('from'), text('to')],
    searched: found !== null,
    cases: (found?.cases ?? []).map(({ id, caseNumber }) => ({
      caseNumber,
      href: paths.caseFile(language, id),
    })),
    rows: (found?.rows ?? []).map((row) => lineView(row, found?.cases ?? [], page)),
    asked,
    next: found?.next ?? '',
    exportAction: found && found.rows.length > 0 ? paths.auditExport(language) : '',
    headsHref: state.lastHead ? paths.auditHeads(language) : '',
    head: state.lastHead
      ? t('auditLog.head', { day: state.lastHead.day, rows: state.lastHead.rows })
      : t('auditLog.noHead'),
  };
}

function lineView(row: AuditLine, cases: readonly AskedCase[], page: PageContext) {
  const { t } = page;
  const what = t(`audit.${row.action}`);
  return {
    at: dateTimeText(row.at, page.language),
    iso: row.at.toString(),
    who: row.who ?? t(`actor.${row.actorKind}`),
    where: [row.unit, row.role && rolesText(row.role, page)].filter(Boolean).join(', '),
    what: row.reason ? t('look.line', { line: what, reason: t(`lookReason.${row.reason}`) }) : what,
    count: row.rowCount === null ? '' : t('auditLog.rows', { count: row.rowCount }),
    caseNumber: cases.find(({ id }) => id === row.caseId)?.caseNumber ?? t('auditLog.before'),
    sealed: row.sealed,
  };
}

function rolesText(roles: string, { t }: PageContext): string {
  return roles
    .split('+')
    .map((role) => t(`admin.role.${role}`))
    .join(', ');
}

const COLUMNS = [
  'at',
  'kind',
  'who',
  'actor',
  'unit',
  'roles',
  'what',
  'code',
  'case',
  'rows',
  'request',
  'subject',
  'row',
  'sealed',
];

/** The heads of the columns of an export. */
export function auditHead({ t }: PageContext): string[] {
  return COLUMNS.map((column) => t(`auditLog.column.${column}`));
}

/** One row as a line of an export: words for people, and the codes and ids that programs and courts go by. */
export function auditCells(row: AuditLine, cases: readonly AskedCase[], page: PageContext): string[] {
  const line = lineView(row, cases, page);
  return [
    row.at.toString(),
    page.t(`actor.${row.actorKind}`),
    row.who ?? '',
    row.actor ?? '',
    row.unit ?? '',
    row.role ? rolesText(row.role, page) : '',
    line.what,
    row.action,
    line.caseNumber,
    row.rowCount === null ? '' : String(row.rowCount),
    row.requestId ?? '',
    row.subjectId ?? '',
    row.id,
    page.t(row.sealed ? 'auditLog.sealed' : 'auditLog.unsealed'),
  ];
}
