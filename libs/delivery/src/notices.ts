import type { Language, Text } from '#kernel';

/** Why a person is written to. The mail itself does not tell: being a customer is secret (621/1999 § 24). */
export type NoticeReason = 'request-received' | 'letter-available';

/** All that a notice may say. */
export interface NoticeFacts {
  readonly authority: Text;
  readonly caseNumber: string;
  /** Address of the case in the portal; opens only after sign-in. */
  readonly link: string;
}

/**
 * The words of a notice to the person: authority, case number and link, nothing else.
 *
 * @example citizenNotice('fi', facts).subject → 'Lahden kaupunki: LAHTI/12/00.04.02/2026'
 */
export function citizenNotice(language: Language, facts: NoticeFacts): { subject: string; text: string } {
  const authority = facts.authority[language];
  const lead = {
    fi: 'Asiassasi on uutta luettavaa.',
    sv: 'Det finns något nytt att läsa i ditt ärende.',
    en: 'There is something new to read in your case.',
  }[language];
  const words = {
    fi: ['Viranomainen', 'Asiatunnus', 'Tähän viestiin ei voi vastata.'],
    sv: ['Myndighet', 'Ärendenummer', 'Du kan inte svara på det här meddelandet.'],
    en: ['Authority', 'Case number', 'You cannot reply to this message.'],
  }[language];
  return {
    subject: `${authority}: ${facts.caseNumber}`,
    text: `${lead}\n\n${words[0]}: ${authority}\n${words[1]}: ${facts.caseNumber}\n${facts.link}\n\n${words[2]}\n`,
  };
}
