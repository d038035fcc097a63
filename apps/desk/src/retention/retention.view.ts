import { HOLD_REASONS, type Place, type RetentionQueue } from '#cases';
import { dateText, dateTimeText } from '#platform';
import type { Catalogue } from '#registers';
import { inLanguage, type PageContext } from '../parts/page-context.js';
import { pager } from '../parts/pager.view.js';
import { paths } from '../paths.js';

/** The name of a register; a sentence where the case has none. */
export function registerName(catalogue: Catalogue, id: string | null, page: PageContext): string {
  const register = catalogue.registers.find((one) => one.id === id);
  return register ? inLanguage(register.name, page) : page.t('row.noRegister');
}

/** The queue of what is to be erased, the holds and the latest certificates. */
export function retentionView(
  { due, held, certificates, plan }: RetentionQueue,
  after: Place | null,
  catalogue: Catalogue,
  page: PageContext,
) {
  const { t, language } = page;
  return {
    plan: t('retention.plan', {
      years: Math.floor(plan.authority.case / 365),
      payload: plan.authority.payload,
      identity: plan.authority['identity-copies'],
    }),
    planHref: paths.retentionPlan(language),
    reasons: HOLD_REASONS.map((value) => ({ value, label: t(`retention.reason.${value}`) })),
    rows: due.rows.map((row) => ({
      id: row.caseId,
      caseNumber: row.caseNumber,
      href: paths.caseFile(language, row.caseId),
      register: registerName(catalogue, row.registerId, page),
      ended: dateText(row.endedOn, language),
      until: dateText(row.untilOn, language),
      eraseAction: paths.retentionAct(language, row.caseId, 'erase'),
      holdAction: paths.retentionAct(language, row.caseId, 'hold'),
      heldBy: row.breachOpen ? t('retention.heldByBreach') : '',
    })),
    held: held.map((row) => ({
      caseNumber: row.caseNumber,
      href: paths.caseFile(language, row.caseId),
      why: t(`retention.reason.${row.reason}`),
      since: t('retention.since', { at: dateTimeText(row.setAt, language), by: row.setBy }),
      liftAction: paths.retentionAct(language, row.caseId, 'lift'),
    })),
    certificates: certificates.map(({ id, caseNumber, at }) => ({
      href: paths.certificate(language, id),
      caseNumber,
      at: dateTimeText(at, language),
    })),
    pager: pager(paths.retention(language), {}, { after, next: due.next }),
  };
}
