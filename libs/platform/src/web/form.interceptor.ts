import { type CallHandler, type ExecutionContext, type NestInterceptor, SetMetadata } from '@nestjs/common';
import type { Reflector } from '@nestjs/core';
import type { Request, Response } from 'express';
import type { Observable } from 'rxjs';
import { isApi } from './api/is-api.js';
import { hasValidToken } from './csrf.js';
import { CsrfFailed } from './problems.js';
import { noteSecurity } from './security-event.js';
import { readMultipart, TAKES_FILES, type UploadKind } from './uploads.js';

const SHOWS_FORM_AGAIN = 'web:shows-form-again';
const FROM_ELSEWHERE = 'web:from-elsewhere';
const SAFE = ['GET', 'HEAD', 'OPTIONS'];

/**
 * The route handles a wrong token itself: it is called with `req.tokenFailed` and must change nothing but show
 * the form again with what was posted. `submitPage` and `showForm` do so.
 */
export const ShowsFormAgain = () => SetMetadata(SHOWS_FORM_AGAIN, true);

/**
 * The form comes from another site by design, as the answer of an identification service does: it bears no token of ours,
 * and the handler checks the signature that it bears instead.
 */
export const FromElsewhere = () => SetMetadata(FROM_ELSEWHERE, true);

/** Reads multipart forms (after the permission was checked) and checks the token of every form. */
export class FormInterceptor implements NestInterceptor {
  constructor(private readonly reflector: Reflector) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const req = context.switchToHttp().getRequest<Request>();
    // The interface has no session whose cookie another site could make a browser send.
    if (SAFE.includes(req.method) || isApi(req)) return next.handle();
    const marked = <Mark>(mark: string) =>
      this.reflector.getAllAndOverride<Mark | undefined>(mark, [context.getHandler(), context.getClass()]);
    if (marked(FROM_ELSEWHERE)) return next.handle();
    const kind = marked<UploadKind>(TAKES_FILES);
    if (req.is('multipart/form-data') && kind) {
      await readMultipart(req, context.switchToHttp().getResponse<Response>(), kind);
    }
    req.tokenFailed = !hasValidToken(req);
    if (req.tokenFailed) noteSecurity(req, 'refused.form-token');
    if (req.tokenFailed && !marked(SHOWS_FORM_AGAIN)) throw new CsrfFailed();
    return next.handle();
  }
}
