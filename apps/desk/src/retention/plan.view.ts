import type { PlanLine } from '#cases';
import type { Catalogue } from '#registers';
import type { PageContext } from '../parts/page-context.js';
import { paths } from '../paths.js';
import { registerName } from './retention.view.js';

/** The plan in force, a row for each class, and for each register that has a time of its own. */
export function planView(lines: readonly PlanLine[], catalogue: Catalogue, page: PageContext) {
  const { t } = page;
  return {
    backHref: paths.retention(page.language),
    rows: lines.map((line) => ({
      register: line.registerId
        ? registerOrId(catalogue, line.registerId, page)
        : t('retention.everyRegister'),
      what: t(`retention.class.${line.class}`),
      days: t('retention.dayCount', { count: line.days }),
      months: line.days >= 31 ? t('retention.months', { count: Math.round(line.days / 30.4375) }) : '',
      from: t(line.class === 'breach' ? 'retention.fromClosing' : 'retention.fromEnd'),
      how: t(`retention.how.${line.class}`),
      source: t(`retention.source.${line.source}`),
    })),
  };
}

/** A register that the catalogue does not know any more shows as the setting names it. */
function registerOrId(catalogue: Catalogue, id: string, page: PageContext): string {
  return catalogue.registers.some((one) => one.id === id) ? registerName(catalogue, id, page) : id;
}
