/** Following a case without sign-in: how long a code opens it, how often it may be tried and asked for. */
export const FOLLOW_RULES = {
  /** A code is good for so many minutes, and what it opens is open as long. */
  minutes: 15,
  /** Wrong codes before the asking ends. */
  tries: 5,
  /** Askings in an hour about one case, and from one address. */
  anHour: 5,
} as const;

/** A case number as it is looked for: without blanks, in capitals. */
export function followedNumber(typed: string): string {
  return typed.replaceAll(/\s/g, '').toUpperCase().slice(0, 100);
}

/** An e-mail address as it is compared. */
export function followedAddress(typed: string): string {
  return typed.trim().toLowerCase().slice(0, 254);
}
