import type { Language } from '#kernel';
import { RIGHT_TITLES } from '#rights';
import type { RefusalCertificateContext } from '../refusal-certificate/context.js';
import { sampleRefusal } from '../refusal-certificate/sample.js';

/** Older log data than two years without a special reason. */
export function sampleLogDataRefusal(language: Language): RefusalCertificateContext {
  const { scope, register, extent, ground, reason, own, given } = WORDS[language];
  const base = sampleRefusal(language);
  return {
    ...base,
    controllers: base.controllers.slice(0, 1),
    request: { ...base.request, rights: [RIGHT_TITLES['log-data'][language]], scope: [scope] },
    decisions: [
      {
        right: 'log-data',
        register,
        outcome: 'partly-refused',
        extent,
        grounds: [ground],
        reasons: [reason],
        ownReasons: own,
      },
    ],
    given,
  };
}

type Words = Readonly<
  Record<'scope' | 'register' | 'extent' | 'ground' | 'reason' | 'own' | 'given', string>
>;

const WORDS: Readonly<Record<Language, Words>> = {
  fi: {
    scope: 'Pyynnön kohde: Kuka on katsonut kuntouttavan työtoiminnan tietojani vuodesta 2022 alkaen.',
    register: 'Kuntouttavan työtoiminnan asiakasrekisteri',
    extent: 'Lokitiedot ajalta ennen 2.11.2024',
    ground: 'Laki sosiaali- ja terveydenhuollon asiakastietojen käsittelystä (703/2023), 11 §',
    reason: 'Kahta vuotta vanhempia lokitietoja ei ole oikeutta saada, jollei siihen ole erityistä syytä.',
    own: 'Pyynnössä ei ole esitetty erityistä syytä kahta vuotta vanhemmille lokitiedoille.',
    given: 'Lokitiedot ajalta 2.11.2024–2.11.2026 on annettu erillisellä kirjeellä.',
  },
  sv: {
    scope:
      'Begäran gäller: Vem som har läst mina uppgifter om arbetsverksamhet i rehabiliteringssyfte sedan 2022.',
    register: 'Kundregistret för arbetsverksamhet i rehabiliteringssyfte',
    extent: 'Logguppgifter för tiden före den 2 november 2024',
    ground: 'Lagen om behandling av kunduppgifter inom social- och hälsovården (703/2023), 11 §',
    reason:
      'Det finns ingen rätt att få logguppgifter som är äldre än två år, om det inte finns särskilda skäl.',
    own: 'I begäran anges inga särskilda skäl för logguppgifter som är äldre än två år.',
    given: 'Logguppgifterna för tiden 2.11.2024–2.11.2026 har lämnats ut med ett separat brev.',
  },
  en: {
    scope: 'Subject of the request: Who has looked at my data of rehabilitative work since 2022.',
    register: 'Customer register of rehabilitative work',
    extent: 'Log data from before 2 November 2024',
    ground: 'Act on the Processing of Client Data in Healthcare and Social Welfare (703/2023), section 11',
    reason: 'There is no right to log data older than two years unless there is a special reason.',
    own: 'The request gives no special reason for log data older than two years.',
    given: 'The log data from 2 November 2024 to 2 November 2026 have been given with a separate letter.',
  },
};
