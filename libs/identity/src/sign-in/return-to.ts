/**
 * The page to go back to after sign-in: a path on this site, or the fallback. An address elsewhere, or one a browser
 * would read as elsewhere (`//host`, `/\host`), is never followed.
 */
export function safeReturnTo(wished: unknown, fallback: string): string {
  if (typeof wished !== 'string' || wished.length > 500) return fallback;
  if (!/^\/(?![/\\])[^\s\\\p{Cc}]*$/u.test(wished)) return fallback;
  const base = 'http://self.invalid';
  return URL.canParse(wished, base) && new URL(wished, base).origin === base ? wished : fallback;
}
