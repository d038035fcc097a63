import type { Language, Text } from '#kernel';
import { letterMeta } from '../letter-meta.js';
import type { MissingResult, SearchedSystem } from '../parts/searched.js';
import { dayInText } from '../render/letter-day.js';
import { ownBlocks } from '../render/own-words.js';
import type { AnswerLetter } from './answer-letter.js';

/** The data that the head and foot of every answer need. */
export function answerView(letter: AnswerLetter, language: Language, title: Text, doctype: Text) {
  return {
    head: letterMeta(letter, language, title[language], doctype[language]),
    heading: title[language],
    fromSwedish: letter.translationOf === 'sv',
    caseNumber: letter.caseNumber,
    issuedOn: dayInText(letter.issuedOn, language),
    controllers: letter.controllers,
    joint: letter.controllers.length > 1,
    register: letter.register,
    requester: { name: letter.requester.name, representative: letter.requester.representative ?? null },
    request: { ...letter.request, receivedOn: dayInText(letter.request.receivedOn, language) },
    signedBy: letter.signedBy,
    contact: { title: null, ...letter.contact },
    mayAskDecision: false,
    beforeAnswer: false,
    isDecision: false,
    indirectAccess: false,
    appealable: false,
  };
}

const RESULTS: Readonly<Record<SearchedSystem['result'], Text>> = {
  'nothing-found': { fi: 'tietoja ei löytynyt', sv: 'inga uppgifter hittades', en: 'no data found' },
  overview: { fi: 'yhteenveto tiedoista', sv: 'sammandrag av uppgifterna', en: 'overview of the data' },
  copies: { fi: 'jäljennökset', sv: 'kopior', en: 'copies' },
  inspection: {
    fi: 'tietoihin voi tutustua paikalla',
    sv: 'uppgifterna kan ses på plats',
    en: 'the data can be inspected on the premises',
  },
  'not-done': { fi: 'haku on kesken', sv: 'sökningen pågår', en: 'the search is not finished' },
};

/** The manifest: each system with what was found there, for which period, on which day. */
export function manifestView(searched: readonly SearchedSystem[], language: Language) {
  return searched.map(({ system, result, period, on }) => ({
    system,
    result: RESULTS[result]?.[language] ?? result,
    period: period ?? null,
    on: on === undefined ? null : dayInText(on, language),
  }));
}

/** What follows later, the handler's words parted into blocks. */
export function missingView(missing: readonly MissingResult[]) {
  return missing.map(({ what, why, words }) => ({ what, why, words: ownBlocks(words) }));
}
