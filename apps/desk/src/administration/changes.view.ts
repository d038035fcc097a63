import type { ChangeRow } from '#identity';
import { ROLES } from '#kernel';
import { dateText, dateTimeText } from '#platform';
import { Temporal } from 'temporal-polyfill';
import type { PageContext, Translate } from '../parts/page-context.js';
import { listHref } from '../parts/pager.view.js';
import { paths } from '../paths.js';

/** The list of changes. */
export function changesView(
  { rows, next }: { readonly rows: readonly ChangeRow[]; readonly next: string | null },
  after: string,
  page: PageContext,
) {
  const path = paths.adminChanges(page.language);
  return {
    rows: rows.map((row) => changeLine(row, page)),
    pager: { firstHref: after ? path : '', nextHref: next ? listHref(path, { after: next }) : '' },
  };
}

/** One change in words: only what differs is told. */
export function changeLine({ what, subject, from, to, at, by }: ChangeRow, page: PageContext) {
  const { t, language } = page;
  return {
    when: dateTimeText(at, language),
    who: by ?? t('admin.changes.system'),
    kind: t(`admin.changes.kind.${what}`),
    subject: subjectOf(what, subject, t),
    whole: from === null && what !== 'role-proposal' ? 'added' : to === null ? 'removed' : '',
    lines: differing(from, to).map((name) => ({
      name: t(`admin.changes.field.${name}`),
      text:
        to === null || from === null ? value(name, (to ?? from)?.[name], page) : was(name, from, to, page),
    })),
  };
}

function subjectOf(what: string, subject: string, t: Translate): string {
  if (what === 'setting') return t(`admin.changes.subject.${subject}`);
  if (what === 'standing-text') return t(`admin.changes.language.${subject}`);
  return what === 'logo' ? '' : subject;
}

type Facts = Readonly<Record<string, unknown>>;

function differing(from: Facts | null, to: Facts | null): string[] {
  const names = [...new Set([...Object.keys(from ?? {}), ...Object.keys(to ?? {})])];
  return names.filter((name) => {
    const [one, other] = [from?.[name] ?? null, to?.[name] ?? null];
    return JSON.stringify(one) !== JSON.stringify(other) && !(isEmpty(one) && isEmpty(other));
  });
}

function was(name: string, from: Facts, to: Facts, page: PageContext): string {
  return page.t('admin.changes.was', {
    from: value(name, from[name], page),
    to: value(name, to[name], page),
  });
}

function isEmpty(given: unknown): boolean {
  return (
    given === null || given === undefined || given === '' || (Array.isArray(given) && given.length === 0)
  );
}

function value(name: string, given: unknown, { t, language }: PageContext): string {
  if (isEmpty(given)) return t('admin.changes.nothing');
  if (typeof given === 'boolean') return t(given ? 'admin.changes.yes' : 'admin.changes.no');
  if (Array.isArray(given)) return given.map((one) => word(name, String(one), t)).join(', ');
  const text = String(given);
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return dateText(Temporal.PlainDate.from(text), language);
  return word(name, text, t);
}

/** Codes become words; what people wrote stays as it is. */
function word(name: string, text: string, t: Translate): string {
  if ((name === 'roles' || name === 'role') && ROLES.some((role) => role === text))
    return t(`admin.role.${text}`);
  if (name === 'approves') return t(`admin.approves.${text}`);
  if (name === 'remedy') return t(`admin.changes.remedy.${text}`);
  if (name === 'state') return t(`admin.changes.state.${text}`);
  return text;
}
