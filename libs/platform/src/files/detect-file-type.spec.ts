import { describe, expect, it } from '@jest/globals';
import { aZip } from '#test/support/zip';
import { detectFileType } from './detect-file-type.js';

const pdf = Buffer.from('%PDF-1.7\n%âãÏÓ\n1 0 obj\n<<>>\nendobj\n');
const exe = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200)]);
const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);

const WORD =
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';
const document = (body: Buffer) =>
  aZip([
    { name: '[Content_Types].xml', bytes: Buffer.from(WORD) },
    { name: 'word/document.xml', bytes: body },
  ]);

describe('detectFileType', () => {
  it('knows an office document, and refuses one that fills the memory of whoever opens it', async () => {
    expect(await detectFileType(document(Buffer.from('<w:document/>')))).toBe('docx');
    expect(await detectFileType(document(Buffer.alloc(120 * 1024 * 1024, ' ')))).toBeNull();
  });

  it('knows a PDF, a PNG and plain text by their bytes', async () => {
    expect(await detectFileType(pdf)).toBe('pdf');
    expect(await detectFileType(png)).toBe('png');
    expect(await detectFileType(Buffer.from('Hei, tässä liite.\n'))).toBe('txt');
  });

  it.each([
    ['a program', exe],
    ['an SVG picture', svg],
    ['an SVG behind an XML declaration', Buffer.from(`<?xml version="1.0"?>${svg.toString()}`)],
    ['an HTML page', Buffer.from('<!doctype html><p>hei')],
    ['text that is not UTF-8', Buffer.from([0x68, 0xe4, 0x69])],
    ['an empty file', Buffer.alloc(0)],
  ])('refuses %s', async (_, bytes) => {
    expect(await detectFileType(bytes)).toBeNull();
  });
});
