import type { Text } from '#kernel';
import type { ServiceManner } from '../clock-input.js';
import type { ClockStep } from '../clock-reading.js';
import { dayWords } from '../words/day-words.js';
import { sentences, step } from './step.js';
import type { Working } from '../working.js';

const NOT_COUNTED: Text = {
  fi: 'Sitä päivää ei lasketa mukaan.',
  sv: 'Den dagen räknas inte med.',
  en: 'That day is not counted.',
};

/** How the decision reached the person: the appeal period runs from there, not from the date of the decision. */
export function serviceSteps({ input, receivedOn }: Working): readonly ClockStep[] {
  const on = dayWords(receivedOn).on;
  if (input.service === undefined) {
    const served = {
      text: {
        fi: `Sait päätöksen tiedoksi ${on.fi}.`,
        sv: `Du fick del av beslutet ${on.sv}.`,
        en: `The decision was served on you on ${on.en}.`,
      },
      ofPerson: {
        fi: `Päätös annettiin tiedoksi ${on.fi}.`,
        sv: `Beslutet delgavs ${on.sv}.`,
        en: `The decision was served on ${on.en}.`,
      },
    };
    return [step('served', '150/1930 § 2', receivedOn, sentences(served, NOT_COUNTED))];
  }
  return [...posted(input.service), STEPS_BY_MANNER[input.service.by](receivedOn, on)];
}

function posted({ by, on }: NonNullable<Working['input']['service']>): readonly ClockStep[] {
  if (by !== 'letter') return [];
  const day = dayWords(on).on;
  const text = {
    text: {
      fi: `Päätös lähetettiin sinulle kirjeellä ${day.fi}.`,
      sv: `Beslutet skickades till dig per brev ${day.sv}.`,
      en: `The decision was sent to you by letter on ${day.en}.`,
    },
    ofPerson: {
      fi: `Päätös lähetettiin kirjeellä ${day.fi}.`,
      sv: `Beslutet skickades per brev ${day.sv}.`,
      en: `The decision was sent by letter on ${day.en}.`,
    },
  };
  return [step('letter-posted', '434/2003 § 59', on, text)];
}

type ServedStep = (on: Working['receivedOn'], day: Text) => ClockStep;

const STEPS_BY_MANNER: Readonly<Record<ServiceManner, ServedStep>> = {
  letter: (on, day) => {
    const deemed = {
      text: {
        fi: `Kirjeen katsotaan tulleen perille seitsemäntenä päivänä lähettämisestä, ${day.fi}, jollei muuta näytetä.`,
        sv: `Brevet anses ha nått dig den sjunde dagen efter att det skickades, ${day.sv}, om inte något annat visas.`,
        en: `The letter is deemed to have reached you on the seventh day after posting, ${day.en}, unless shown otherwise.`,
      },
      ofPerson: {
        fi: `Kirjeen katsotaan tulleen perille seitsemäntenä päivänä lähettämisestä, ${day.fi}, jollei muuta näytetä.`,
        sv: `Brevet anses ha kommit fram den sjunde dagen efter att det skickades, ${day.sv}, om inte något annat visas.`,
        en: `The letter is deemed to have arrived on the seventh day after posting, ${day.en}, unless shown otherwise.`,
      },
    };
    return step('letter-received', '434/2003 § 59', on, sentences(deemed, NOT_COUNTED));
  },
  certificate: (on, day) => {
    const signed = {
      text: {
        fi: `Vastaanotit päätöksen todistusta vastaan ${day.fi}.`,
        sv: `Du tog emot beslutet mot bevis ${day.sv}.`,
        en: `You received the decision against a certificate on ${day.en}.`,
      },
      ofPerson: {
        fi: `Päätös otettiin vastaan todistusta vastaan ${day.fi}.`,
        sv: `Beslutet togs emot mot bevis ${day.sv}.`,
        en: `The decision was received against a certificate on ${day.en}.`,
      },
    };
    return step('served-by-certificate', '434/2003 § 60', on, sentences(signed, NOT_COUNTED));
  },
  'e-service': (on, day) => {
    const fetched = {
      text: {
        fi: `Noudit päätöksen sähköisestä palvelusta ${day.fi}.`,
        sv: `Du hämtade beslutet i e-tjänsten ${day.sv}.`,
        en: `You fetched the decision from the e-service on ${day.en}.`,
      },
      ofPerson: {
        fi: `Päätös noudettiin sähköisestä palvelusta ${day.fi}.`,
        sv: `Beslutet hämtades i e-tjänsten ${day.sv}.`,
        en: `The decision was fetched from the e-service on ${day.en}.`,
      },
    };
    return step('served-in-e-service', '13/2003 § 18', on, sentences(fetched, NOT_COUNTED));
  },
};
