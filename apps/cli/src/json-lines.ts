import { once } from 'node:events';
import type { Streams } from './command.js';
import { linesOf } from './lines.js';
import { type Reading, read, unread } from '#contracts';

/** Turns one parsed line into its answer (anything JSON can write) or the problem with the line. */
export type AnswerLine = (line: unknown) => Reading<unknown> | Promise<Reading<unknown>>;

/**
 * Answers JSON Lines: one line out per non-empty line in, in the same order. A line that cannot be answered
 * gives `{"error":{code,message,path}}` in its place, and the rest is still answered.
 *
 * @returns the exit code: 1 when any line failed, else 0
 */
export async function answerJsonLines(
  { input, output, errors }: Streams,
  answer: AnswerLine,
): Promise<number> {
  let exitCode = 0;
  for await (const line of linesOf(input)) {
    const source = line.replace(/^\uFEFF/, '').trim();
    if (source === '') continue;
    const answered = await answerOne(source, answer, errors);
    if (!answered.ok) exitCode = 1;
    const out = JSON.stringify(answered.ok ? answered.value : { error: answered.problem });
    if (!output.write(`${out}\n`)) await once(output, 'drain');
  }
  return exitCode;
}

async function answerOne(
  source: string,
  answer: AnswerLine,
  errors: Streams['errors'],
): Promise<Reading<unknown>> {
  try {
    const line = parse(source);
    return line.ok ? await answer(line.value) : line;
  } catch (failure) {
    // A fault of ours: the line keeps its place in the output, the fault is told beside it.
    errors.write(`${failure instanceof Error ? (failure.stack ?? failure.message) : String(failure)}\n`);
    return unread('internal-fault', 'The program failed on this line. It is not the fault of the line.', '');
  }
}

function parse(source: string): Reading<unknown> {
  try {
    return read(JSON.parse(source));
  } catch {
    return unread('bad-json', 'The line is not one JSON value.', '');
  }
}
