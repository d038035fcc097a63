import type { Language } from '#kernel';
import type { KeptForReturn } from '../citizens/identity-port.js';
import { safeReturnTo } from './return-to.js';

/** What is remembered between leaving for the provider and coming back. One use. */
export interface PendingSignIn {
  readonly kept: KeptForReturn;
  readonly returnTo: string;
}

/** The part of a browser session that a sign-in needs. */
export interface SignInSession {
  pendingSignIn?: PendingSignIn;
}

declare module 'express-session' {
  interface SessionData {
    pendingSignIn?: PendingSignIn;
  }
}

/** The page somebody wishes to be led back to, and the language they read. */
export interface SignInWish {
  readonly returnTo: unknown;
  readonly language: Language;
}

/** Keeps in the session what the return needs; the page to go back to is one of ours or the front page. */
export function remember(session: SignInSession, kept: KeptForReturn, wish: SignInWish): void {
  session.pendingSignIn = { kept, returnTo: safeReturnTo(wish.returnTo, `/${wish.language}`) };
}

/** Takes it out again: a second return finds nothing. */
export function recall(session: SignInSession): PendingSignIn | null {
  const pending = session.pendingSignIn ?? null;
  delete session.pendingSignIn;
  return pending;
}
