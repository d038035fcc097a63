import type { PlanLine } from '#cases';
import type { Catalogue } from '#registers';
import type { PageContext } from '../parts/page-context.js';
import { paths } from '../paths.js';
import { registerName } from './retention.view.js';

/** From when the time of a class counts, where it is not the end of the case. */
const FROM: Partial<Record<PlanLine['class'], string>> = {
  breach: 'retention.fromClosing',
  feedback: 'retention.fromAnswer',
};

/** The plan in force, a row for each class, and for each register that has a time of its own. */
export function planView(lines: readonly PlanLine[], catalogue: Catalogue, page: PageContext) {
  const { t } = page;
  return {
    backHref: paths.retention(page.language),
    rows: lines.map((line) => ({
      register: registerOf(line, catalogue, page),
      what: t(`retention.class.${line.class}`),
      days: t('retention.dayCount', { count: line.days }),
      months: line.days >= 31 ? t('retention.months', { count: Math.round(line.days / 30.4375) }) : '',
      from: t(FROM[line.class] ?? 'retention.fromEnd'),
      how: t(`retention.how.${line.class}`),
      source: t(`retention.source.${line.source}`),
    })),
  };
}

function registerOf({ registerId, class: kind }: PlanLine, catalogue: Catalogue, page: PageContext): string {
  if (registerId) return registerOrId(catalogue, registerId, page);
  return page.t(kind === 'feedback' ? 'retention.ofNoRegister' : 'retention.everyRegister');
}

/** A register that the catalogue does not know any more shows as the setting names it. */
function registerOrId(catalogue: Catalogue, id: string, page: PageContext): string {
  return catalogue.registers.some((one) => one.id === id) ? registerName(catalogue, id, page) : id;
}
