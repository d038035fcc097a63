import { describe, expect, it } from '@jest/globals';
import { A_JPEG, aPng } from '#test/builders/picture.builder';
import { checkLogo } from './check-logo.js';

const code = (bytes: Buffer): string => {
  const checked = checkLogo(bytes);
  return checked.ok ? checked.value.type : checked.refusal.code;
};

describe('checkLogo', () => {
  it('takes a PNG, and tells its size', () => {
    expect(checkLogo(aPng(60, 20))).toEqual({ ok: true, value: { type: 'png', width: 60, height: 20 } });
  });

  it('finds the size of a JPEG behind its colour profile', () => {
    const wide = Buffer.from(A_JPEG);
    const frame = wide.indexOf(Buffer.from([0xff, 0xc0]));
    wide.writeUInt16BE(40, frame + 5);
    wide.writeUInt16BE(120, frame + 7);
    expect(checkLogo(wide)).toEqual({ ok: true, value: { type: 'jpeg', width: 120, height: 40 } });
  });

  it('refuses a drawing, a page, a PDF and a picture cut off in its head', () => {
    const drawing = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
    for (const text of [drawing, '<!doctype html>', '%PDF-1.7', 'GIF89a', ''])
      expect(code(Buffer.from(text))).toBe('logo.no-picture');
    expect(code(aPng().subarray(0, 20))).toBe('logo.no-picture');
    expect(code(A_JPEG.subarray(0, 60))).toBe('logo.no-picture');
  });

  it('refuses a file that only begins like a picture', () => {
    expect(code(Buffer.concat([aPng().subarray(0, 8), Buffer.from('<script>'.repeat(9))]))).toBe(
      'logo.no-picture',
    );
  });

  it('refuses what is too heavy, too large, too small or too wide', () => {
    expect(code(Buffer.concat([aPng(), Buffer.alloc(200_000)]))).toBe('logo.too-many-bytes');
    expect(code(aPng(2001, 500))).toBe('logo.wrong-size');
    expect(code(aPng(500, 2001))).toBe('logo.wrong-size');
    expect(code(aPng(2000, 2000))).toBe('png');
    expect(code(aPng(100, 19))).toBe('logo.wrong-size');
    expect(code(aPng(141, 20))).toBe('logo.too-wide');
    expect(code(aPng(140, 20))).toBe('png');
  });
});
