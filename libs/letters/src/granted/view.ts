import type { Language, Text } from '#kernel';
import { answerView, missingView } from '../answers/answer-view.js';
import type { LetterView } from '../letter-definition.js';
import type { PlanHomeStanding } from '../parts/plan-home.js';
import { dayInText } from '../render/letter-day.js';
import { ownBlocks } from '../render/own-words.js';
import type { GrantedContext } from './context.js';

const STANDINGS: Readonly<Record<PlanHomeStanding['standing'], Text>> = {
  rectified: { fi: 'oikaistu', sv: 'rättad', en: 'rectified' },
  asked: { fi: 'pyydetty oikaisemaan', sv: 'ombedd att rätta', en: 'asked to rectify it' },
  'nothing-there': { fi: 'suunnitelmaa ei ollut', sv: 'planen fanns inte där', en: 'the plan was not there' },
  cannot: { fi: 'ei ole oikaissut', sv: 'har inte rättat', en: 'has not rectified it' },
};

/** A line for each home; where the plan was not rectified the person may ask there. */
function planHomesView(homes: readonly PlanHomeStanding[], language: Language) {
  return {
    planHomes: homes.map(({ home, standing, on }) => {
      const day = on ? ` ${dayInText(on, language)}` : '';
      return `${home}: ${STANDINGS[standing][language]}${day}`;
    }),
    askThemselves: homes.some(({ standing }) => standing === 'asked' || standing === 'cannot'),
  };
}

/** No decision: it carries no appeal instructions (434/2003 § 47), and says how to have one made. */
const DOCTYPE = { fi: 'Vastaus', sv: 'Svar', en: 'Answer' };

/** The data of a template that tells of a granted right. */
export function grantedView(letter: GrantedContext, language: Language, title: Text): LetterView {
  return {
    ...answerView(letter, language, title, DOCTYPE),
    given: ownBlocks(letter.given),
    doneOn: dayInText(letter.doneOn, language),
    statement: ownBlocks(letter.statement),
    restricted: false,
    wholly: letter.refused === undefined,
    refusedWhole: letter.refused === 'whole',
    refusedInPart: letter.refused === 'part',
    ...planHomesView(letter.planHomes ?? [], language),
    documents: letter.documents,
    attached: letter.attached ?? [],
    missing: missingView(letter.missing),
  } as LetterView;
}
