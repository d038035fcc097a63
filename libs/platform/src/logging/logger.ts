import type { LoggerService } from '@nestjs/common';
import { type DestinationStream, type Logger as Pino, pino } from 'pino';
import { actId } from '../watch/act-id.js';
import { redacted } from './redact.js';

/** Fields that never reach the log, whatever object they stand in. */
const SECRET = ['authorization', 'cookie', 'set-cookie', 'password', 'hetu', 'email', 'name'];

/** Parts of Nest that write a line per route and module at each start. */
const START_UP = ['InstanceLoader', 'RoutesResolver', 'RouterExplorer'];

/**
 * The log of a process: JSON lines on standard output, through Nest's `LoggerService`.
 * ERROR means that someone must act now.
 */
export class Logger implements LoggerService {
  readonly pino: Pino;

  /** @param app name of the process in each line */
  constructor(app: string, level: string, destination: DestinationStream = pino.destination(1)) {
    this.pino = pino(
      {
        level,
        base: { app },
        mixin: () => {
          const requestId = actId();
          return requestId === null ? {} : { requestId };
        },
        timestamp: pino.stdTimeFunctions.isoTime,
        formatters: { level: (label) => ({ level: label }) },
        redact: {
          paths: SECRET.flatMap((field) => [`["${field}"]`, `*["${field}"]`, `*.*["${field}"]`]),
          censor: '[secret]',
        },
        hooks: { streamWrite: redacted },
      },
      destination,
    );
  }

  log(message: unknown, ...rest: unknown[]): void {
    const context = contextOf(rest);
    const level = START_UP.includes(context.context ?? '') ? 'debug' : 'info';
    this.pino[level](context, String(message));
  }

  error(message: unknown, ...rest: unknown[]): void {
    this.pino.error(contextOf(rest), String(message));
  }

  warn(message: unknown, ...rest: unknown[]): void {
    this.pino.warn(contextOf(rest), String(message));
  }

  debug(message: unknown, ...rest: unknown[]): void {
    this.pino.debug(contextOf(rest), String(message));
  }

  verbose(message: unknown, ...rest: unknown[]): void {
    this.pino.trace(contextOf(rest), String(message));
  }

  fatal(message: unknown, ...rest: unknown[]): void {
    this.pino.fatal(contextOf(rest), String(message));
  }

  /** An error nobody expected, with the reference number the user was shown. */
  failure(error: unknown, requestId: string): void {
    this.pino.error({ err: error, requestId }, 'Request failed');
  }
}

/** Nest gives the context (a class name) last and a stack before it. */
function contextOf(rest: readonly unknown[]): { context?: string; stack?: string } {
  const texts = rest.filter((part): part is string => typeof part === 'string');
  const stack = texts.find((text) => text.includes('\n'));
  const context = texts.findLast((text) => !text.includes('\n'));
  return { ...(context ? { context } : {}), ...(stack ? { stack } : {}) };
}
