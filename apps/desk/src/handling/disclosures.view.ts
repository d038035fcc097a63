import type { Disclosure } from '#cases';
import { dateText } from '#platform';
import type { PageContext } from '../parts/page-context.js';

/** What was given out of a case: to whom, what, on which basis, how and when. */
export function disclosureLines(disclosures: readonly Disclosure[], { t, language }: PageContext) {
  return disclosures.map(({ givenOn, recipient, right, basis, way, letter, documents }) => ({
    iso: givenOn.toString(),
    on: dateText(givenOn, language),
    recipient,
    what: [letter ?? t('disclosure.seen'), ...documents].join('; '),
    basis: `${t(`right.${right}`)}, ${basis}`,
    way: t(`disclosure.way.${way}`),
  }));
}
