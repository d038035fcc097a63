import type { StaffPage, StaffView } from '#identity';
import type { PageContext } from '../parts/page-context.js';
import { listHref } from '../parts/pager.view.js';
import { paths } from '../paths.js';

/** The list of staff, whole or as found. */
export function staffListView(
  { rows, next, unplaced }: StaffPage,
  { words, after }: { readonly words: string; readonly after: string },
  { t, language }: PageContext,
) {
  const path = paths.adminStaff(language);
  return {
    action: path,
    addHref: paths.newStaff(language),
    words,
    clearHref: words ? path : '',
    heading: words ? t('admin.staff.found', { count: rows.length }) : t('admin.staff.list'),
    more: words && next ? t('admin.staff.more') : '',
    unplaced: words || after ? [] : unplaced.map(linked),
    rows: rows.map(linked),
    pager: {
      firstHref: after ? path : '',
      nextHref: next && !words ? listHref(path, { after: next }) : '',
    },
  };
  function linked({ id, name, title, unit, roles, active }: StaffView) {
    return {
      name,
      title,
      unit,
      href: paths.staffMember(language, id),
      roles: roles.map((role) => t(`admin.role.${role}`)).join(', ') || t('admin.staff.noRoles'),
      active,
    };
  }
}
