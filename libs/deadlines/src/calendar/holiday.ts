import type { Text } from '#kernel';

/**
 * A day off that is not merely a weekend. A `public-holiday` moves every deadline; an `eve` moves only those
 * counted by Act 150/1930, because no Finnish statute makes an eve a public holiday in the sense of
 * Regulation 1182/71 Art. 2(1).
 */
export type HolidayKind = 'public-holiday' | 'eve';

export interface Holiday {
  readonly id: string;
  /** As it stands in a sentence: "6.12. on itsenäisyyspäivä", "6.12 är självständighetsdagen". */
  readonly name: Text;
  readonly kind: HolidayKind;
  /** It falls on the same weekday every year, so its name already says which. */
  readonly fixedWeekday?: boolean;
  /** The provision that makes the day what it is. */
  readonly source: string;
}
