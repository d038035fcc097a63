import type { Language } from '#kernel';
import type { LetterDefinition, LetterView } from '../../letter-definition.js';
import { letterMeta } from '../../letter-meta.js';
import { dayInText } from '../../render/letter-day.js';
import { ACKNOWLEDGEMENT_CONTENT } from './content.js';
import { AcknowledgementContext } from './context.js';
import { sampleAcknowledgement } from './sample.js';

const TITLE = {
  fi: 'Pyyntönne on saapunut',
  sv: 'Er begäran har kommit in',
  en: 'We have received your request',
};
const DOCTYPE = { fi: 'Vastaanottoilmoitus', sv: 'Mottagningsbevis', en: 'Acknowledgement' };

/** Tells at once that the request is here, under which number, and by when it is answered (13/2003 § 12). */
export const ACKNOWLEDGEMENT: LetterDefinition<'acknowledgement', AcknowledgementContext> = {
  kind: 'acknowledgement',
  name: TITLE,
  version: 1,
  context: AcknowledgementContext,
  content: ACKNOWLEDGEMENT_CONTENT,
  view: acknowledgementView,
  sample: sampleAcknowledgement,
};

function acknowledgementView(letter: AcknowledgementContext, language: Language): LetterView {
  const view = {
    head: letterMeta(letter, language, TITLE[language], DOCTYPE[language]),
    heading: TITLE[language],
    fromSwedish: letter.translationOf === 'sv',
    caseNumber: letter.caseNumber,
    issuedOn: dayInText(letter.issuedOn, language),
    requester: { name: letter.requester.name, representative: letter.requester.representative ?? null },
    request: { ...letter.request, receivedOn: dayInText(letter.request.receivedOn, language) },
    clocks: letter.clocks.map((clock) => ({ ...clock, dueOn: dayInText(clock.dueOn, language) })),
    gdpr: letter.clocks.some(({ rule }) => /12 artiklan 3 kohta|artikel 12\.3|Article 12\(3\)/.test(rule)),
    openness: letter.clocks.some(({ rule }) => rule.includes('621/1999')),
    onlineAt: letter.onlineAt ?? null,
    contact: { title: null, ...letter.contact },
  };
  return view;
}
