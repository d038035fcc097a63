/** A number below this could point to somebody and is not published. */
export const SMALLEST_PUBLISHED = 5;

/** A number as it is published; null when it is hidden. */
export type Published = number | null;

/**
 * The numbers of one table as they are published: those from 1 to 4 are hidden. So that no hidden one can be worked out
 * from the sum, the next smallest are hidden too until at least two are and together they come to at least five; a table
 * in which that cannot be has its sum hidden as well. Nought stays: it is nobody.
 *
 * @example hideSmall([40, 3, 12, 0]) // { parts: [40, null, null, 0], sum: 55 }
 * @example hideSmall([2, 0]) // { parts: [null, 0], sum: null }
 */
export function hideSmall(parts: readonly number[]): { parts: Published[]; sum: Published } {
  const sum = parts.reduce((total, part) => total + part, 0);
  const inOrder = parts
    .map((part, place) => ({ part, place }))
    .filter(({ part }) => part > 0)
    .sort((one, other) => one.part - other.part);
  const hidden = new Set<number>();
  let together = 0;
  for (const { part, place } of inOrder) {
    if (part >= SMALLEST_PUBLISHED && (hidden.size === 0 || isSafe(hidden.size, together))) break;
    hidden.add(place);
    together += part;
  }
  const safe = hidden.size === 0 || isSafe(hidden.size, together);
  return {
    parts: parts.map((part, place) => (hidden.has(place) ? null : part)),
    sum: safe && (sum === 0 || sum >= SMALLEST_PUBLISHED) ? sum : null,
  };
}

function isSafe(count: number, together: number): boolean {
  return count >= 2 && together >= SMALLEST_PUBLISHED;
}

/** A number that stands by itself: hidden when it is from 1 to 4. */
export function hideOne(number: number): Published {
  return number > 0 && number < SMALLEST_PUBLISHED ? null : number;
}
