import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { isWeakKey, isWeakPassword } from './weak-secret.js';

const random = (seed: string) => createHash('sha256').update(seed).digest();

describe('a key', () => {
  it('of random bytes is not weak', () => {
    for (let n = 0; n < 500; n += 1) expect(isWeakKey(random(`key ${n}`).toString('base64'))).toBe(false);
  });

  it.each([
    ['one repeated byte', Buffer.alloc(32, 7)],
    ['a few repeated bytes', Buffer.from('abcdefgh'.repeat(4))],
    ['a counted row', Buffer.from(Array.from({ length: 32 }, (_, at) => at))],
  ])('of %s is weak', (_what, bytes) => {
    expect(isWeakKey(bytes.toString('base64'))).toBe(true);
  });
});

describe('a password', () => {
  it.each([
    'short-but-mixed',
    'x'.repeat(40),
    'abababababababababab',
    'changeme-please-now-1',
    'Salasana12345678!',
  ])('%j is weak', (password) => {
    expect(isWeakPassword(password)).toBe(true);
  });

  it('of random characters is not', () => {
    expect(isWeakPassword(random('word').toString('hex'))).toBe(false);
    expect(isWeakPassword('dHb83k-Qw92mzX7p')).toBe(false);
  });
});
