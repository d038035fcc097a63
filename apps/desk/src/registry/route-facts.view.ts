import { DATA_CATEGORIES } from '#registers';
import type { Names } from '../parts/names.js';
import { inLanguage, type PageContext } from '../parts/page-context.js';
import { paths } from '../paths.js';
import { type DeskTriage, sorted } from './triage-facts.js';

/** What the proposal is counted from, in one line, and the form by which the registry names it. */
export function routeFactsView(triage: DeskTriage, names: Names, page: PageContext) {
  const { t, language } = page;
  const { register = '', data } = triage.facts;
  const home = homeOf(triage);
  const nameIn = (list: DeskTriage['registers'], id: string, otherwise: string) => {
    const found = list.find((one) => one.id === id);
    return found ? inLanguage(found.name, page) : t(otherwise);
  };
  return {
    action: paths.routeFacts(language, triage.caseId),
    version: triage.version,
    // What is missing is asked at once; what is known can still be set right.
    open: register === '' || triage.proposal.warnings.some(({ code }) => code.includes('municipality')),
    summary: [
      nameIn(triage.registers, register, 'triage.facts.noRegister'),
      triage.protected
        ? t('protection.hidden')
        : nameIn(triage.municipalities, home, 'triage.facts.noMunicipality'),
      data.length > 0 ? data.map((id) => names.data(id)).join(', ') : t('triage.facts.allData'),
    ].join(' · '),
    registers: sorted(triage.registers, register, page),
    municipalities: sorted(triage.municipalities, triage.protected ? '' : home, page),
    data: DATA_CATEGORIES.map((id) => ({ id, label: names.data(id), checked: data.includes(id) })),
  };
}

/** The home municipality that is known: without a register the proposal takes the authority's own place for one. */
function homeOf({ facts, authorityId }: DeskTriage): string {
  const home = typeof facts.homeMunicipality === 'string' ? facts.homeMunicipality : '';
  return home || (facts.municipality && facts.municipality !== authorityId ? facts.municipality : '');
}
