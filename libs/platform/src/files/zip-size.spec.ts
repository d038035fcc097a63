import { describe, expect, it } from '@jest/globals';
import { aZip } from '#test/support/zip';
import { isZipBomb } from './zip-size.js';

const text = (bytes: number) => Buffer.alloc(bytes, 'a');
const MEGABYTE = 1024 * 1024;

describe('isZipBomb', () => {
  it('lets an ordinary document pass, packed parts and plain ones', async () => {
    const zip = aZip([
      { name: '[Content_Types].xml', bytes: text(2000) },
      { name: 'word/media/kuva.png', bytes: text(3 * MEGABYTE), plain: true },
    ]);
    expect(await isZipBomb(zip)).toBe(false);
  });

  it('finds a part of 101 megabytes in a file of 100 kilobytes, whatever size it claims', async () => {
    const bomb = aZip([{ name: 'word/document.xml', bytes: text(101 * MEGABYTE), claims: 10 }]);
    expect(bomb.length).toBeLessThan(200_000);
    expect(await isZipBomb(bomb)).toBe(true);
  });

  it('adds the parts up', async () => {
    const parts = [1, 2, 3].map((part) => ({ name: `word/${part}.xml`, bytes: text(40 * MEGABYTE) }));
    expect(await isZipBomb(aZip(parts))).toBe(true);
  });

  it('refuses parts that lie over one another, more than 2,000 of them, and what cannot be read', async () => {
    const part = { name: 'a', bytes: text(10) };
    expect(await isZipBomb(aZip([part, part], { overlapping: true }))).toBe(true);
    expect(await isZipBomb(aZip(Array.from({ length: 2001 }, () => part)))).toBe(true);
    expect(await isZipBomb(Buffer.from('PK\u0003\u0004 nothing more'))).toBe(true);
    expect(await isZipBomb(aZip([part]).subarray(0, -4))).toBe(true);
  });
});
