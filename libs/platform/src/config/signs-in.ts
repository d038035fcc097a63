/**
 * Does somebody sign in to this process by the sign-in of that app? A process is known by the login role in the address of
 * its database; one with a role of another name is held to the rules of both.
 *
 * @example signsIn({ DATABASE_URL: 'postgres://worker:…@db.example/tietopyynto' }, 'desk') // false
 */
export function signsIn({ DATABASE_URL: url }: { DATABASE_URL: string }, app: 'portal' | 'desk'): boolean {
  const role = URL.canParse(url) ? new URL(url).username : '';
  return role === app || !['portal', 'desk', 'worker'].includes(role);
}

/** Is there anybody whose session this process keeps? So in portal and desk, and in a process with a role of another name. */
export function keepsSessions(settings: { DATABASE_URL: string }): boolean {
  return signsIn(settings, 'portal') || signsIn(settings, 'desk');
}
