import type { Place, UnopenedPage } from '#cases';
import { may } from '#identity';
import type { StaffActor } from '#kernel';
import type { PageContext } from '../parts/page-context.js';
import { pager } from '../parts/pager.view.js';
import { workRow } from '../parts/work-row.view.js';
import { paths } from '../paths.js';

/** The unopened requests as the inbox shows its rows; who may not route is led to the case. */
export function unopenedView(
  unopened: UnopenedPage,
  after: Place | null,
  actor: StaffActor,
  page: PageContext,
) {
  const { t, language } = page;
  const routes = may(actor, 'cases.triage');
  return {
    title: t('inbox.unopened.title', { count: unopened.count }),
    inboxHref: paths.inbox(language),
    rows: unopened.rows.map((row) => {
      const shown = workRow(row, page);
      return routes ? shown : { ...shown, actHref: paths.caseFile(language, row.caseId) };
    }),
    pager: pager(paths.unopened(language), {}, { after, next: unopened.next }),
  };
}
