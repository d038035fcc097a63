import type { Actor, Language } from '#kernel';
import { paths } from '../paths.js';

/** Where a person's work begins, by role; a plain page for a role without a list, the sign-in page for nobody. */
export function frontPage({ actor, language }: { actor: Actor | null; language: Language }): string {
  if (actor?.kind !== 'staff') return paths.signIn(language);
  if (actor.roles.includes('registrar')) return paths.inbox(language);
  if (actor.roles.includes('dpo')) return paths.deadlines(language);
  if (actor.roles.some((role) => role === 'handler' || role === 'expert')) return paths.myWork(language);
  if (actor.roles.includes('admin')) return paths.administration(language);
  return paths.start(language);
}
