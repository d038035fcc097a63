import type { Certificate } from '#cases';
import { dateText, dateTimeText } from '#platform';
import type { Catalogue } from '#registers';
import type { PageContext } from '../parts/page-context.js';
import { paths } from '../paths.js';
import { registerName } from './retention.view.js';

/** What was erased of a case, by which plan, when and by whom. */
export function certificateView(certificate: Certificate, catalogue: Catalogue, page: PageContext) {
  const { t, language } = page;
  return {
    caseNumber: certificate.caseNumber,
    id: certificate.id,
    register: registerName(catalogue, certificate.registerId, page),
    ended: dateText(certificate.endedOn, language),
    backHref: paths.retention(language),
    rows: certificate.erased.map((row) => ({
      what: t(`retention.class.${row.class}`),
      counts: Object.entries(row.counts)
        .filter(([, count]) => count > 0)
        .map(([name, count]) => t(`retention.count.${name}`, { count })),
      plan: t('retention.days', { count: row.days }),
      at: dateTimeText(row.at, language),
      by: row.by ?? t('retention.byItself'),
    })),
  };
}
