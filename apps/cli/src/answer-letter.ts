import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { oneOf, read, type Reading, unread } from '#contracts';
import { LANGUAGES } from '#kernel';
import {
  copiesOfSample,
  LETTER_KINDS,
  type LetterContext,
  type LetterPress,
  letterText,
  prepareLetter,
} from '#letters';
import { Temporal } from 'temporal-polyfill';

/** A letter that was printed: the hash of its PDF, its pages, its text, and where the PDF lies. */
export interface PrintedLine {
  readonly sha256: string;
  readonly pages: number;
  readonly text: string;
  readonly pdf: string;
}

const kindOf = oneOf(
  'kind',
  LETTER_KINDS.map(({ kind }) => kind),
);
const languageOf = oneOf('language', LANGUAGES);

/**
 * Prints the letter of one line `{kind, language, context?}`; without a context the sample of the kind. The time of
 * issue is noon in Helsinki on the day of the letter: the same line gives the same bytes.
 *
 * @param folder where the PDF is written, named by its hash
 * @returns `unknown-kind`, `unknown-language`, `invalid-context` (path of the first field at fault), `unknown-field`
 */
export async function answerLetter(
  line: unknown,
  press: LetterPress,
  folder: string,
): Promise<Reading<PrintedLine>> {
  if (typeof line !== 'object' || line === null || Array.isArray(line))
    return unread('wrong-type', 'Expected an object with kind and language.', '');
  const given: Record<string, unknown> = { ...line };
  const stranger = Object.keys(given).find((name) => !['kind', 'language', 'context'].includes(name));
  if (stranger !== undefined) return unread('unknown-field', 'There is no such field here.', `/${stranger}`);
  const kind = kindOf(given['kind'], '/kind');
  if (!kind.ok) return kind;
  const language = languageOf(given['language'], '/language');
  if (!language.ok) return language;

  const definition = LETTER_KINDS.find((each) => each.kind === kind.value)!;
  const context = (given['context'] ?? definition.sample(language.value)) as LetterContext;
  const prepared = prepareLetter(kind.value, language.value, context);
  if (!prepared.ok) {
    const { path, rule } = prepared.refusal.facts ?? {};
    return unread('invalid-context', `The field breaks the rule ${String(rule)}.`, pointer(String(path)));
  }
  const issuedAt = Temporal.PlainDate.from(context.issuedOn)
    .toZonedDateTime({ timeZone: 'Europe/Helsinki', plainTime: '12:00' })
    .toInstant();
  // What a letter given in the line carries is not in the line: it holds words only.
  const copies = given['context'] === undefined ? copiesOfSample(kind.value, language.value) : [];
  const { pdf, sha256, pages } = await press.print(prepared.value, { issuedAt, copies });
  const path = join(folder, `${kind.value}-${language.value}-${sha256.slice(0, 16)}.pdf`);
  writeFileSync(path, pdf, { mode: 0o600 });
  return read({ sha256, pages, text: letterText(prepared.value.html), pdf: path });
}

function pointer(path: string): string {
  return `/context/${path.replaceAll('.', '/')}`;
}
