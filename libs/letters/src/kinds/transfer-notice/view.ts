import type { Language } from '#kernel';
import type { LetterView } from '../../letter-definition.js';
import { letterMeta } from '../../letter-meta.js';
import { dayInText } from '../../render/letter-day.js';
import type { TransferNoticeContext } from './context.js';

const TITLES = {
  fi: 'Pyyntönne osia käsitellään muualla',
  sv: 'Delar av er begäran behandlas på annat håll',
  en: 'Parts of your request are handled elsewhere',
};
const DOCTYPES = { fi: 'Ilmoitus', sv: 'Underrättelse', en: 'Notice' };

/** The template's data: days written out, the sort of each part as flags. */
export function transferNoticeView(letter: TransferNoticeContext, language: Language): LetterView {
  const day = (iso: string): string => dayInText(iso, language);
  const view = {
    head: letterMeta(letter, language, TITLES[language], DOCTYPES[language]),
    heading: TITLES[language],
    fromSwedish: letter.translationOf === 'sv',
    caseNumber: letter.caseNumber,
    requester: { name: letter.requester.name, representative: letter.requester.representative ?? null },
    receivedOn: day(letter.receivedOn),
    restHere: letter.restHere,
    parts: letter.parts.map((part) => ({
      ...part,
      shared: part.kind === 'forwarding',
      advice: part.kind === 'redirect',
      dueOn: part.dueOn === undefined ? null : day(part.dueOn),
    })),
    advised: letter.parts.some(({ kind }) => kind === 'redirect'),
    appealable: false,
    indirectAccess: false,
    signedBy: letter.signedBy,
    contact: { title: null, ...letter.contact },
  };
  return view;
}
