import type { ClockStep } from '../clock-reading.js';
import { step } from './step.js';
import type { Working } from '../working.js';

/** Withdrawn consent leaves data without a basis: it opens an erasure claim with a clock of its own. */
export function erasureSteps({ input, receivedOn }: Working): readonly ClockStep[] {
  if (input.regime !== 'immediate') return [];
  const text = {
    fi: 'Peruutuksesta seuraa vaatimus poistaa suostumukseen perustuvat tiedot. Sillä on oma määräaikansa.',
    sv: 'Av återkallelsen följer ett krav på att radera uppgifter som bygger på samtycket. Det har en egen frist.',
    en: 'The withdrawal opens a claim to erase the data that rest on the consent. It has a deadline of its own.',
  };
  return [step('erasure-follows', 'GDPR Art. 17(1)(b)', receivedOn, text)];
}
