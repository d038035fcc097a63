import type { RequestHandler } from 'express';
import type { Translations } from '../../i18n/translate.js';
import { isApi } from './is-api.js';

/** Sets what every request has, for the interface: nobody yet, no session, no cookie, English. */
export function apiContext(translations: Translations): RequestHandler {
  return (req, res, next) => {
    if (!isApi(req)) return next();
    req.language = 'en';
    req.t = translations.translator('en');
    req.actor = null;
    req.uploads = [];
    req.tokenFailed = false;
    res.setHeader('Content-Language', 'en');
    next();
  };
}

/** A step that pages need and the interface must not have: language links, sessions, forms. */
export function forPages(step: RequestHandler): RequestHandler {
  return (req, res, next) => (isApi(req) ? next() : step(req, res, next));
}
