import type { Language, Text } from '#kernel';

/** Why a person is written to. */
export type NoticeReason =
  | 'request-received'
  | 'part-elsewhere'
  | 'case-changed'
  | 'letter-available'
  | 'question-asked'
  | 'message-available';

/** All that a notice may say. */
export interface NoticeFacts {
  readonly authority: Text;
  readonly caseNumber: string;
  /** Nobody may learn where the person lives: the authority and the number that bears its sign would tell. */
  readonly protected?: boolean;
  readonly reason: NoticeReason;
  /** Whether the person can sign in and read the case: who filed without sign-in cannot. */
  readonly readable: boolean;
  /** An address in the portal; null where it would show nothing that the person waits for. */
  readonly link: string | null;
}

const RECEIVED: Text = {
  fi: 'Asiasi on vastaanotettu.',
  sv: 'Ditt ärende har tagits emot.',
  en: 'Your matter has been received.',
};

const ANSWERED: Text = {
  fi: 'Asiassasi on uutta luettavaa.',
  sv: 'Det finns något nytt att läsa i ditt ärende.',
  en: 'There is something new to read in your case.',
};

const ANSWERED_OUTSIDE: Text = {
  fi: 'Asiasi on edennyt. Viranomainen antaa vastauksen sinulle valitsemallasi tavalla.',
  sv: 'Ditt ärende har gått framåt. Myndigheten ger dig svaret på det sätt som du har valt.',
  en: 'Your case has moved forward. The authority will give you the answer in the way you chose.',
};

const ASKED: Text = {
  fi: 'Viranomainen odottaa sinulta vastausta.',
  sv: 'Myndigheten väntar på ett svar från dig.',
  en: 'The authority is waiting for an answer from you.',
};

const ASKED_OUTSIDE: Text = {
  fi: 'Viranomainen on kirjoittanut sinulle. Saat kirjeen valitsemallasi tavalla.',
  sv: 'Myndigheten har skrivit till dig. Du får brevet på det sätt som du har valt.',
  en: 'The authority has written to you. You will get the letter in the way you chose.',
};

const LABELS = {
  fi: ['Viranomainen', 'Asiatunnus', 'Tähän viestiin ei voi vastata.'],
  sv: ['Myndighet', 'Ärendekod', 'Du kan inte svara på det här meddelandet.'],
  en: ['Authority', 'Case number', 'You cannot reply to this message.'],
} as const;

/**
 * The words of a notice to the person: a sentence that tells nothing of what the case is about, authority, case
 * number and link. Being a customer is secret (621/1999 § 24, 1 mom. 25 p.): no right, no register, no outcome.
 *
 * @example citizenNotice('fi', facts).subject → 'Lahden kaupunki: LAHTI/12/00.04.02/2026'
 */
export function citizenNotice(language: Language, facts: NoticeFacts): { subject: string; text: string } {
  const authority = facts.authority[language];
  const [whose, which, noReply] = LABELS[language];
  const lead = leadOf(facts)[language];
  const whoseCase = [`${whose}: ${authority}`, `${which}: ${facts.caseNumber}`];
  const known = [...(facts.protected ? [] : whoseCase), facts.link ?? ''].filter((line) => line !== '');
  return {
    subject: facts.protected ? lead : `${authority}: ${facts.caseNumber}`,
    text: `${[lead, known.join('\n'), noReply].filter((part) => part !== '').join('\n\n')}\n`,
  };
}

function leadOf({ reason, readable }: NoticeFacts): Text {
  if (reason === 'request-received') return RECEIVED;
  if (reason === 'question-asked') return readable ? ASKED : ASKED_OUTSIDE;
  return readable ? ANSWERED : ANSWERED_OUTSIDE;
}
