import 'reflect-metadata';
import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { LETTER_KINDS, LetterPress } from '#letters';
import { answerLetter } from './answer-letter.js';
import type { Command, Streams } from './command.js';
import { answerJsonLines } from './json-lines.js';

/**
 * `cli -- letter [folder]`: prints each line `{kind, language, context?}` as `{sha256, pages, text, pdf}`, the PDF in
 * the folder or in a new one only the user can read. `cli -- letter list`: every kind with its name, one a line.
 */
export const letterCommand: Command = {
  name: 'letter',
  summary: 'prints letters from JSON Lines to PDF files; every kind there is (list)',
  async run([word, ...rest], streams) {
    if (rest.length > 0) {
      streams.errors.write('Usage: cli letter list | cli letter [folder]\n');
      return 2;
    }
    return word === 'list' ? list(streams) : print(streams, word);
  },
};

function list({ output }: Streams): number {
  for (const { kind, name } of LETTER_KINDS) output.write(`${JSON.stringify({ kind, name })}\n`);
  return 0;
}

async function print(streams: Streams, word: string | undefined): Promise<number> {
  const folder = word === undefined ? mkdtempSync(join(tmpdir(), 'letters-')) : resolve(word);
  mkdirSync(folder, { recursive: true });
  const press = new LetterPress();
  try {
    return await answerJsonLines(streams, (line) => answerLetter(line, press, folder));
  } finally {
    await press.close();
  }
}
