import type { Language, Text } from '#kernel';

/** Why an answer in an accessible form takes longer: the content is large, in one way or another. */
export const EXTENSION_REASONS = ['long-text', 'many-files', 'audio-or-video'] as const;
export type ExtensionReason = (typeof EXTENSION_REASONS)[number];

/** What the notice of more time says. */
export interface FeedbackExtensionFacts {
  readonly authority: Text;
  readonly reason: ExtensionReason;
  /** The new day in words of each language, e.g. "tiistaina 22.12.2026". */
  readonly dueOn: Text;
  readonly contact: { readonly email: string; readonly phone: string };
}

const SUBJECT: Text = {
  fi: 'Vastauksesi viivästyy',
  sv: 'Svaret dröjer',
  en: 'Your answer will take longer',
};

const REASONS: Readonly<Record<ExtensionReason, Text>> = {
  'long-text': {
    fi: 'Sisältö, jota asia koskee, on laaja.',
    sv: 'Innehållet som saken gäller är omfattande.',
    en: 'The content in question is extensive.',
  },
  'many-files': {
    fi: 'Asia koskee monta sivua tai tiedostoa.',
    sv: 'Saken gäller många sidor eller filer.',
    en: 'The matter concerns many pages or files.',
  },
  'audio-or-video': {
    fi: 'Asia koskee laajaa ääni- tai videosisältöä.',
    sv: 'Saken gäller omfattande ljud- eller videoinnehåll.',
    en: 'The matter concerns extensive audio or video content.',
  },
};

/**
 * The words of the notice that the answer takes two further weeks (306/2019 § 10(3)): as an e-mail, or as a letter that
 * the registry office sends. What the person wrote is not repeated: it may tell of a disability.
 *
 * @example feedbackExtensionMail('fi', facts).text → 'Tarvitsemme lisäaikaa vastataksemme sinulle. …'
 */
export function feedbackExtensionMail(
  language: Language,
  { authority, reason, dueOn, contact }: FeedbackExtensionFacts,
): { subject: string; text: string } {
  const why = REASONS[reason][language];
  const words: Text = {
    fi: `Tarvitsemme lisäaikaa vastataksemme sinulle. ${why} Vastaamme viimeistään ${dueOn.fi}. Laki antaa tähän enintään neljä viikkoa yhteydenotostasi (laki digitaalisten palvelujen tarjoamisesta 306/2019, 10 §:n 3 momentti).`,
    sv: `Vi behöver mer tid för att svara dig. ${why} Vi svarar senast ${dueOn.sv}. Enligt lagen får det ta högst fyra veckor från att du kontaktade oss (lagen om tillhandahållande av digitala tjänster 306/2019, 10 § 3 mom.).`,
    en: `We need more time to answer you. ${why} We will answer by ${dueOn.en}. The law allows at most four weeks from your message (Act on the Provision of Digital Services 306/2019, section 10(3)).`,
  };
  const reach = [authority[language], contact.email, contact.phone].filter((line) => line !== '');
  return {
    subject: `${authority[language]}: ${SUBJECT[language]}`,
    text: `${words[language]}\n\n${reach.join('\n')}\n`,
  };
}
