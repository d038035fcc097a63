import type { Text } from '#kernel';
import type { ClockStep } from '../clock-reading.js';
import type { Regime } from '../regime.js';
import { dayWords } from '../words/day-words.js';
import { type Said, step } from './step.js';
import type { Working } from '../working.js';

/** The last step: the date itself, and what must have happened by then. */
export function dueStep({ input, rule, running }: Working): ClockStep {
  const due = running.rolled;
  return step('due', rule.citation, due, dueText(input.regime, dayWords(due).on));
}

function dueText(regime: Regime, on: Text): Said {
  if (regime === 'immediate') {
    return {
      text: {
        fi: `Suostumuksesi peruutus vaikuttaa heti, ${on.fi}. Siihen asti tehty käsittely pysyy laillisena.`,
        sv: `Återkallelsen av ditt samtycke gäller genast, ${on.sv}. Behandlingen fram till dess förblir laglig.`,
        en: `The withdrawal of your consent takes effect at once, on ${on.en}. Processing up to then stays lawful.`,
      },
      ofPerson: {
        fi: `Suostumuksen peruutus vaikuttaa heti, ${on.fi}. Siihen asti tehty käsittely pysyy laillisena.`,
        sv: `Återkallelsen av samtycket gäller genast, ${on.sv}. Behandlingen fram till dess förblir laglig.`,
        en: `The withdrawal of consent takes effect at once, on ${on.en}. Processing up to then stays lawful.`,
      },
    };
  }
  if (regime === 'appeal') {
    return {
      text: {
        fi: `Valituksesi on oltava perillä viimeistään ${on.fi}.`,
        sv: `Ditt besvär ska vara framme senast ${on.sv}.`,
        en: `Your appeal must have arrived by ${on.en}.`,
      },
      ofPerson: {
        fi: `Valituksen on oltava perillä viimeistään ${on.fi}.`,
        sv: `Besväret ska vara framme senast ${on.sv}.`,
        en: `The appeal must have arrived by ${on.en}.`,
      },
    };
  }
  return {
    text: {
      fi: `Viranomaisen on vastattava sinulle viimeistään ${on.fi}.`,
      sv: `Myndigheten ska svara dig senast ${on.sv}.`,
      en: `The authority must answer you by ${on.en}.`,
    },
    ofPerson: {
      fi: `Viranomaisen on vastattava pyytäjälle viimeistään ${on.fi}.`,
      sv: `Myndigheten ska svara den som begärt senast ${on.sv}.`,
      en: `The authority must answer the person by ${on.en}.`,
    },
  };
}
