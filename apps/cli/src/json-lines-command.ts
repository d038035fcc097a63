import type { Command } from './command.js';
import { type AnswerLine, answerJsonLines } from './json-lines.js';

/** A command that answers each line of its input by itself: `clock`, `route`, `rights`. */
export function jsonLinesCommand(of: { name: string; summary: string; answer: AnswerLine }): Command {
  return {
    name: of.name,
    summary: of.summary,
    async run(args, streams) {
      if (args.length === 0) return answerJsonLines(streams, of.answer);
      streams.errors.write(`cli ${of.name} takes no arguments; it reads JSON Lines from standard input.\n`);
      return 2;
    },
  };
}
