/** A file format as the PRONOM registry names it. */
export interface PronomFormat {
  readonly format: string;
  readonly version: string;
}

const LETTER: PronomFormat = { format: 'fmt/476', version: 'PDF/A-2a' };
const JSON_TEXT: PronomFormat = { format: 'fmt/817', version: 'JSON' };
const PDF_VERSIONS: Readonly<Record<string, string>> = {
  '1.0': 'fmt/14',
  '1.1': 'fmt/15',
  '1.2': 'fmt/16',
  '1.3': 'fmt/17',
  '1.4': 'fmt/18',
  '1.5': 'fmt/19',
  '1.6': 'fmt/20',
  '1.7': 'fmt/276',
  '2.0': 'fmt/1129',
};
const OTHERS: Readonly<Record<string, PronomFormat>> = {
  jpeg: { format: 'fmt/43', version: 'JPEG' },
  png: { format: 'fmt/11', version: 'PNG' },
  docx: { format: 'fmt/412', version: 'OOXML' },
  odt: { format: 'fmt/291', version: 'ODF' },
  txt: { format: 'x-fmt/111', version: 'UTF-8' },
};
const UNKNOWN: PronomFormat = { format: 'unknown', version: 'unknown' };

/** The format of an issued letter, which the printing engine enforced. */
export const LETTER_FORMAT = LETTER;

/** The format of what this product writes out as data. */
export const JSON_FORMAT = JSON_TEXT;

/**
 * The format of an attachment: its kind as it was told by its bytes when it came, of a PDF the version in its first
 * line. Within a kind of picture or text document the commonest version is named; it was not looked into further.
 *
 * @example attachmentFormat('pdf', Buffer.from('%PDF-1.7\n')) // { format: 'fmt/276', version: '1.7' }
 */
export function attachmentFormat(type: string, bytes: Uint8Array): PronomFormat {
  if (type !== 'pdf') return OTHERS[type] ?? UNKNOWN;
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 16));
  const version = /^%PDF-(\d\.\d)/.exec(head)?.[1] ?? '';
  return PDF_VERSIONS[version] ? { format: PDF_VERSIONS[version], version } : UNKNOWN;
}
