import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { FileType } from './detect-file-type.js';
import { safeFileName } from './safe-file-name.js';

describe('safeFileName', () => {
  it.each<[string, string, FileType, string]>([
    ['leaves an ordinary name', 'Äidin valtakirja (2).pdf', 'pdf', 'Äidin valtakirja (2).pdf'],
    ['leaves a capital ending', 'KUVA.JPG', 'jpeg', 'KUVA.JPG'],
    ['takes folders away', '../../etc/passwd', 'txt', 'passwd.txt'],
    ['takes folders of Windows away', 'C:\\Users\\a\\tili.pdf', 'pdf', 'tili.pdf'],
    ['takes line ends and colours away', 'a\r\nSet-Cookie: x\u001b[31m.pdf', 'pdf', 'aSet-Cookie_ x[31m.pdf'],
    ['shows what is hidden behind a right-to-left mark', 'tili\u202Efdp.exe', 'pdf', 'tilifdp.exe.pdf'],
    ['names a program by what it is', 'lasku.exe', 'pdf', 'lasku.exe.pdf'],
    ['hides no file', '.htaccess', 'txt', 'htaccess.txt'],
    ['names no device', 'CON', 'txt', '_CON.txt'],
    ['names what has no name', '\u0000', 'png', 'tiedosto.png'],
    ['leaves no dot at the end', 'tili.pdf. . ', 'pdf', 'tili.pdf'],
  ])('%s', (_, original, type, name) => {
    expect(safeFileName(original, type)).toBe(name);
  });

  it('cuts a long name and keeps its ending', () => {
    const name = safeFileName(`${'ä'.repeat(500)}.pdf`, 'pdf');
    expect([[...name].length, name.endsWith('ä.pdf')]).toEqual([120, true]);
  });

  it('gives of any name one that is safe, and that stays as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (original) => {
        const name = safeFileName(original, 'pdf');
        expect(name).toMatch(/^[^\p{Cc}\p{Cf}\\/<>:"|?*]+\.pdf$/iu);
        expect([...name].length).toBeLessThanOrEqual(120);
        expect(safeFileName(name, 'pdf')).toBe(name);
      }),
    );
  });
});
