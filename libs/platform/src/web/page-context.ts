import type { Actor } from '#kernel';
import type { RequestHandler } from 'express';
import { formToken } from './csrf.js';
import { actorOf } from './signed-in.js';

/**
 * Sets who acts, and what every page shows of them: `app`, `demo`, `signedIn` (name, unit), `currentPath`, a form
 * `token` for signed-in people and the `notice` left by the last action.
 */
export function pageContext(
  app: 'portal' | 'desk',
  demo: boolean,
  actAs?: () => Actor | null,
): RequestHandler {
  return (req, res, next) => {
    req.actor = actAs ? actAs() : actorOf(app, req.session);
    req.uploads = [];
    req.tokenFailed = false;
    const { signedIn, notice } = req.session;
    Object.assign(res.locals, {
      app,
      demo,
      currentPath: req.path,
      signedIn: signedIn ? shownPerson(signedIn) : null,
    });
    if (signedIn || (actAs && req.actor)) res.locals['token'] = formToken(req);
    if (notice && req.method === 'GET') {
      res.locals['notice'] = { kind: notice.kind, text: req.t(notice.key, notice.values) };
      delete req.session.notice;
    }
    next();
  };
}

function shownPerson(signedIn: NonNullable<Parameters<typeof actorOf>[1]['signedIn']>): object {
  if (signedIn.kind === 'citizen') return { name: signedIn.identity.name };
  const { name, title, unit, authorityId, roles, moreSeats = false } = signedIn;
  return { name, title, unit, authorityId, roles, moreSeats };
}
