import { describe, expect, it } from '@jest/globals';
import { makePassword } from './make-password.js';

describe('a password for Suomi.fi Messages', () => {
  it('has at least 32 characters of four classes and no backslash, and is never the same', () => {
    const made = Array.from({ length: 200 }, makePassword);
    for (const password of made) {
      expect(password.length).toBeGreaterThanOrEqual(32);
      for (const rule of [/[a-z]/, /[A-Z]/, /\d/, /[^A-Za-z0-9]/, /^[^\\\s]+$/])
        expect(password).toMatch(rule);
    }
    expect(new Set(made).size).toBe(200);
  });
});
