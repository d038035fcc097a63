import { describe, expect, it } from '@jest/globals';
import { KeyedIndex } from './keyed-index.js';
import { Sealer } from './sealer.js';

const key = (fill: number): string => Buffer.alloc(32, fill).toString('base64');

describe('Sealer', () => {
  const sealer = new Sealer(`k2:${key(2)},k1:${key(1)}`);

  it('opens what it sealed and seals the same text differently each time', () => {
    const sealed = sealer.seal('Aino Mallikas');
    expect(sealed).toMatch(/^k2:/);
    expect(sealed).not.toContain('Aino');
    expect(sealer.open(sealed)).toBe('Aino Mallikas');
    expect(sealer.seal('Aino Mallikas')).not.toBe(sealed);
  });

  it('opens what an older key sealed', () => {
    expect(sealer.open(new Sealer(`k1:${key(1)}`).seal('vanha'))).toBe('vanha');
  });

  it('keeps bytes as they are', () => {
    const bytes = Buffer.from([0, 1, 255, 10]);
    expect(sealer.openBytes(sealer.sealBytes(bytes))).toEqual(bytes);
  });

  it('refuses a changed ciphertext and an unknown key', () => {
    const sealed = sealer.sealBytes(Buffer.from('x'));
    sealed[sealed.length - 1]! ^= 1;
    expect(() => sealer.openBytes(sealed)).toThrow();
    expect(() => sealer.open(new Sealer(`k9:${key(9)}`).seal('x'))).toThrow('not configured');
  });
});

describe('KeyedIndex', () => {
  it('gives the same hash for the same value and another one for another kind or key', () => {
    const index = new KeyedIndex(key(3));
    expect(index.of('name', 'aino')).toBe(index.of('name', 'aino'));
    expect(index.of('hetu', 'aino')).not.toBe(index.of('name', 'aino'));
    expect(new KeyedIndex(key(4)).of('name', 'aino')).not.toBe(index.of('name', 'aino'));
  });
});
