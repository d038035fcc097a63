import type { ClockStep } from '../clock-reading.js';
import { dayWords } from '../words/day-words.js';
import { monthEndSteps } from './month-end-steps.js';
import { DUTIES, elapsed } from './regime-words.js';
import { sentences, step } from './step.js';
import type { Working } from '../working.js';

/** Where the first period ends, before any pause and any roll. */
export function periodSteps({ input, rule, receivedOn, first }: Working): readonly ClockStep[] {
  if (input.regime === 'immediate') return [];
  const subject = elapsed(first.period, input.regime);
  const duty = DUTIES[input.regime];
  const on = dayWords(first.end).on;
  const ends = {
    fi: `${subject.fi} täyttyy ${on.fi}.`,
    sv: `${subject.sv} går ut ${on.sv}.`,
    en: `${subject.en}: ${on.en}.`,
  };
  return [
    step(first.period.rule, rule.citation, first.end, sentences(ends, duty)),
    ...monthEndSteps(receivedOn, first, rule.law),
  ];
}
