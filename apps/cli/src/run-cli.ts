import type { Command, Streams } from './command.js';

/**
 * Finds the command named by the first word and runs it with the rest.
 *
 * @returns the exit code: that of the command, 2 when there is no such command
 */
export async function runCli(
  words: readonly string[],
  streams: Streams,
  commands: Readonly<Record<string, () => Promise<Command>>>,
): Promise<number> {
  const [name = '', ...args] = words;
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (load !== undefined) return (await load()).run(args, streams);
  streams.errors.write(await usage(commands));
  return name === 'help' || name === '--help' ? 0 : 2;
}

async function usage(commands: Readonly<Record<string, () => Promise<Command>>>): Promise<string> {
  const loaded = await Promise.all(Object.values(commands).map((load) => load()));
  const lines = loaded.map(({ name, summary }) => `  ${name.padEnd(12)}${summary}`);
  return ['Usage: npm run --silent cli -- <command>', '', ...lines, ''].join('\n');
}
