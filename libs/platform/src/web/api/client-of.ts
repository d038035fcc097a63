import type { ClientActor } from '#kernel';
import type { Request } from 'express';
import { ProviderUnreachable, Unauthenticated } from './api-problems.js';
import type { BearerAccess } from './bearer-access.js';

const BEARER = /^Bearer ([A-Za-z0-9\-._~+/]+=*)$/i;

/**
 * The program that a request to the interface comes from, by its bearer token. Tokens are taken from the Authorization
 * header only: in an address they would stand in logs.
 *
 * @throws Unauthenticated, ProviderUnreachable
 */
export async function clientOf(req: Request, access: BearerAccess | null): Promise<ClientActor> {
  const header = req.headers.authorization;
  if (header === undefined || access === null) throw new Unauthenticated('no-token');
  const token = BEARER.exec(header)?.[1];
  if (!token) throw new Unauthenticated('invalid-token');
  const found = await access.clientOf(token);
  if (found.ok) return found.value;
  if (found.refusal.code === 'token.unreachable') throw new ProviderUnreachable();
  throw new Unauthenticated(found.refusal.code === 'token.invalid' ? 'invalid-token' : 'unknown-client');
}
