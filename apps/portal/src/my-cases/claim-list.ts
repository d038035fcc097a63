import type { ClaimView } from '#cases/citizen';
import { citationText } from '#deadlines';
import type { Language } from '#kernel';
import type { Translate } from '#platform';
import { Temporal } from 'temporal-polyfill';
import { RIGHTS_IN_ORDER } from '../request/shown-rights.js';

/** A clock as shown: the day, its label, and the working it comes from. */
export interface ClockShown {
  readonly right: ClaimView['right'];
  readonly rightName: string;
  readonly due: Temporal.PlainDate;
  readonly dueLabel: string;
  readonly atOnce: boolean;
  /** Each with its legal source written out. */
  readonly steps: ClaimView['clock']['steps'];
}

/**
 * The clock that ends first, and the others in the order they end. What is carried out at once has no answer to
 * wait for and never leads when something else does. Claims of one request are never none.
 */
export function clocksOf(
  claims: readonly ClaimView[],
  t: Translate,
  language: Language,
): { lead: ClockShown; others: ClockShown[] } {
  const shown = claims
    .map(({ right, clock }) => ({
      right,
      rightName: t(`right.${right}.verb`),
      due: clock.due,
      atOnce: clock.regime === 'immediate',
      dueLabel: clock.regime === 'immediate' ? 'case.due-at-once' : 'case.due',
      steps: clock.steps.map((step) => ({ ...step, citation: citationText(step.citation)[language] })),
    }))
    .toSorted((a, b) => Number(a.atOnce) - Number(b.atOnce) || Temporal.PlainDate.compare(a.due, b.due));
  const [lead, ...others] = shown;
  if (!lead) throw new Error('A case without claims');
  return { lead, others };
}

/** What the case is about, in one heading: "Omien tietojen tarkastaminen ja tietojen poistaminen". */
export function headingOf(rights: readonly string[], t: Translate, language: string): string {
  const inOrder = RIGHTS_IN_ORDER.filter((right) => rights.includes(right));
  const nouns = inOrder.map((right, place) => {
    const noun = t(`right.${right}.noun`);
    return place === 0 ? noun : noun.charAt(0).toLocaleLowerCase(language) + noun.slice(1);
  });
  return new Intl.ListFormat(language, { type: 'conjunction' }).format(nouns);
}
