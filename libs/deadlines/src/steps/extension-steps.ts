import type { Temporal } from 'temporal-polyfill';
import type { ClockStep } from '../clock-reading.js';
import type { CountedPeriod } from '../rules/counted-period.js';
import { dayWords } from '../words/day-words.js';
import { monthEndSteps } from './month-end-steps.js';
import { pauseInExtensionSteps } from './pause-steps.js';
import { elapsed } from './regime-words.js';
import { rollSteps } from './roll-steps.js';
import { step } from './step.js';
import type { Working } from '../working.js';

/**
 * The extension: told in time, counted from receipt as one period and never from the first due day
 * (GDPR Art. 12(3); Act 306/2019 § 10(3)).
 */
export function extensionSteps(working: Working): readonly ClockStep[] {
  const { extended, extendedOn } = working;
  const undone = undoneSteps(working);
  if (extended === null || extendedOn === null) return undone;
  return [
    ...undone,
    noticeStep(extendedOn, working),
    periodStep(extended, working),
    ...monthEndSteps(working.receivedOn, extended, working.rule.law),
    ...pauseInExtensionSteps(working.pauseDays, extended),
    ...rollSteps(extended, working),
  ];
}

/** A notice that was taken back moves nothing, but whoever read it reads here that it does not hold. */
function undoneSteps({ input, rule }: Working): readonly ClockStep[] {
  return (input.undoneExtensions ?? []).map(({ on, undoneOn }) => {
    const [told, taken] = [dayWords(on).on, dayWords(undoneOn).on];
    return step('extension-undone', rule.citation, undoneOn, {
      text: {
        fi: `Ilmoitimme sinulle ${told.fi} lisäajasta, mutta peruimme ilmoituksen ${taken.fi}. Se ei pidennä määräaikaa.`,
        sv: `Vi meddelade dig ${told.sv} om förlängd tid men tog tillbaka meddelandet ${taken.sv}. Det förlänger inte tidsfristen.`,
        en: `We told you on ${told.en} of more time but took the notice back on ${taken.en}. It does not extend the time limit.`,
      },
      ofPerson: {
        fi: `Pyytäjälle ilmoitettiin lisäajasta ${told.fi}, mutta ilmoitus peruttiin ${taken.fi}. Se ei pidennä määräaikaa.`,
        sv: `Den som begärt fick meddelande om förlängd tid ${told.sv}, men det togs tillbaka ${taken.sv}. Det förlänger inte tidsfristen.`,
        en: `The person was told of more time on ${told.en}, but the notice was taken back on ${taken.en}. It does not extend the time limit.`,
      },
    });
  });
}

function noticeStep(extendedOn: Temporal.PlainDate, { rule, unsuspended }: Working): ClockStep {
  const on = dayWords(extendedOn).on;
  const by = dayWords(unsuspended.rolled).date;
  return step('extended', rule.citation, extendedOn, {
    text: {
      fi: `Ilmoitimme sinulle ${on.fi}, että tarvitsemme lisäaikaa. Siitä oli ilmoitettava viimeistään ${by.fi}.`,
      sv: `Vi meddelade dig ${on.sv} att vi behöver mer tid. Det skulle meddelas senast ${by.sv}.`,
      en: `We told you on ${on.en} that we need more time. It had to be announced by ${by.en}.`,
    },
    ofPerson: {
      fi: `Pyytäjälle ilmoitettiin lisäajasta ${on.fi}. Siitä oli ilmoitettava viimeistään ${by.fi}.`,
      sv: `Den som begärt fick veta om förlängningen ${on.sv}. Det skulle meddelas senast ${by.sv}.`,
      en: `The person was told of more time on ${on.en}. It had to be announced by ${by.en}.`,
    },
  });
}

function periodStep({ period, end }: CountedPeriod, { input, rule }: Working): ClockStep {
  const subject = elapsed(period, input.regime);
  const on = dayWords(end).on;
  return step(period.rule, rule.citation, end, {
    fi: `${subject.fi} täyttyy ${on.fi}. Jatkettukin aika lasketaan saapumisesta.`,
    sv: `${subject.sv} går ut ${on.sv}. Också den förlängda tiden räknas från ankomstdagen.`,
    en: `${subject.en}: ${on.en}. The extended time too is counted from receipt.`,
  });
}
