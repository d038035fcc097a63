const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/**
 * Is this something mail can be sent to? The address itself is never checked by sending.
 *
 * @example looksLikeEmail('eero@posti') // false
 */
export function looksLikeEmail(typed: string): boolean {
  return EMAIL.test(typed) && typed.length <= 254;
}
