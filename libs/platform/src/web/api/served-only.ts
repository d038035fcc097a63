import type { RequestHandler } from 'express';
import type { Route } from '../routes.js';
import { NotServed } from './api-problems.js';
import { isApi } from './is-api.js';

/** Answers 405, 406 and 415 for addresses of the interface before anything reads the body. */
export function servedOnly(routes: readonly Route[]): RequestHandler {
  const served = routes
    .filter(({ path }) => isApi({ path }))
    .map(({ path, method }) => ({ method, form: new RegExp(`^${path.replaceAll(/:\w+/g, '[^/]+')}/?$`) }));
  return (req, _res, next) => {
    if (!isApi(req)) return next();
    const methods = served.filter(({ form }) => form.test(req.path)).map(({ method }) => method);
    if (methods.length === 0) return next();
    const allowed = methods.includes('GET') ? [...methods, 'HEAD'] : methods;
    if (!allowed.includes(req.method)) throw new NotServed(405, allowed.join(', '));
    if (!req.accepts(['application/json', 'application/problem+json']))
      throw new NotServed(406, 'application/json');
    if (req.method === 'POST' && !req.is('application/json')) throw new NotServed(415, 'application/json');
    next();
  };
}
