import type { Language } from '#kernel';
import type { LetterView } from '../letter-definition.js';
import { letterMeta } from '../letter-meta.js';
import { serviceView } from '../parts/service-view.js';
import { dayInText } from '../render/letter-day.js';
import { ownBlocks } from '../render/own-words.js';
import type { OpennessDecisionContext, OpennessRefusalContext } from './context.js';

const STEP_ONE = {
  fi: 'Ilmoitus siitä, että asiakirjaa ei anneta',
  sv: 'Meddelande om att en handling inte lämnas ut',
  en: 'Notice that a document is not given',
};
/** Where the rest of the document is given. */
const STEP_ONE_IN_PART = {
  fi: 'Ilmoitus siitä, että osaa asiakirjasta ei anneta',
  sv: 'Meddelande om att en del av en handling inte lämnas ut',
  en: 'Notice that part of a document is not given',
};
const STEP_TWO = {
  fi: 'Päätös asiakirjan antamisesta',
  sv: 'Beslut om utlämnande av en handling',
  en: 'Decision on giving a document',
};
const NOTICE = { fi: 'Ilmoitus', sv: 'Meddelande', en: 'Notice' };
const DECISION = { fi: 'Päätös', sv: 'Beslut', en: 'Decision' };

/** The data of the official's notice: days written out, the handler's words parted into blocks. */
export function opennessRefusalView(letter: OpennessRefusalContext, language: Language): LetterView {
  const title = (letter.extent ? STEP_ONE_IN_PART : STEP_ONE)[language];
  const view = {
    ...commonView(letter, language),
    head: letterMeta(letter, language, title, NOTICE[language]),
    heading: title,
    onlineAt: letter.onlineAt ?? null,
    signedBy: letter.signedBy,
  };
  return view;
}

/** The data of the authority's decision, with what the appeal instructions need. */
export function opennessDecisionView(letter: OpennessDecisionContext, language: Language): LetterView {
  const view = {
    ...commonView(letter, language),
    head: letterMeta(letter, language, STEP_TWO[language], DECISION[language]),
    heading: STEP_TWO[language],
    askedOn: dayInText(letter.askedOn, language),
    decidedBy: letter.decidedBy,
    court: true,
    body: { phone: null, hours: null, ...letter.court },
    annexes: letter.annexes,
    service: serviceView(letter.service, language),
  };
  return view;
}

function commonView(letter: OpennessRefusalContext | OpennessDecisionContext, language: Language) {
  return {
    fromSwedish: letter.translationOf === 'sv',
    caseNumber: letter.caseNumber,
    issuedOn: dayInText(letter.issuedOn, language),
    requester: { name: letter.requester.name, representative: letter.requester.representative ?? null },
    request: { ...letter.request, receivedOn: dayInText(letter.request.receivedOn, language) },
    extent: letter.extent ?? null,
    grounds: letter.grounds,
    reasons: letter.reasons,
    own: ownBlocks(letter.ownReasons),
    given: ownBlocks(letter.given),
    decidingBody: letter.decidingBody,
    contact: { title: null, ...letter.contact },
  };
}
