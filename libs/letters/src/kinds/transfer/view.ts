import type { Language } from '#kernel';
import type { LetterView } from '../../letter-definition.js';
import { letterMeta } from '../../letter-meta.js';
import { dayInText } from '../../render/letter-day.js';
import type { TransferContext } from './context.js';

const TITLES = {
  shared: {
    fi: 'Rekisteröidyn pyynnön välittäminen yhteisrekisterinpitäjälle',
    sv: 'Vidarebefordran av en registrerads begäran till en gemensamt personuppgiftsansvarig',
    en: 'Forwarding of a data subject request to a joint controller',
  },
  own: {
    fi: 'Rekisteröidyn pyynnön siirtäminen toimivaltaiselle viranomaiselle',
    sv: 'Överföring av en registrerads begäran till den behöriga myndigheten',
    en: 'Transfer of a data subject request to the competent authority',
  },
};
const DOCTYPES = { fi: 'Kirje', sv: 'Brev', en: 'Letter' };

/** The template's data: days written out, the sort of transfer as a flag. */
export function transferView(letter: TransferContext, language: Language): LetterView {
  const day = (iso: string): string => dayInText(iso, language);
  const view = {
    head: letterMeta(letter, language, TITLES[letter.clock][language], DOCTYPES[language]),
    heading: TITLES[letter.clock][language],
    fromSwedish: letter.translationOf === 'sv',
    caseNumber: letter.caseNumber,
    issuedOn: day(letter.issuedOn),
    receiver: letter.recipient.name,
    requester: { name: letter.requester.name, representative: letter.requester.representative ?? null },
    requesterContactLines: letter.requesterContactLines,
    request: { ...letter.request, receivedOn: day(letter.request.receivedOn) },
    shares: letter.shares,
    because: letter.because,
    shared: letter.clock === 'shared',
    dueOn: letter.dueOn === undefined ? null : day(letter.dueOn),
    toldRequester: letter.toldRequester
      ? { ...letter.toldRequester, on: day(letter.toldRequester.on) }
      : null,
    signedBy: letter.signedBy,
    contact: { title: null, ...letter.contact },
    annexes: letter.annexes,
  };
  return view;
}
