import { ForbiddenException, HttpException, NotFoundException, UnauthorizedException } from '@nestjs/common';
import { describe, expect, it } from '@jest/globals';
import { BadInput, InsufficientScope, Unauthenticated } from './api/api-problems.js';
import { CsrfFailed, NotAllowed, NotThere, Refused, SignInFirst } from './problems.js';
import { refusalEvent } from './security-event.js';

const refused = (code: string) => new Refused({ code });

describe('an error that is somebody held back', () => {
  it.each<[string, Error]>([
    ['refused.form-token', new CsrfFailed()],
    ['refused.no-token', new Unauthenticated('no-token')],
    ['refused.invalid-token', new Unauthenticated('invalid-token')],
    ['refused.unknown-client', new Unauthenticated('unknown-client')],
    ['refused.no-token', new UnauthorizedException()],
    ['refused.input', new BadInput([])],
    ['refused.not-allowed', new NotAllowed()],
    ['refused.not-allowed', new InsufficientScope('cases:read')],
    ['refused.not-allowed', new ForbiddenException()],
    ['refused.not-allowed', refused('case.not-yours')],
    ['refused.not-allowed', refused('retention.not-allowed')],
    ['refused.too-often', new HttpException('Too many forms', 429)],
  ])('is %s: %p', (event, error) => {
    expect(refusalEvent(error)).toBe(event);
  });

  it.each([
    refused('case.not-allowed-yet'),
    refused('case.stale'),
    new NotThere(),
    new SignInFirst(),
    new NotFoundException(),
    new Error('broken'),
  ])('is not %p', (error) => {
    expect(refusalEvent(error)).toBeNull();
  });
});
