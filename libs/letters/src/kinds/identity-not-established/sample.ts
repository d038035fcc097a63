import type { Language } from '#kernel';
import { RIGHT_TITLES } from '#rights';
import { sampleAnswer } from '../../answers/sample.js';
import { SAMPLE_COURT } from '../../parts/court.sample.js';
import type { IdentityNotEstablishedContext } from './context.js';

/** A request by e-mail with nothing but a name and a postal address; the question of 3.11.2026 was not answered. */
export function sampleIdentityNotEstablished(language: Language): IdentityNotEstablishedContext {
  const { scope, channel, ...words } = WORDS[language];
  const answer = sampleAnswer(language, RIGHT_TITLES.access[language], scope);
  return {
    ...answer,
    ...words,
    request: { ...answer.request, channel },
    ground: 'doubt',
    askedOn: '2026-11-03',
    remedy: {
      kind: 'hallintovalitus',
      body: SAMPLE_COURT[language],
    },
    annexes: [],
    service: { method: 'letter', on: '2026-11-27' },
  };
}

type Words = Readonly<Record<'scope' | 'channel' | 'asked' | 'came' | 'open', string>>;

const WORDS: Readonly<Record<Language, Words>> = {
  fi: {
    scope: 'Pyynnön kohde: Kaikki tietoni.',
    channel: 'sähköposti',
    asked:
      'Pyysimme teitä tunnistautumaan Tietopyyntö-palvelussa tai käymään palvelupisteessä ja näyttämään henkilöllisyystodistuksen. Pyyntö tuli sähköpostiosoitteesta, jota emme tunne, ja siinä olivat vain nimi ja postiosoite.',
    came: 'Kysymykseen ei ole vastattu.',
    open: 'Pyyntöä ei ole tutkittu. Voitte jatkaa sitä milloin tahansa tunnistautumalla palvelussa tai käymällä palvelupisteessä.',
  },
  sv: {
    scope: 'Begäran gäller: Alla mina uppgifter.',
    channel: 'e-post',
    asked:
      'Vi bad er identifiera er i tjänsten Tietopyyntö eller besöka ett serviceställe och visa en identitetshandling. Begäran kom från en e-postadress som vi inte känner till och innehöll bara ett namn och en postadress.',
    came: 'Frågan har inte besvarats.',
    open: 'Begäran har inte prövats. Ni kan gå vidare med den när som helst genom att identifiera er i tjänsten eller besöka ett serviceställe.',
  },
  en: {
    scope: 'Subject of the request: All my data.',
    channel: 'e-mail',
    asked:
      'We asked you to identify yourself in the Tietopyyntö service or to visit a service point and show proof of identity. The request came from an e-mail address unknown to us and held nothing but a name and a postal address.',
    came: 'The question has not been answered.',
    open: 'The request has not been examined. You may go on with it at any time by identifying yourself in the service or at a service point.',
  },
};
