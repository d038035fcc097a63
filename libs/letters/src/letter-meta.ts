import type { Language } from '#kernel';
import type { Recipient, Sender } from './parts/sender.js';
import { dayInHead } from './render/letter-day.js';

/** The page head, the window address and the document properties. All strings are ready to print. */
export interface LetterMeta {
  readonly language: Language;
  /** The document title. */
  readonly title: string;
  readonly sender: string;
  readonly unit: string;
  readonly doctype: string;
  readonly date: string;
  /** Asiatunnus. */
  readonly reference: string;
  readonly secrecy: string;
  readonly recipient: readonly string[];
  /** Is room left for the window of an envelope? Left out: yes. */
  readonly window?: boolean;
  readonly contactLines: readonly string[];
  /** Only on a sample: a word across every page, and a sentence before the letter. */
  readonly mark?: { readonly word: string; readonly sentence: string };
}

interface Headed {
  readonly sender: Sender;
  readonly recipient: Recipient;
  readonly caseNumber: string;
  readonly issuedOn: string;
  readonly secrecy?: string;
}

/** The page head of a letter. */
export function letterMeta(letter: Headed, language: Language, title: string, doctype: string): LetterMeta {
  return {
    language,
    title: `${title} ${letter.caseNumber}`,
    sender: letter.sender.authority,
    unit: letter.sender.unit ?? '',
    doctype,
    date: dayInHead(letter.issuedOn, language),
    reference: letter.caseNumber,
    secrecy: letter.secrecy ?? '',
    recipient: [letter.recipient.name, ...letter.recipient.addressLines],
    contactLines: letter.sender.contactLines,
  };
}
