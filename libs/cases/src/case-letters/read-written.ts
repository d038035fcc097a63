import { no, ok, type Result } from '#kernel';
import { containsHetu } from '#letters';
import { typedDay } from '../domain/typed-day.js';
import type { LetterField, WrittenLetter } from './case-letter.js';

/** In characters, of one field in words. */
export const LONGEST_LETTER_WORDS = 5000;
const LONGEST_LINE = 300;
const YEAR_ALONE = /^\d{4}$/;

export type WrittenRefusalCode =
  'caseLetter.missing' | 'caseLetter.too-long' | 'caseLetter.bad-day' | 'caseLetter.identity-code';

/** Reads what was typed into the fields of a letter; the first field at fault is named. */
export function readWritten(
  fields: readonly LetterField[],
  typed: Readonly<Record<string, string>>,
): Result<WrittenLetter, WrittenRefusalCode> {
  const words: Record<string, string> = {};
  const lines: Record<string, string[]> = {};
  for (const { name, type, optional, options } of fields) {
    const field = { field: name };
    const text = (typed[name] ?? '').trim();
    if (text === '' && optional) continue;
    if (text === '' || (type === 'choice' && !options?.includes(text)))
      return no('caseLetter.missing', field);
    const limit = type === 'words' || type === 'lines' ? LONGEST_LETTER_WORDS : LONGEST_LINE;
    if (text.length > limit) return no('caseLetter.too-long', { ...field, limit });
    if (containsHetu(text)) return no('caseLetter.identity-code', field);
    const day = type === 'day' ? typedDay(text, 'end') : null;
    if (day === 'not-a-day' || (day && YEAR_ALONE.test(text))) return no('caseLetter.bad-day', field);
    if (type === 'lines')
      lines[name] = text
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean);
    else words[name] = day ? day.toString() : text;
  }
  return ok({ words, lines });
}
