import { PassThrough, Readable } from 'node:stream';
import { describe, expect, it } from '@jest/globals';
import { type AnswerLine, answerJsonLines } from './json-lines.js';
import { read, unread } from '#contracts';

const echo: AnswerLine = (line) => read({ line });

async function run(
  input: readonly (string | Buffer)[],
  answer = echo,
): Promise<{ out: string[]; err: string; code: number }> {
  const output = new PassThrough();
  const errors = new PassThrough();
  const code = await answerJsonLines({ input: Readable.from(input), output, errors }, answer);
  const written = (stream: PassThrough): string => String(stream.read() ?? '');
  return { out: written(output).split('\n').slice(0, -1), err: written(errors), code };
}

describe('answerJsonLines', () => {
  it('answers each non-empty line in its order', async () => {
    const { out, code } = await run(['1\n\n  \n"two"\r\n', '{"three":3}']);
    expect(out).toEqual(['{"line":1}', '{"line":"two"}', '{"line":{"three":3}}']);
    expect(code).toBe(0);
  });

  it('puts the problem of a bad line in its place, answers the rest, and fails', async () => {
    const picky: AnswerLine = (line) => (line === 2 ? unread('no-twos', 'Two is refused.', '') : read(line));
    const { out, code } = await run(['1\n2\n{3\n4\n'], picky);
    expect(out).toEqual([
      '1',
      '{"error":{"code":"no-twos","message":"Two is refused.","path":""}}',
      '{"error":{"code":"bad-json","message":"The line is not one JSON value.","path":""}}',
      '4',
    ]);
    expect(code).toBe(1);
  });

  it('keeps a line together that arrives in pieces, even in the middle of a letter', async () => {
    const bytes = Buffer.from('"Jyväskylä"\n');
    const { out } = await run([bytes.subarray(0, 5), bytes.subarray(5)]);
    expect(out).toEqual(['{"line":"Jyväskylä"}']);
  });

  it('ends a line only at a line feed', async () => {
    const { out } = await run(['"a\u2028b"\n']);
    expect(out).toEqual(['{"line":"a\u2028b"}']);
  });

  it('reads past a byte order mark', async () => {
    expect((await run(['\uFEFF1\n'])).out).toEqual(['{"line":1}']);
  });

  it('answers nothing to nothing', async () => {
    expect(await run([''])).toEqual({ out: [], err: '', code: 0 });
  });

  it('tells a fault of the program beside the answers and keeps the place of the line', async () => {
    const broken: AnswerLine = (line) => {
      if (line === 1) throw new Error('a broken assumption');
      return read(line);
    };
    const { out, err, code } = await run(['1\n2\n'], broken);
    expect(out[0]).toContain('"code":"internal-fault"');
    expect(out[1]).toBe('2');
    expect(err).toContain('a broken assumption');
    expect(code).toBe(1);
  });

  it('waits for a slow reader instead of filling the memory', async () => {
    const output = new PassThrough({ highWaterMark: 16 });
    const errors = new PassThrough();
    const lines = Array.from({ length: 200 }, (_, index) => `${index}\n`);
    const running = answerJsonLines({ input: Readable.from(lines), output, errors }, echo);
    await new Promise((resolve) => setImmediate(resolve));
    expect(output.readableLength).toBeLessThan(64);
    let text = '';
    output.on('data', (chunk) => (text += String(chunk)));
    expect(await running).toBe(0);
    expect(text.trim().split('\n')).toHaveLength(200);
  });
});
