import { newId } from '#kernel';
import type { Request, RequestHandler } from 'express';
import { pinoHttp } from 'pino-http';
import { securityProps } from '../web/security-event.js';
import { asAct } from '../watch/act-id.js';
import type { Logger } from './logger.js';

const ID = /^[0-9a-f-]{36}$/;

/**
 * One line per request: id, method, path without its query, status, time; a sign-in and whoever is held back as a code.
 * No headers, no bodies, no addresses.
 * The id of a trusted proxy is kept when it looks like one.
 */
export function requestLog(log: Logger): RequestHandler[] {
  const withId: RequestHandler = (req, res, next) => {
    const given = req.headers['x-request-id'];
    req.requestId = typeof given === 'string' && ID.test(given) ? given : newId();
    res.setHeader('X-Request-Id', req.requestId);
    asAct(req.requestId, next);
  };
  const line = pinoHttp({
    logger: log.pino,
    genReqId: (req) => (req as unknown as { requestId: string }).requestId,
    autoLogging: { ignore: (req) => req.url?.startsWith('/assets/') ?? false },
    serializers: {
      req: ({ id, method, url }: { id: string; method: string; url: string }) => ({
        id,
        method,
        path: pathOf(url),
      }),
      res: ({ statusCode }: { statusCode: number }) => ({ status: statusCode }),
    },
    customProps: (req) => securityProps(req as Request),
    customLogLevel: (_req, res, error) => (error || res.statusCode >= 500 ? 'warn' : 'info'),
  });
  return [withId, line as RequestHandler];
}

function pathOf(url: string): string {
  return url.split('?', 1)[0] ?? '';
}
