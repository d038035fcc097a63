import { noteSecurity } from './security-event.js';
import type { Request, RequestHandler } from 'express';
import session, { type Store } from 'express-session';
import type { ServiceSession, SignedIn } from './signed-in.js';

interface SessionOptions {
  readonly app: 'portal' | 'desk';
  readonly secret: string;
  /** The app is reached over https: the cookie is then sent over https only. */
  readonly https: boolean;
  readonly store: Store;
}

/** Browser sessions. No cookie is set before there is something to keep. */
export function sessions({ app, secret, https, store }: SessionOptions): RequestHandler {
  return session({
    name: `${https ? '__Host-' : ''}tp.sid.${app}`,
    secret,
    store,
    resave: false,
    saveUninitialized: false,
    cookie: { httpOnly: true, sameSite: 'lax', secure: https, path: '/' },
  });
}

/** What a new session takes along besides who signed in. */
interface NewSession {
  /** The session at the identification service that it begins with. */
  readonly serviceSession?: ServiceSession | null;
  /** It goes on for one that began then (ISO), and ends when that one would have ended. */
  readonly beganAt?: string | undefined;
}

/** Starts a new session for the person who signed in: the id changes, drafts and receipts of this browser stay. */
export async function startSession(req: Request, signedIn: SignedIn, more: NewSession = {}): Promise<void> {
  const { filedRequestIds, draftId } = req.session;
  await new Promise<void>((resolve, reject) => {
    req.session.regenerate((error?: Error) => (error ? reject(error) : resolve()));
  });
  Object.assign(req.session, { signedIn, filedRequestIds, draftId });
  if (more.serviceSession) req.session.serviceSession = more.serviceSession;
  if (more.beganAt) req.session.beganAt = more.beganAt;
  noteSecurity(req, `signed-in.${signedIn.kind}`);
  await saved(req);
}

/** Ends the session and forgets what it held. */
export async function endSession(req: Request): Promise<void> {
  noteSecurity(req, 'signed-out');
  await new Promise<void>((resolve, reject) => {
    req.session.destroy((error?: Error) => (error ? reject(error) : resolve()));
  });
}

/** Writes the session now; needed before a redirect whose target reads it. */
export async function saved(req: Request): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    req.session.save((error?: Error) => (error ? reject(error) : resolve()));
  });
}
