import type { Actor, Language } from '#kernel';
import type { Translate } from '../i18n/translate.js';
import type { UploadedFile } from './uploads.js';

/** What the web layer knows of a request. Handlers read it from `req`. */
export interface RequestContext {
  /** Random id of the request: in the log, in the answer's header and as reference number on the error page. */
  requestId: string;
  language: Language;
  t: Translate;
  /** Who acts. In the portal always a citizen (signed in or not); at the desk null before sign-in. */
  actor: Actor | null;
  /** Files of a multipart form, see `uploads.ts`. */
  uploads: readonly UploadedFile[];
  /** The form's token was wrong and the route asked to show the form again itself (`@ShowsFormAgain()`). */
  tokenFailed: boolean;
  /** What the request tells of who may come in, for its line in the log. */
  securityEvent?: string;
}

declare module 'express-serve-static-core' {
  interface Request {
    requestId: RequestContext['requestId'];
    language: RequestContext['language'];
    t: RequestContext['t'];
    actor: RequestContext['actor'];
    uploads: RequestContext['uploads'];
    tokenFailed: RequestContext['tokenFailed'];
    securityEvent?: RequestContext['securityEvent'];
  }
}
