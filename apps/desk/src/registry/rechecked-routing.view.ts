import type { RecheckedRouting } from '#cases';
import type { Text } from '#kernel';
import { dateTimeText } from '#platform';
import { inLanguage, type PageContext } from '../parts/page-context.js';
import { paths } from '../paths.js';

/** Open cases whose proposal is another since the catalogue changed: for the registry to look at. */
export function recheckedRoutingView(rechecked: readonly RecheckedRouting[], page: PageContext) {
  const named = (names: readonly Text[]): string =>
    names.map((name) => inLanguage(name, page)).join(', ') || page.t('rechecked.nobody');
  return {
    count: rechecked.length,
    rows: rechecked.map((one) => ({
      caseNumber: one.caseNumber,
      href: paths.caseFile(page.language, one.caseId),
      before: named(one.from),
      now: named(one.to),
      at: dateTimeText(one.at, page.language),
    })),
  };
}
