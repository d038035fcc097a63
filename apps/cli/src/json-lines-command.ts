import type { Command } from './command.js';
import { type AnswerLine, answerJsonLines } from './json-lines.js';

/** What a command that answers line by line is made of. */
export interface LineCommand {
  readonly name: string;
  readonly summary: string;
  /** Called once, when the command runs: the place to load what every line needs. */
  readonly answer: () => AnswerLine;
}

/** A command that answers each line of its input by itself: `clock`, `route`, `rights`. */
export function jsonLinesCommand({ name, summary, answer }: LineCommand): Command {
  return {
    name,
    summary,
    async run(args, streams) {
      if (args.length === 0) return answerJsonLines(streams, answer());
      streams.errors.write(`cli ${name} takes no arguments; it reads JSON Lines from standard input.\n`);
      return 2;
    },
  };
}
