import type { Language } from '#kernel';
import { groundById, RIGHT_TITLES } from '#rights';
import type { RefusalCertificateContext } from '../refusal-certificate/context.js';
import { sampleRefusal } from '../refusal-certificate/sample.js';

/** An objection to profiling in the employment services that is weighed and not upheld. */
export function sampleObjectionNotUpheld(language: Language): RefusalCertificateContext {
  const { scope, extent, own, given } = WORDS[language];
  const base = sampleRefusal(language);
  const ground = groundById('objection-21-1-compelling');
  const register = base.decisions[0]?.register ?? '';
  return {
    ...base,
    request: { ...base.request, rights: [RIGHT_TITLES.objection[language]], scope: [scope] },
    decisions: [
      {
        right: 'objection',
        register,
        outcome: 'refused',
        extent,
        grounds: ground ? [`${ground.act[language]}, ${ground.article[language]}`] : [],
        reasons: ground ? [ground.text[language]] : [],
        ownReasons: own,
      },
    ],
    given,
  };
}

const WORDS: Readonly<Record<Language, Readonly<Record<'scope' | 'extent' | 'own' | 'given', string>>>> = {
  fi: {
    scope: 'Pyynnössä vastustetaan työllisyyssuunnitelman tietojen käsittelyä.',
    extent: 'Voimassa olevan työllisyyssuunnitelman tiedot',
    own: 'Ilmoititte, että suunnitelmassa mainittu opintojen keskeytyminen haittaa työnhakuanne. Tieto näkyy vain palveluissanne työskenteleville, ja sitä tarvitaan sen arviointiin, mitkä palvelut auttavat teitä työhön. Lakisääteinen tehtävä, jota varten viranomainen tarvitsee tietoa, syrjäyttää tässä tilanteessa etunne.',
    given: '',
  },
  sv: {
    scope: 'I begäran invänds mot behandlingen av uppgifterna i sysselsättningsplanen.',
    extent: 'Uppgifterna i den gällande sysselsättningsplanen',
    own: 'Ni uppgav att de avbrutna studierna som nämns i planen försvårar ert jobbsökande. Uppgiften syns bara för dem som arbetar med era tjänster, och den behövs för att bedöma vilka tjänster som hjälper er till arbete. Myndighetens lagstadgade uppdrag, för vilket uppgiften behövs, väger i denna situation tyngre än ert intresse.',
    given: '',
  },
  en: {
    scope: 'The request objects to the processing of the data in the employment plan.',
    extent: 'Data of the employment plan in force',
    own: 'You stated that the interrupted studies mentioned in the plan harm your search for work. The information is seen only by those who work in your services, and it is needed to assess which services help you into work. In this situation the statutory task for which the authority needs the information overrides your interest.',
    given: '',
  },
};
