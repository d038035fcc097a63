import { HttpException } from '@nestjs/common';
import type { Request, RequestHandler } from 'express';
import type { Settings } from '../config/settings.js';
import type { PostPace } from './post-pace.js';

/** Milliseconds that each form beyond the limit waits longer than the one before, and the longest wait. */
const STEP_MS = 100;
const LONGEST_MS = 5_000;
/** Beyond so many times the limit of an address nobody is waiting for an answer any more. */
const FLOOD = 10;

export type Wait = (milliseconds: number) => Promise<void>;
export type Limits = Pick<Settings, 'POSTS_PER_MINUTE_PERSON' | 'POSTS_PER_MINUTE_ADDRESS'>;

/**
 * Keeps one person or one program from filling the house, without locking others out. Forms of a signed-in person count
 * for that person alone, wherever they sit; beyond the limit they are told to wait a minute. Forms of those who have not
 * signed in count by address, and a library's computers share one: beyond the limit they are answered later and later,
 * not refused. Only a flood is refused.
 */
export function paceOfPosts(
  pace: PostPace,
  limits: Limits,
  wait: Wait = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds)),
): RequestHandler {
  return (req, res, next) => {
    if (req.method !== 'POST') return next();
    delayOf(req, pace, limits)
      .then(async (delay) => {
        if (delay > 0) await wait(delay);
        next();
      })
      .catch((error: unknown) => {
        if (error instanceof HttpException) res.setHeader('Retry-After', '60');
        next(error);
      });
  };
}

/** @returns milliseconds to wait. @throws with status 429 when it is too much */
async function delayOf(req: Request, pace: PostPace, limits: Limits): Promise<number> {
  const { POSTS_PER_MINUTE_PERSON: ofPerson, POSTS_PER_MINUTE_ADDRESS: ofAddress } = limits;
  const person = req.actor?.kind === 'citizen' ? req.actor.personKey : null;
  if (person !== null) {
    if ((await pace.count('person', person)) > ofPerson) throw new HttpException('Too many forms', 429);
    return 0;
  }
  const posts = await pace.count('address', req.ip ?? '');
  if (posts > ofAddress * FLOOD) throw new HttpException('Too many forms', 429);
  return posts > ofAddress ? Math.min(LONGEST_MS, (posts - ofAddress) * STEP_MS) : 0;
}
