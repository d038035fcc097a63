import type { Because } from '#kernel';
import type { Right } from '#rights';
import type { Piece } from './piece.js';
import type { Redirect } from './routing.js';

const CORRECTED_BY_DVV: Because = {
  rule: 'population-data-corrected-by-dvv',
  source: '661/2009; GDPR 16',
  text: {
    fi: 'Väestötietojärjestelmästä saadut tiedot korjaa Digi- ja väestötietovirasto. Pyytäjää neuvotaan, asiaa ei siirretä.',
    sv: 'Uppgifter ur befolkningsdatasystemet rättas av Myndigheten för digitalisering och befolkningsdata. Personen får råd, ärendet överförs inte.',
    en: 'Data from the Population Information System are corrected by the Digital and Population Data Services Agency. The person is advised; the matter is not transferred.',
  },
};

const KEPT_BY_DVV: Because = {
  rule: 'population-data-kept-by-dvv',
  source: '661/2009',
  text: {
    fi: 'Väestötietojärjestelmän tiedoista vastaa Digi- ja väestötietovirasto. Rekisterissä olevasta kopiosta vastaa rekisterinpitäjä.',
    sv: 'För uppgifterna i befolkningsdatasystemet ansvarar Myndigheten för digitalisering och befolkningsdata. För kopian i registret ansvarar den personuppgiftsansvarige.',
    en: 'The Digital and Population Data Services Agency answers for the Population Information System. The controller answers for the copy in the register.',
  },
};

/** Rights that make no sense towards the population register. */
const NOT_FOR_DVV: readonly Right[] = ['consent-withdrawal', 'log-data'];

/** The advice to turn to DVV for population data; undefined when nothing asked belongs there. */
export function populationRedirect(rights: readonly Right[]): Redirect | undefined {
  const sent = rights.filter((right) => !NOT_FOR_DVV.includes(right));
  if (sent.length === 0) return undefined;
  const because = [...(sent.includes('rectification') ? [CORRECTED_BY_DVV] : []), KEPT_BY_DVV];
  return { to: 'dvv', rights: sent, data: ['population-data'], because };
}

/** A controller does not rectify population data it got from DVV: that part leaves its share. */
export function withoutPopulationRectification(piece: Piece): readonly Piece[] {
  if (!piece.data.includes('population-data') || !piece.rights.includes('rectification')) return [piece];
  const others = piece.data.filter((category) => category !== 'population-data');
  const otherRights = piece.rights.filter((right) => right !== 'rectification');
  const copy: Piece = { ...piece, data: ['population-data'], rights: otherRights };
  return [
    ...(others.length > 0 ? [{ ...piece, data: others }] : []),
    ...(otherRights.length > 0 ? [copy] : []),
  ];
}
