import type { Language } from '#kernel';

const SUBJECT = { fi: 'Kertakoodi', sv: 'Engångskod', en: 'One-time code' } as const;
const TEXT = {
  fi: 'Kertakoodisi on {code}. Se on voimassa 15 minuuttia.\n\nJos et pyytänyt koodia, sinun ei tarvitse tehdä mitään.\n',
  sv: 'Din engångskod är {code}. Den gäller i 15 minuter.\n\nOm du inte har begärt koden behöver du inte göra något.\n',
  en: 'Your one-time code is {code}. It is valid for 15 minutes.\n\nIf you did not ask for the code, you need not do anything.\n',
} as const;

/** The words of the e-mail with a code: the code alone, no authority, no case number. */
export function followCodeMail(language: Language, code: string): { subject: string; text: string } {
  return { subject: SUBJECT[language], text: TEXT[language].replace('{code}', code) };
}
