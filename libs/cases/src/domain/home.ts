/** What opens sealed text. */
interface Opens {
  open(sealed: string): string;
}

/**
 * The id of a home municipality as it is stored: sealed, or as it was written before homes were sealed. An id has no
 * colon, sealed text begins with the id of its key and one.
 *
 * @example openedHome('lahti', sealer) // 'lahti'
 */
export function openedHome(stored: string | null, sealer: Opens): string | null {
  return stored?.includes(':') ? sealer.open(stored) : stored;
}
