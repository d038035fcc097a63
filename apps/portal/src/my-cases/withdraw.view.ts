import type { MyCaseView } from '#cases/citizen';
import type { Translate } from '#platform';

/** The page that withdraws: the open parts to choose from, or the chosen ones and what follows. */
export function withdrawModel(
  found: MyCaseView,
  chosen: readonly string[],
  step: 'choose' | 'confirm',
  t: Translate,
): Record<string, unknown> {
  const open = found.claims.filter(({ outcome }) => outcome === null);
  const picked = open.filter(({ id }) => chosen.includes(id));
  const left = open.length - picked.length;
  return {
    place: 'cases',
    title: t('withdraw.title'),
    caseId: found.caseId,
    caseNumber: found.caseNumber,
    authority: found.authority,
    nothing: open.length === 0,
    choosing: step === 'choose',
    choices: open.map(({ id, right, scope }) => ({
      value: id,
      label: t(`right.${right}.verb`),
      hint: scope.what ?? scope.wrong ?? '',
    })),
    picked: picked.map(({ id, right }) => ({ id, right: t(`right.${right}.verb`) })),
    follows: left === 0 ? 'withdraw.ends-all' : 'withdraw.ends-part',
  };
}
