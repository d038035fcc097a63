import { describe, expect, it } from '@jest/globals';
import { errorCode } from './error-code.js';

describe('errorCode', () => {
  it.each([
    ['the code of the error', Object.assign(new Error('x'), { code: 'ECONNREFUSED' }), 'ECONNREFUSED'],
    ['a code of PostgreSQL', Object.assign(new Error('x'), { code: '23505' }), '23505'],
    ['the kind of error without a code', new TypeError('x'), 'TypeError'],
    [
      'the kind where the code is a sentence',
      Object.assign(new RangeError(), { code: 'no Maija' }),
      'RangeError',
    ],
    ['Error where it has neither', new Error('Maija Meikäläinen'), 'Error'],
    ['unknown where no error was thrown', 'Maija Meikäläinen', 'unknown'],
  ])('is %s', (_what, error, code) => {
    expect(errorCode(error)).toBe(code);
  });
});
