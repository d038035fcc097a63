import type { Text } from '#kernel';
import type { MissingReason } from '../domain/decision.js';

/** Why the result of a search does not go with the answer, as the letter says it. */
export const MISSING_WORDS: Readonly<Record<MissingReason, Text>> = {
  'system-unavailable': {
    fi: 'Järjestelmä ei ole ollut käytettävissä.',
    sv: 'Systemet har inte varit tillgängligt.',
    en: 'The system has not been available.',
  },
  'keeper-has-not-answered': {
    fi: 'Järjestelmän ylläpitäjä ei ole vielä vastannut.',
    sv: 'Den som för systemet har inte svarat ännu.',
    en: 'The keeper of the system has not answered yet.',
  },
  'large-material': {
    fi: 'Aineisto on laaja, ja sen läpikäynti on kesken.',
    sv: 'Materialet är stort och genomgången pågår.',
    en: 'The material is large and is still being gone through.',
  },
  'others-data-checked': {
    fi: 'Aineistosta tarkistetaan vielä muiden henkilöiden tietoja.',
    sv: 'Andra personers uppgifter i materialet granskas ännu.',
    en: 'Data of other people in the material are still being checked.',
  },
  other: { fi: 'Haku on kesken.', sv: 'Sökningen pågår.', en: 'The search is not finished.' },
};
