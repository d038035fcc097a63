import { isLanguage, type Language, LANGUAGES } from '#kernel';
import type { RequestHandler } from 'express';
import type { Translations } from '../i18n/translate.js';

/** The same page in one language, for the links in the page head. */
export interface LanguageLink {
  readonly language: Language;
  readonly href: string;
  readonly current: boolean;
}

/**
 * The language of a page is the first part of its path (`/fi/…`). Where there is none (`/api`, a mistyped
 * address) the browser's wish decides, then Finnish. `/` leads to `/fi`.
 */
export function languageInPath(translations: Translations): RequestHandler {
  return (req, res, next) => {
    if (req.path === '/' && req.method === 'GET') return res.redirect('/fi');
    const first = req.path.split('/')[1];
    const wished = req.acceptsLanguages([...LANGUAGES]);
    req.language = isLanguage(first) ? first : isLanguage(wished) ? wished : 'fi';
    req.t = translations.translator(req.language);
    res.locals['language'] = req.language;
    res.locals['languageLinks'] = languageLinks(req.originalUrl, req.language);
    res.setHeader('Content-Language', req.language);
    next();
  };
}

/** Links to the same page in all three languages, the query kept. */
export function languageLinks(url: string, current: Language): LanguageLink[] {
  const [path = '/', query] = url.split('?', 2);
  const rest = path.replace(/^\/(fi|sv|en)(?=\/|$)/, '');
  const known = rest !== path || path === '/';
  return LANGUAGES.map((language) => ({
    language,
    href: known ? `/${language}${rest === '/' ? '' : rest}${query ? `?${query}` : ''}` : `/${language}`,
    current: language === current,
  }));
}
