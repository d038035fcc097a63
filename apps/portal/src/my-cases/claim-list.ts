import type { ClaimView, RightClock } from '#cases/citizen';
import { citationText } from '#deadlines';
import type { Language } from '#kernel';
import type { Translate } from '#platform';
import { Temporal } from 'temporal-polyfill';
import { RIGHTS_IN_ORDER } from '../request/shown-rights.js';

/** A clock as shown: the rights that share it, the day, its label, and the working it comes from. */
export interface ClockShown {
  readonly rights: string;
  readonly due: Temporal.PlainDate;
  readonly dueLabel: string;
  readonly atOnce: boolean;
  /** Each with its legal source written out. */
  readonly steps: RightClock['clock']['steps'];
}

/**
 * The clock that ends first, and the others in the order they end. Rights under one regime with one due day share a
 * clock. What is carried out at once has no answer to wait for and never leads when something else does. Claims of
 * one request are never none.
 */
export function clocksOf(
  claims: readonly RightClock[],
  t: Translate,
  language: Language,
): { lead: ClockShown; others: ClockShown[] } {
  const shared = new Map<string, RightClock[]>();
  for (const claim of inOrder(claims)) {
    const clock = `${claim.clock.regime} ${claim.clock.due.toString()}`;
    shared.set(clock, [...(shared.get(clock) ?? []), claim]);
  }
  const clocks = [...shared.values()]
    .map((sharing) => shown(sharing, t, language))
    .toSorted((a, b) => Number(a.atOnce) - Number(b.atOnce) || Temporal.PlainDate.compare(a.due, b.due));
  const [lead, ...others] = clocks;
  if (!lead) throw new Error('A case without claims');
  return { lead, others };
}

/** The claims whose clocks run; all of them when every one is decided. */
export function running(claims: readonly ClaimView[]): readonly ClaimView[] {
  const open = claims.filter(({ outcome }) => outcome === null);
  return open.length > 0 ? open : claims;
}

/** What the case is about, in one heading: "Omien tietojen tarkastaminen ja tietojen poistaminen". */
export function headingOf(rights: readonly string[], t: Translate, language: Language): string {
  const named = RIGHTS_IN_ORDER.filter((right) => rights.includes(right));
  return inOneSentence(
    named.map((right) => t(`right.${right}.noun`)),
    language,
  );
}

function shown(sharing: readonly RightClock[], t: Translate, language: Language): ClockShown {
  const { clock } = sharing[0]!;
  const atOnce = clock.regime === 'immediate';
  return {
    rights: inOneSentence(
      sharing.map(({ right }) => t(`right.${right}.verb`)),
      language,
    ),
    due: clock.due,
    dueLabel: atOnce ? 'case.due-at-once' : 'case.due',
    atOnce,
    steps: clock.steps.map((step) => ({ ...step, citation: citationText(step.citation)[language] })),
  };
}

function inOrder(claims: readonly RightClock[]): RightClock[] {
  const place = ({ right }: RightClock) => RIGHTS_IN_ORDER.indexOf(right);
  return claims.toSorted((a, b) => place(a) - place(b));
}

function inOneSentence(names: readonly string[], language: Language): string {
  const inside = (name: string) => name.charAt(0).toLocaleLowerCase(language) + name.slice(1);
  const words = names.map((name, place) => (place === 0 ? name : inside(name)));
  return new Intl.ListFormat(language, { type: 'conjunction' }).format(words);
}
