import type { Text } from '#kernel';
import type { Pause, Question } from '../events/pause.js';
import { dayWords } from '../words/day-words.js';
import type { Said } from './step.js';

const ANSWERED: Readonly<Record<Question, (asked: Text, answered: Text) => Said>> = {
  identity: (asked, answered) => ({
    text: {
      fi: `Pyysimme sinua varmistamaan henkilöllisyytesi ${asked.fi} ja se varmistui ${answered.fi}`,
      sv: `Vi bad dig styrka din identitet ${asked.sv} och den bekräftades ${answered.sv}.`,
      en: `We asked you to confirm your identity on ${asked.en} and it was confirmed on ${answered.en}.`,
    },
    ofPerson: {
      fi: `Pyytäjää pyydettiin varmistamaan henkilöllisyytensä ${asked.fi} ja se varmistui ${answered.fi}`,
      sv: `Den som begärt ombads styrka sin identitet ${asked.sv} och den bekräftades ${answered.sv}.`,
      en: `The person was asked to confirm the identity on ${asked.en} and it was confirmed on ${answered.en}.`,
    },
  }),
  clarification: (asked, answered) => ({
    text: {
      fi: `Kysyimme sinulta tarkennusta ${asked.fi} ja vastasit ${answered.fi}`,
      sv: `Vi bad dig precisera din begäran ${asked.sv} och du svarade ${answered.sv}.`,
      en: `We asked you to specify your request on ${asked.en} and you answered on ${answered.en}.`,
    },
    ofPerson: {
      fi: `Pyytäjältä kysyttiin tarkennusta ${asked.fi} ja vastaus saapui ${answered.fi}`,
      sv: `Den som begärt ombads precisera begäran ${asked.sv} och svaret kom ${answered.sv}.`,
      en: `The person was asked to specify the request on ${asked.en} and answered on ${answered.en}.`,
    },
  }),
};

const OPEN: Readonly<Record<Question, (asked: Text) => Said>> = {
  identity: (asked) => ({
    text: {
      fi: `Pyysimme sinua varmistamaan henkilöllisyytesi ${asked.fi} ja odotamme vastaustasi.`,
      sv: `Vi bad dig styrka din identitet ${asked.sv} och väntar på ditt svar.`,
      en: `We asked you to confirm your identity on ${asked.en} and are waiting for your answer.`,
    },
    ofPerson: {
      fi: `Pyytäjää pyydettiin varmistamaan henkilöllisyytensä ${asked.fi}, ja vastausta odotetaan.`,
      sv: `Den som begärt ombads styrka sin identitet ${asked.sv} och svaret inväntas.`,
      en: `The person was asked to confirm the identity on ${asked.en}; the answer is awaited.`,
    },
  }),
  clarification: (asked) => ({
    text: {
      fi: `Kysyimme sinulta tarkennusta ${asked.fi} ja odotamme vastaustasi.`,
      sv: `Vi bad dig precisera din begäran ${asked.sv} och väntar på ditt svar.`,
      en: `We asked you to specify your request on ${asked.en} and are waiting for your answer.`,
    },
    ofPerson: {
      fi: `Pyytäjältä kysyttiin tarkennusta ${asked.fi}, ja vastausta odotetaan.`,
      sv: `Den som begärt ombads precisera begäran ${asked.sv} och svaret inväntas.`,
      en: `The person was asked to specify the request on ${asked.en}; the answer is awaited.`,
    },
  }),
};

/** A question and its answer. The Finnish date ends with its full stop. */
export function answeredText({ question, askedOn, answeredOn }: Pause): Said {
  if (answeredOn === null) throw new Error('The question is still open.');
  return ANSWERED[question](dayWords(askedOn).short, dayWords(answeredOn).short);
}

/** A question the person has not answered. */
export function openText({ question, askedOn }: Pause): Said {
  return OPEN[question](dayWords(askedOn).short);
}

/** "11 päivää", "11 dagar", "11 days". */
export function daysOfWaiting(days: number): Text {
  if (days === 1) return { fi: '1 päivä', sv: '1 dag', en: '1 day' };
  return { fi: `${days} päivää`, sv: `${days} dagar`, en: `${days} days` };
}
