import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { FileDrop } from '#records';
import { aPackage } from '#test/builders/records-package.builder';
import { DropDirectory } from '#test/support/drop-directory';
import { recordsCommand } from './records.command.js';

let directory: DropDirectory;
let folder: string;
beforeEach(async () => {
  directory = await DropDirectory.make();
  const dropped = await new FileDrop(directory.path).deliver(await aPackage());
  folder = join(directory.path, dropped.folder);
});
afterEach(() => directory.close());

async function run(...words: string[]): Promise<{ code: number; lines: unknown[] }> {
  const output = new PassThrough();
  const code = await recordsCommand.run(words, {
    input: Readable.from([]),
    output,
    errors: new PassThrough(),
  });
  const text = String(output.read() ?? '');
  return {
    code,
    lines: text
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as unknown),
  };
}

describe('cli records verify', () => {
  it('says of a whole package that it is one', async () => {
    expect(await run('verify', folder)).toEqual({ code: 0, lines: [{ folder, ok: true, problems: [] }] });
  });

  it('answers for each folder and fails when one is not whole or not there', async () => {
    await writeFile(join(folder, 'case.json'), '{}');
    const away = join(directory.path, 'away');
    expect(await run('verify', folder, away)).toEqual({
      code: 1,
      lines: [
        { folder, ok: false, problems: [{ code: 'changed-file', path: 'case.json' }] },
        { folder: away, ok: false, problems: [{ code: 'unreadable-folder', path: '.' }] },
      ],
    });
  });

  it.each([[], ['verify'], ['check', '.']])('says how it is used when asked for %p', async (...words) => {
    expect(await run(...words)).toEqual({ code: 2, lines: [] });
  });
});
