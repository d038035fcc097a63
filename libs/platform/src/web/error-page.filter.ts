import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException } from '@nestjs/common';
import type { Request, Response } from 'express';
import { MulterError } from 'multer';
import { isDatabaseAway } from '../database/database-away.js';
import { isNoRoom } from '../files/no-room.js';
import type { Logger } from '../logging/logger.js';
import { apiProblemOf, problemDetails } from './api/api-answers.js';
import { isApi } from './api/is-api.js';
import { AnswerFirst, CsrfFailed, NotAllowed, NotThere, Refused, SignInFirst } from './problems.js';
import { errorCode } from '../queue/error-code.js';
import { noteSecurity, refusalEvent } from './security-event.js';
import { offerToSendAgain } from './send-again.js';
import { offerToSignInAgain } from './sign-in-again.js';
import { TooLarge } from './uploads.js';

/** What went wrong, as shown: the status and the message's name under `problem.`. */
interface Problem {
  readonly status: number;
  readonly name: string;
  /** Message of its own for a refusal, when the app has one. */
  readonly code?: string;
  readonly facts?: Readonly<Record<string, string | number>>;
}

/** The only place that knows status codes. Pages in the person's language; problem details (RFC 9457) under `/api`. */
@Catch()
export class ErrorPageFilter implements ExceptionFilter {
  constructor(
    private readonly log: Logger,
    private readonly hasMessage: (key: string) => boolean,
  ) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const req = host.switchToHttp().getRequest<Request>();
    const res = host.switchToHttp().getResponse<Response>();
    const held = refusalEvent(error);
    if (held) noteSecurity(req, held);
    if (isApi(req)) return this.#tell(req, res, error);
    const problem = problemOf(error);
    if (problem.status === 503) res.setHeader('Retry-After', RETRY_AFTER);
    if (error instanceof AnswerFirst) return res.redirect(303, error.path);
    this.#log(error, problem.status, req.requestId);
    if (res.headersSent) return void res.end();
    const kept = error instanceof SignInFirst ? this.#signIn(req, res) : this.#keep(req, res, problem);
    if (kept) return void kept.catch((failure: unknown) => this.#show(req, res, problemOf(failure)));
    this.#show(req, res, problem);
  }

  /** Problem details; a challenge or a time to wait stands in the headers. */
  #tell(req: Request, res: Response, error: unknown): void {
    const facts = error instanceof Refused ? error.refusal.facts : {};
    const text = (code: string): string | null =>
      this.hasMessage(`refusal.${code}`) ? req.t(`refusal.${code}`, facts) : null;
    const problem = apiProblemOf(error, statusOf(error), text);
    this.#log(error, problem.status, req.requestId);
    if (res.headersSent) return void res.end();
    res.status(problem.status).set(problem.headers ?? {});
    res.type('application/problem+json').send(problemDetails(req, problem));
  }

  /** A database that is away fails every request: one line each, without the stack. */
  #log(error: unknown, status: number, requestId: string): void {
    if (status === 500 || status === 507) this.log.failure(error, requestId);
    else if (status === 503) this.log.warn(`Not served (${errorCode(error)}): ${requestId}`);
  }

  /** A visit goes to sign-in and back; a form keeps what was posted. */
  async #signIn(req: Request, res: Response): Promise<void> {
    if (req.method === 'GET') {
      const returnTo = encodeURIComponent(req.originalUrl);
      return res.redirect(303, `/${req.language}/sign-in?returnTo=${returnTo}`);
    }
    if (!(await offerToSignInAgain(req, res))) this.#show(req, res, problemOf(new SignInFirst()));
  }

  /** A form that comes too soon keeps what was posted; null when it is about something else. */
  #keep(req: Request, res: Response, problem: Problem): Promise<void> | null {
    if (problem.status !== TOO_OFTEN.status) return null;
    return offerToSendAgain(req, res).then((isKept) => (isKept ? undefined : this.#show(req, res, problem)));
  }

  #show(req: Request, res: Response, problem: Problem): void {
    const text = this.#text(req, problem);
    res.status(problem.status);
    res.render('errors/problem', { ...text, reference: problem.status === 500 ? req.requestId : null });
  }

  #text(req: Request, { name, code, facts }: Problem): { title: string; text: string } {
    const own = code && this.hasMessage(`refusal.${code}`) ? req.t(`refusal.${code}`, facts) : null;
    return { title: req.t(`problem.${name}.title`), text: own ?? req.t(`problem.${name}.text`) };
  }
}

function problemOf(error: unknown): Problem {
  if (error instanceof Refused) return refusalProblem(error);
  if (error instanceof NotThere) return { status: 404, name: 'notFound' };
  if (error instanceof NotAllowed) return { status: 403, name: 'notAllowed' };
  if (error instanceof SignInFirst) return { status: 403, name: 'signInFirst' };
  if (error instanceof CsrfFailed) return { status: 403, name: 'tokenFailed' };
  if (error instanceof TooLarge) return { status: 413, name: 'tooLarge' };
  if (error instanceof MulterError) return { status: 400, name: 'malformed' };
  return (
    { 404: NOT_FOUND, 403: NOT_ALLOWED, 413: TOO_LARGE, 429: TOO_OFTEN, 503: AWAY, 507: NO_ROOM }[
      statusOf(error)
    ] ?? other(error)
  );
}

const NOT_FOUND: Problem = { status: 404, name: 'notFound' };
const NOT_ALLOWED: Problem = { status: 403, name: 'notAllowed' };
const TOO_LARGE: Problem = { status: 413, name: 'tooLarge' };
const TOO_OFTEN: Problem = { status: 429, name: 'tooOften' };
const AWAY: Problem = { status: 503, name: 'away' };
const NO_ROOM: Problem = { status: 507, name: 'noRoom' };
/** Seconds. */
const RETRY_AFTER = '30';

function other(error: unknown): Problem {
  const status = statusOf(error);
  return status >= 400 && status < 500 ? { status: 400, name: 'malformed' } : { status: 500, name: 'failed' };
}

function refusalProblem({ refusal: { code, facts } }: Refused): Problem {
  if (code.endsWith('.not-found')) return { status: 404, name: 'notFound', code, facts };
  if (code.endsWith('.not-allowed') || code.endsWith('.not-yours')) {
    return { status: 403, name: 'notAllowed', code, facts };
  }
  return { status: 422, name: 'refused', code, facts };
}

function statusOf(error: unknown): number {
  if (isDatabaseAway(error)) return 503;
  if (isNoRoom(error)) return 507;
  if (error instanceof HttpException) return error.getStatus();
  const status = (error as { status?: unknown } | null)?.status;
  return typeof status === 'number' ? status : 500;
}
