import type { Text } from '#kernel';

/** What the person asks with it is no rectification, erasure or restriction, but who was told of one (GDPR 19). */
export const TO_KNOW_RECIPIENTS: Text = {
  fi: 'Oikeus saada tieto vastaanottajista (tietosuoja-asetuksen 19 artikla)',
  sv: 'Rätt att få veta vilka mottagarna är (artikel 19 i dataskyddsförordningen)',
  en: 'Right to be told who the recipients are (Article 19 of the GDPR)',
};
