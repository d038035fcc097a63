import type { Elsewhere } from '#cases/citizen';
import type { Language } from '#kernel';
import type { Translate } from '#platform';
import { RIGHT_NAMES } from '#rights';
import { DATA_CATEGORIES } from '#registers';
import { grouped } from './grouped.js';

/** What went to one authority in one way on one day, or the advice to turn there. */
export interface PartElsewhere {
  readonly sentence: string;
  readonly rights: readonly string[];
  /** The kinds of data, when the part is not about all of them. */
  readonly data: readonly string[];
  readonly why: readonly string[];
  /** What the office wrote, with what introduces it and the language it is in. */
  readonly words: readonly { readonly lead: string; readonly language: Language; readonly text: string }[];
}

/** Everything that one authority answers. */
export interface AuthorityElsewhere {
  readonly authority: string;
  readonly parts: readonly PartElsewhere[];
}

/** The parts that others answer, by authority in the order they were sent; each says what it is about. */
export function elsewhereOf(
  found: readonly Elsewhere[],
  t: Translate,
  language: Language,
): AuthorityElsewhere[] {
  return grouped(found, ({ authorityId }) => authorityId).map((sent) => ({
    authority: sent[0].authority[language],
    parts: grouped(sent, together).map((same) => partOf(same, t, language)),
  }));
}

function together({ kind, sentOn, dataIds }: Elsewhere): string {
  return [kind, sentOn.toString(), ...dataIds.toSorted()].join(' ');
}

function partOf(same: readonly [Elsewhere, ...Elsewhere[]], t: Translate, language: Language): PartElsewhere {
  const { kind, sentOn, dataIds } = same[0];
  const date = `${sentOn.day}.${sentOn.month}.${sentOn.year}`;
  const all = dataIds.length === 0 || DATA_CATEGORIES.every((data) => dataIds.includes(data));
  const rights = new Set(same.flatMap((part) => part.rights));
  const why = new Set(same.flatMap((part) => part.why).map((text) => text[language]));
  return {
    sentence: [t(`case.elsewhere-${kind}`, { date }), ...sentText(same[0], t)].join(' '),
    rights: [...rights].map((right) => RIGHT_NAMES[right][language]),
    data: all
      ? []
      : DATA_CATEGORIES.filter((data) => dataIds.includes(data)).map((data) => t(`data.${data}`)),
    why: [...why],
    words: [...new Map(same.flatMap((part) => part.words).map((one) => [one.text, one])).values()].map(
      (one) => ({ ...one, lead: t(`case.elsewhere-words.${one.language}`) }),
    ),
  };
}

/** When the registry office sent the letter on. */
function sentText({ letterSentOn: on }: Elsewhere, t: Translate): string[] {
  return on ? [t('changes.letter-sent', { date: `${on.day}.${on.month}.${on.year}` })] : [];
}
