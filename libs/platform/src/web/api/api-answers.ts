import type { Request } from 'express';
import { NotAllowed, NotThere, Refused } from '../problems.js';
import {
  BadInput,
  InsufficientScope,
  type InputError,
  NotServed,
  ProviderUnreachable,
  Unauthenticated,
} from './api-problems.js';

/** A problem as the interface tells it (RFC 9457), in English whatever the caller speaks. */
export interface ApiProblem {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly detail: string;
  readonly errors?: readonly InputError[];
  readonly headers?: Readonly<Record<string, string>>;
}

const REALM = 'Bearer realm="tietopyynto"';

const TOKENS: Readonly<Record<Unauthenticated['code'], string>> = {
  'no-token': 'Send a bearer token in the Authorization header.',
  'invalid-token':
    'The token is expired, not yet valid, not meant for this service or not signed by its provider.',
  'unknown-client': 'The client of the token is not registered here, or its registration has ended.',
};

const NOT_SERVED: Readonly<Record<NotServed['status'], readonly [string, string, string]>> = {
  405: ['method-not-allowed', 'Method not allowed', 'The resource has no such method. See the Allow header.'],
  406: ['not-acceptable', 'Not acceptable', 'The answer is application/json and nothing else.'],
  415: ['unsupported-media-type', 'Unsupported media type', 'Send the body as application/json.'],
};

const BY_STATUS: Readonly<Record<number, readonly [string, string, string]>> = {
  400: ['malformed', 'Malformed request', 'The request could not be read. Is the body valid JSON?'],
  403: ['not-allowed', 'Not allowed', 'The client may not do this.'],
  404: ['not-found', 'Not found', 'There is no such resource, or the client may not know of it.'],
  413: ['too-large', 'Too large', 'The body is larger than this resource takes.'],
  429: ['too-many-requests', 'Too many requests', 'Wait for the time the Retry-After header says.'],
  503: [
    'unavailable',
    'Unavailable',
    'The service is interrupted. Send the same again, with the same key, in a moment.',
  ],
  507: [
    'no-room',
    'No room',
    'There is no room for the files. Nothing was stored; send the same again later.',
  ],
  500: ['failed', 'Failed', 'Something went wrong here. Tell the service desk the instance.'],
};

/** What an error of the interface is told as. Nothing of what was sent stands in it. */
export function apiProblemOf(
  error: unknown,
  status: number,
  text: (code: string) => string | null,
): ApiProblem {
  if (error instanceof Unauthenticated) {
    const challenge = error.code === 'no-token' ? REALM : `${REALM}, error="invalid_token"`;
    const told = { title: 'Not authenticated', detail: TOKENS[error.code] };
    return { status: 401, code: error.code, ...told, headers: { 'WWW-Authenticate': challenge } };
  }
  if (error instanceof InsufficientScope) {
    const challenge = `${REALM}, error="insufficient_scope", scope="${error.scope}"`;
    const told = { title: 'Insufficient scope', detail: `The client needs the scope ${error.scope}.` };
    return { status: 403, code: 'insufficient-scope', ...told, headers: { 'WWW-Authenticate': challenge } };
  }
  if (error instanceof ProviderUnreachable) {
    const told = { title: 'Token not checked', detail: 'The provider of the tokens does not answer.' };
    return { status: 503, code: 'provider-unreachable', ...told, headers: { 'Retry-After': '30' } };
  }
  if (error instanceof BadInput) {
    const told = { title: 'Invalid input', detail: 'Something sent is missing, unknown or of another form.' };
    return { status: 422, code: error.code, ...told, errors: error.errors };
  }
  if (error instanceof NotServed) {
    const [code, title, detail] = NOT_SERVED[error.status];
    const headers = { [error.status === 405 ? 'Allow' : 'Accept']: error.allow };
    return { status: error.status, code, title, detail, headers };
  }
  if (error instanceof Refused) return refusedProblem(error, text);
  const known = error instanceof NotThere ? 404 : error instanceof NotAllowed ? 403 : status;
  const [code, title, detail] = BY_STATUS[known] ?? BY_STATUS[known < 500 ? 400 : 500]!;
  return {
    status: known,
    code,
    title,
    detail,
    ...(known === 503 ? { headers: { 'Retry-After': '30' } } : {}),
  };
}

function refusedProblem(
  { refusal: { code, facts } }: Refused,
  text: (code: string) => string | null,
): ApiProblem {
  if (code.endsWith('.not-found')) return apiProblemOf(new NotThere(), 404, text);
  const detail = text(code) ?? 'The request was refused.';
  const pointer = facts?.['pointer'];
  return {
    status: 422,
    code: code.replace('.', '-'),
    title: 'Refused',
    detail,
    ...(typeof pointer === 'string' ? { errors: [{ pointer, code: code.replace('.', '-'), detail }] } : {}),
  };
}

/** The body of a problem answer. */
export function problemDetails({ requestId }: Request, problem: ApiProblem): string {
  const { status, code, title, detail, errors } = problem;
  const type = `urn:tietopyynto:problem:${code}`;
  const instance = `urn:tietopyynto:request:${requestId}`;
  return JSON.stringify({ type, title, status, detail, instance, code, ...(errors ? { errors } : {}) });
}
