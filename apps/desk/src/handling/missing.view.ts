import { type DecisionDesk, MISSING_REASONS } from '#cases';
import type { FieldError, Posted } from '#platform';
import { FormFields } from '../parts/fields.view.js';
import { inLanguage, type PageContext } from '../parts/page-context.js';

/** The searches of the claim: those done with what came of them, and for each open one why its result is missing. */
export function missingFields(
  { searches }: DecisionDesk,
  body: Posted,
  errors: readonly FieldError[],
  page: PageContext,
) {
  const { t } = page;
  const fields = new FormFields(body, errors, t);
  return {
    error: fields.error('missing'),
    open: searches
      .filter(({ standing }) => standing === 'open')
      .map(({ taskId, system }) => ({
        system: inLanguage(system, page),
        reason: fields.select(`missing-reason-${taskId}`, { label: t('decision.openSearch.reason') }, [
          { value: '', label: t('decision.openSearch.wait') },
          ...MISSING_REASONS.map((value) => ({ value, label: t(`missingReason.${value}`) })),
        ]),
        by: fields.text(`missing-by-${taskId}`, {
          label: t('decision.openSearch.by'),
          hint: t('decision.openSearch.byHint'),
        }),
        words: fields.text(`missing-words-${taskId}`, {
          label: t('decision.openSearch.words'),
          hint: t('decision.openSearch.wordsHint'),
        }),
      })),
  };
}

/** Where it was looked and what was found, a line each. */
export function searchLines({ searches }: DecisionDesk, page: PageContext) {
  return searches.map(({ system, standing, outcome }) => ({
    system: inLanguage(system, page),
    found: page.t(outcome ? `found.${outcome}` : `found.${standing}`),
  }));
}
