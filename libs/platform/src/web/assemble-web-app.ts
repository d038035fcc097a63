import { Reflector } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Actor } from '#kernel';
import type { RequestHandler } from 'express';
import { ClockPort } from '../clock/clock-port.js';
import { Settings } from '../config/settings.js';
import { KeyedIndex } from '../crypto/keyed-index.js';
import { Sealer } from '../crypto/sealer.js';
import { Database } from '../database/database.js';
import { loadTranslations, SHARED_MESSAGES } from '../i18n/translate.js';
import type { Logger } from '../logging/logger.js';
import { requestLog } from '../logging/request-log.js';
import { AccessGuard } from './access.guard.js';
import { apiContext, forPages } from './api/api-context.js';
import { BearerAccess } from './api/bearer-access.js';
import { smallJson } from './api/json-body.js';
import { servedOnly } from './api/served-only.js';
import { Assets, SHARED_PUBLIC } from './assets.js';
import { ErrorPageFilter } from './error-page.filter.js';
import { formBody } from './form-body.js';
import { FormInterceptor } from './form.interceptor.js';
import { languageInPath } from './language.js';
import { paceOfPosts, type Wait } from './pace-of-posts.js';
import { pageContext } from './page-context.js';
import { PostPace } from './post-pace.js';
import { AccessPolicy } from './route-access.js';
import { checkRoutes, routesOf } from './routes.js';
import { keepNothing, securityHeaders } from './security-headers.js';
import { SessionStore } from './session-store.js';
import { sessions } from './sessions.js';
import { createViewEngine, SHARED_VIEWS } from './view-engine.js';
import { expressView } from './express-view.js';
import type { PathTable } from './view-helpers.js';

/** What tells one web app from another. */
export interface WebAppParts {
  readonly app: 'portal' | 'desk';
  readonly viewsDir: string;
  readonly messagesDir: string;
  /** Folder of the app's own style sheets and images. */
  readonly publicDir?: string;
  /** Addresses for `{{path "name"}}`. */
  readonly paths?: PathTable;
  /** Called when everything is in its place, before the app listens. */
  readonly assembled?: (nest: NestExpressApplication) => void;
  /** Addresses of the interface that take a large body: they read it themselves, once the token is known. */
  readonly readOwnBody?: readonly string[];
  /** Tests act as this actor instead of signing in. */
  readonly actAs?: () => Actor | null;
  /** Tests do not wait. */
  readonly wait?: Wait;
}

/** Puts the web layer on a Nest app: log, headers, assets, language, session, views, access, forms, error pages. */
export function assembleWebApp(nest: NestExpressApplication, parts: WebAppParts, log: Logger): void {
  const settings = nest.get(Settings, { strict: false });
  const production = settings.NODE_ENV === 'production';
  const url = parts.app === 'portal' ? settings.PORTAL_URL : settings.DESK_URL;
  const https = url.startsWith('https://');
  const messages = [SHARED_MESSAGES, parts.messagesDir];
  const translations = loadTranslations(messages, { strict: !production });
  const assets = new Assets([SHARED_PUBLIC, ...(parts.publicDir ? [parts.publicDir] : [])]);
  const store = sessionStore(nest, parts.app);
  const render = createViewEngine({
    folders: [SHARED_VIEWS, parts.viewsDir],
    translations,
    paths: parts.paths ?? {},
    assetUrl: (name) => assets.url(name),
  });
  nest.disable('x-powered-by');
  nest.set('trust proxy', settings.TRUST_PROXY);
  nest.set('view', expressView(render));
  nest.set('query parser', 'simple');
  const steps: RequestHandler[] = [
    ...requestLog(log),
    securityHeaders(signInOrigins(parts.app, settings), https),
    assets.handler,
    keepNothing,
    apiContext(translations),
    servedOnly(routesOf(nest)),
    forPages(languageInPath(translations)),
    forPages(sessions({ app: parts.app, secret: settings.SESSION_SECRET, https, store })),
    forPages(pageContext(parts.app, !production, parts.actAs)),
    ...(parts.app === 'portal' ? [paceOfPosts(postPace(nest), settings, parts.wait)] : []),
    forPages(formBody),
    smallJson(parts.readOwnBody ?? []),
  ];
  for (const step of steps) nest.use(step);
  const policy = nest.get(AccessPolicy, { strict: false });
  checkRoutes(nest, policy);
  const reflector = nest.get(Reflector);
  nest.useGlobalGuards(new AccessGuard(reflector, policy, parts.app === 'desk' ? bearerAccess(nest) : null));
  nest.useGlobalInterceptors(new FormInterceptor(reflector));
  nest.useGlobalFilters(new ErrorPageFilter(log, (key) => translations.has(key)));
  parts.assembled?.(nest);
}

function postPace(nest: NestExpressApplication): PostPace {
  const of = <T>(token: abstract new (...args: never[]) => T) => nest.get<T>(token, { strict: false });
  return new PostPace(of(Database), of(ClockPort), of(KeyedIndex));
}

function sessionStore(nest: NestExpressApplication, app: 'portal' | 'desk'): SessionStore {
  const of = <T>(token: abstract new (...args: never[]) => T) => nest.get<T>(token, { strict: false });
  return new SessionStore(app, of(Database), of(Sealer), of(ClockPort));
}

/** Only an app with an interface for programs can tell whose token it is. */
function bearerAccess(nest: NestExpressApplication): BearerAccess | null {
  try {
    return nest.get(BearerAccess, { strict: false });
  } catch {
    return null;
  }
}

/** A sign-out form is answered with a redirect to the provider: browsers apply form-action to that as well. */
function signInOrigins(app: 'portal' | 'desk', settings: Settings): string[] {
  const { CITIZEN_SIGN_IN, SUOMIFI_SIGN_IN_URL, SUOMIFI_SIGN_OUT_URL } = settings;
  const ofCitizens =
    CITIZEN_SIGN_IN === 'suomifi'
      ? [SUOMIFI_SIGN_IN_URL, SUOMIFI_SIGN_OUT_URL]
      : [settings.CITIZEN_OIDC_ISSUER];
  const addresses = app === 'portal' ? ofCitizens : [settings.STAFF_OIDC_ISSUER];
  return [...new Set(addresses.filter(Boolean).map((address) => new URL(address).origin))];
}
