import { Injectable } from '@nestjs/common';
import { ThrottlerGuard } from '@nestjs/throttler';
import type { Request } from 'express';
import { clientOf } from './client-of.js';

/** So many requests of one client in a minute and no more; the answer then says how long to wait. */
@Injectable()
export class ApiThrottle extends ThrottlerGuard {
  /** By the client and not by address: several programs may stand behind one. */
  protected override getTracker(req: Record<string, unknown>): Promise<string> {
    return Promise.resolve(clientOf(req as unknown as Request).clientId);
  }

  /** One count for all routes together. */
  protected override generateKey(_context: unknown, client: string): string {
    return client;
  }
}
