import { fileTypeFromBuffer } from 'file-type';
import { isZipBomb } from './zip-size.js';

export const FILE_TYPES = {
  pdf: 'application/pdf',
  jpeg: 'image/jpeg',
  png: 'image/png',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  odt: 'application/vnd.oasis.opendocument.text',
  txt: 'text/plain',
} as const;
export type FileType = keyof typeof FILE_TYPES;
const ZIPPED: readonly FileType[] = ['docx', 'odt'];

/**
 * What the bytes are, whatever the name says: one of the accepted types, or null.
 * Text must be UTF-8 without control characters and must not be markup (an SVG is text to the eye, a program to a browser);
 * an office document must not unpack to more than 100 megabytes.
 */
export async function detectFileType(bytes: Uint8Array): Promise<FileType | null> {
  const found = await fileTypeFromBuffer(bytes);
  if (found) {
    const match = Object.entries(FILE_TYPES).find(([, mime]) => mime === found.mime);
    if (!match) return null;
    const type = match[0] as FileType;
    return ZIPPED.includes(type) && (await isZipBomb(Buffer.from(bytes))) ? null : type;
  }
  return isPlainText(bytes) ? 'txt' : null;
}

function isPlainText(bytes: Uint8Array): boolean {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return text.trim().length > 0 && !hasControlCharacter(text) && !/^\s*<[!?a-z]/i.test(text);
  } catch {
    return false;
  }
}

function hasControlCharacter(text: string): boolean {
  return [...text].some((character) => character < ' ' && !'\t\n\r\f'.includes(character));
}
