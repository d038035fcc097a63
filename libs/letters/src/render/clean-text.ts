/** Characters XML 1.0 cannot hold: control characters, lone surrogates, U+FFFE and U+FFFF. */
const NOT_XML = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;
/** Invisible marks that reorder or join text on the page: bidirectional controls, zero-width characters. */
const INVISIBLE = /[\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/gu;

/** Text that can be printed: composed (NFC), without characters that XML forbids or the reader cannot see. */
export function cleanText(text: string): string {
  return text.normalize('NFC').replace(NOT_XML, '').replace(INVISIBLE, '');
}

/** The same value with every string in it cleaned; objects become plain, without prototype. Functions are dropped. */
export function cleanDeep(value: unknown): unknown {
  if (typeof value === 'string') return cleanText(value);
  if (Array.isArray(value)) return value.map(cleanDeep);
  if (typeof value !== 'object' || value === null) return typeof value === 'function' ? undefined : value;
  const entries = Object.entries(value).map(([key, inner]) => [key, cleanDeep(inner)] as const);
  return Object.fromEntries(entries.filter(([, inner]) => inner !== undefined));
}
