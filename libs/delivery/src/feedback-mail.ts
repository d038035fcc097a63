import type { Language, Text } from '#kernel';

/** What an answer to feedback may say in an e-mail. */
export interface FeedbackMailFacts {
  readonly authority: Text;
  /** The answer as written; null: only word that there is one. */
  readonly answer: string | null;
  /** Where to ask for an answer that is not in the e-mail. */
  readonly contact: { readonly email: string; readonly phone: string };
}

const SUBJECT: Text = {
  fi: 'Vastaus palautteeseesi',
  sv: 'Svar på din respons',
  en: 'Answer to your feedback',
};

const NOT_HERE: Text = {
  fi: 'Palautteeseesi on vastattu. Vastausta ei lähetetä sähköpostilla. Saat sen viranomaisen kirjaamosta.',
  sv: 'Din respons har besvarats. Svaret skickas inte per e-post. Du får det från myndighetens registratorskontor.',
  en: 'Your feedback has been answered. The answer is not sent by e-mail. You get it from the registry of the authority.',
};

const NO_REPLY: Text = {
  fi: 'Tähän viestiin ei voi vastata.',
  sv: 'Du kan inte svara på det här meddelandet.',
  en: 'You cannot reply to this message.',
};

/**
 * The words of the answer to feedback. What the person wrote is not repeated: it may tell of a disability, and the
 * address may be shared.
 *
 * @example feedbackMail('fi', facts).subject → 'Lahden kaupunki: Vastaus palautteeseesi'
 */
export function feedbackMail(
  language: Language,
  { authority, answer, contact }: FeedbackMailFacts,
): { subject: string; text: string } {
  const reach = [contact.email, contact.phone].filter((line) => line !== '');
  const parts = [
    answer ?? NOT_HERE[language],
    [authority[language], ...reach].join('\n'),
    NO_REPLY[language],
  ];
  return { subject: `${authority[language]}: ${SUBJECT[language]}`, text: `${parts.join('\n\n')}\n` };
}
