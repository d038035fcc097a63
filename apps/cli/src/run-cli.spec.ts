import { PassThrough, Readable } from 'node:stream';
import { describe, expect, it } from '@jest/globals';
import type { Command } from './command.js';
import { runCli } from './run-cli.js';

const answering: Command = {
  name: 'count',
  summary: 'how many words it was given',
  run: (args, { output }) => {
    output.write(`${args.length}\n`);
    return Promise.resolve(args.length > 1 ? 1 : 0);
  },
};
const commands = { count: () => Promise.resolve(answering) };

async function run(...words: string[]): Promise<{ code: number; out: string; err: string }> {
  const output = new PassThrough();
  const errors = new PassThrough();
  const code = await runCli(words, { input: Readable.from([]), output, errors }, commands);
  return { code, out: String(output.read() ?? ''), err: String(errors.read() ?? '') };
}

describe('runCli', () => {
  it('runs the command with the words after its name and gives its exit code', async () => {
    expect(await run('count', 'a')).toEqual({ code: 0, out: '1\n', err: '' });
    expect((await run('count', 'a', 'b')).code).toBe(1);
  });

  it.each([[], ['clok'], ['constructor']])(
    'says what there is when asked for %p, and fails',
    async (...words) => {
      const { code, out, err } = await run(...words);
      expect(code).toBe(2);
      expect(out).toBe('');
      expect(err).toContain('count       how many words it was given');
    },
  );

  it('does not fail when asked for help', async () => {
    expect((await run('help')).code).toBe(0);
  });
});
