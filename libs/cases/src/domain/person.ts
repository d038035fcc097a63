/** Who asks. Sealed at rest; the fields are read only where a page or a letter needs them. */
export interface PersonIdentity {
  readonly name: string;
  readonly hetu: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly address: string | null;
}

/** One question of the form and the answer to it, as they were shown. */
export interface Answer {
  readonly question: string;
  readonly answer: string;
  /** The authority that the answer names, by its id in the catalogue. */
  readonly authorityId?: string;
  /** Does the answer tell where the person lives? Of a protected person it shows only where it is asked for. */
  readonly where?: true;
}

/**
 * An identity code with its individual part hidden.
 *
 * @example maskedHetu('010594Y9032') → '010594Y•••2'
 */
export function maskedHetu(hetu: string | null): string {
  return hetu ? `${hetu.slice(0, 7)}•••${hetu.slice(-1)}` : '';
}
