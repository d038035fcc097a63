import type { Readable, Writable } from 'node:stream';

/** Where a command reads from and writes to. Nothing but the answer goes to `output`. */
export interface Streams {
  readonly input: Readable;
  readonly output: Writable;
  /** For people: usage and unexpected failures. */
  readonly errors: Writable;
}

/**
 * One word after `cli --`. Each lives in a file of its own, `<name>.command.ts`, exports one constant
 * `<name>Command`, and is entered in `commands.ts`. A command that answers line by line is made with
 * `jsonLinesCommand`; one that prints what it knows (`catalogue list`) implements `run` itself.
 *
 * @example
 * // route.command.ts: what every line needs is loaded with the module
 * export const routeCommand = jsonLinesCommand({
 *   name: 'route',
 *   summary: 'who answers for which data, and why',
 *   answer: (line) => answerRoute(line, catalogue),
 * });
 */
export interface Command {
  readonly name: string;
  /** Completes the sentence "cli <name> says …" in the usage text. */
  readonly summary: string;
  /** Runs to the end of its input and gives the exit code: 0, or 1 when any line failed. */
  run(args: readonly string[], streams: Streams): Promise<number>;
}
