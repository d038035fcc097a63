import type { DiaryRow } from '#cases';
import { dateText } from '#platform';
import { inLanguage, type PageContext } from '../parts/page-context.js';
import { paths } from '../paths.js';

/** One matter as a row of the diary. */
export function diaryRowView(row: DiaryRow, page: PageContext) {
  return {
    href: paths.diarySheet(page.language, row.caseId),
    caseNumber: row.caseNumber,
    subject: row.subject ?? '',
    rights: row.rights.map((right) => page.t(`right.${right}`)),
    register: row.register ? inLanguage(row.register, page) : page.t('row.noRegister'),
    person: row.personName ?? '',
    received: dateText(row.receivedOn, page.language),
    channel: page.t(`channel.${row.channel}`),
    state: page.t(`state.${row.state}`),
    handler: row.handler ?? page.t('row.noHandler'),
    due: dateText(row.leadDue, page.language),
  };
}

/** The heads of the columns of an export; names only in one that carries them. */
export function exportHead({ t }: PageContext, named: boolean): string[] {
  const fields = [
    'number',
    'subject',
    'received',
    'entered',
    'channel',
    'right',
    'register',
    'state',
    'handler',
    'due',
  ];
  return [...fields, ...(named ? ['person'] : [])].map((field) => t(`diary.column.${field}`));
}

/** One matter as a line of an export: days as 2026-11-27, which every program reads alike. */
export function exportCells(row: DiaryRow, page: PageContext, named: boolean): string[] {
  const view = diaryRowView(row, page);
  return [
    row.caseNumber,
    view.subject,
    row.receivedOn.toString(),
    row.enteredOn.toString(),
    view.channel,
    view.rights.join(', '),
    row.register ? view.register : '',
    view.state,
    row.handler ?? '',
    row.leadDue.toString(),
    ...(named ? [view.person] : []),
  ];
}
