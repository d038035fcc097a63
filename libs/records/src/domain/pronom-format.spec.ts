import { describe, expect, it } from '@jest/globals';
import { attachmentFormat } from './pronom-format.js';

const of = (type: string, text = ''): string => attachmentFormat(type, new TextEncoder().encode(text)).format;

describe('attachmentFormat', () => {
  it.each([
    ['%PDF-1.4\n', 'fmt/18'],
    ['%PDF-1.7\n', 'fmt/276'],
    ['%PDF-2.0\n', 'fmt/1129'],
    ['%PDF-9.9\n', 'unknown'],
    ['no first line of a PDF', 'unknown'],
  ])('tells a PDF by its first line: %s', (line, format) => expect(of('pdf', line)).toBe(format));

  it.each(['jpeg', 'png', 'docx', 'odt', 'txt'])('knows %s, which may be attached', (type) =>
    expect(of(type)).toMatch(/^x?-?fmt\/\d+$/),
  );

  it('says so when it knows nothing', () => expect(of('exe')).toBe('unknown'));
});
