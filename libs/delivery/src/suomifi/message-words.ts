import type { Language } from '#kernel';
import type { Consignment } from '../delivery-channel.js';

interface Words {
  readonly title: string;
  readonly known: readonly [authority: string, caseNumber: string];
  readonly attached: (letters: number, pages: number) => string;
  readonly elsewhere: readonly [text: string, link: string];
  readonly read: string;
  readonly help: string;
  readonly noReply: string;
  /** How a file is called. */
  readonly file: string;
}

const WORDS: Readonly<Record<Language, Words>> = {
  fi: {
    title: 'Sinulle on kirje',
    known: ['Viranomainen', 'Asiatunnus'],
    attached: (letters, pages) =>
      letters === 1
        ? `Asiassasi on kirje. Se on tämän viestin liitteenä (PDF, sivuja: ${pages}).`
        : `Asiassasi on ${letters} kirjettä. Ne ovat tämän viestin liitteinä (PDF, sivuja yhteensä: ${pages}).`,
    elsewhere: [
      'Asiassasi on kirje, joka on liian suuri tämän viestin liitteeksi. Pääset lukemaan sen, kun tunnistaudut palveluun.',
      'Siirry lukemaan kirje',
    ],
    read: 'Lue kirje pian: siinä voi olla määräaika.',
    help: 'Jos et saa kirjettä auki, ota yhteyttä viranomaiseen, niin saat sen muulla tavalla.',
    noReply: 'Tähän viestiin ei voi vastata.',
    file: 'kirje',
  },
  sv: {
    title: 'Du har fått ett brev',
    known: ['Myndighet', 'Ärendekod'],
    attached: (letters, pages) =>
      letters === 1
        ? `Det finns ett brev i ditt ärende. Det är bifogat till det här meddelandet (PDF, antal sidor: ${pages}).`
        : `Det finns ${letters} brev i ditt ärende. De är bifogade till det här meddelandet (PDF, antal sidor totalt: ${pages}).`,
    elsewhere: [
      'Det finns ett brev i ditt ärende. Det är för stort för att bifogas till det här meddelandet. Du kan läsa det när du har identifierat dig i tjänsten.',
      'Läs brevet i tjänsten',
    ],
    read: 'Läs brevet snart: det kan innehålla en tidsfrist.',
    help: 'Om du inte kan öppna brevet, kontakta myndigheten så får du det på ett annat sätt.',
    noReply: 'Du kan inte svara på det här meddelandet.',
    file: 'brev',
  },
  en: {
    title: 'You have a letter',
    known: ['Authority', 'Case number'],
    attached: (letters, pages) =>
      letters === 1
        ? `There is a letter in your case. It is attached to this message (PDF, pages: ${pages}).`
        : `There are ${letters} letters in your case. They are attached to this message (PDF, pages in all: ${pages}).`,
    elsewhere: [
      'There is a letter in your case that is too large to be attached to this message. You can read it after identifying yourself in the service.',
      'Go to the letter',
    ],
    read: 'Please read the letter soon: it may set a time limit.',
    help: 'If you cannot open the letter, contact the authority and you will get it in another way.',
    noReply: 'You cannot reply to this message.',
    file: 'letter',
  },
};

/**
 * The title of the message. Neither what the letter is about nor, of a protected person, who wrote: titles stand in
 * lists and may be read over a shoulder.
 *
 * @example messageTitle(consignment) → 'Sinulle on kirje: LAHTI/12/00.04.02/2026'
 */
export function messageTitle({ language, caseNumber, protected: isProtected }: Consignment): string {
  const { title } = WORDS[language];
  return isProtected ? title : `${title}: ${caseNumber}`;
}

/** The text of the message: who writes, in which case, where the letter is and what to do; nothing of what it decides. */
export function messageBody(consignment: Consignment): { body: string; bodyFormat: 'Text' | 'Markdown' } {
  const { language, authority, caseNumber, letters, link, protected: isProtected } = consignment;
  const { known, attached, elsewhere, read, help, noReply } = WORDS[language];
  const [whose, which] = known;
  const head = isProtected ? [] : [`${whose}: ${authority[language]}`, `${which}: ${caseNumber}`];
  const pages = letters.reduce((sum, letter) => sum + letter.pages, 0);
  if (letters.length > 0)
    return {
      body: [head.join('\n'), attached(letters.length, pages), read, help, noReply]
        .filter(Boolean)
        .join('\n\n'),
      bodyFormat: 'Text',
    };
  if (!link) throw new Error('A consignment without letters says where they are');
  const [text, words] = elsewhere;
  // Their Markdown makes no link of a bare address.
  const parts = [...head.map(literal), text, `[${words}](${link})`, read, help, noReply];
  return { body: parts.join('\n\n'), bodyFormat: 'Markdown' };
}

/**
 * How the letters are called as files: each name its own, telling which case it belongs to and nothing of what stands
 * in it.
 *
 * @example fileNames(consignment) → ['kirje-LAHTI-12-00.04.02-2026-3f2a9c1b-1.pdf']
 */
export function fileNames({
  id,
  language,
  caseNumber,
  letters,
  protected: isProtected,
}: Consignment): string[] {
  const about = isProtected ? '' : `${caseNumber.replace(/[^\p{L}\d.]+/gu, '-')}-`;
  return letters.map((_, index) => `${WORDS[language].file}-${about}${id.slice(0, 8)}-${index + 1}.pdf`);
}

function literal(line: string): string {
  return line.replace(/[\\`*_[\]#<>]/g, '\\$&');
}
