import { chmod, mkdir, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { aPackage } from '#test/builders/records-package.builder';
import { DropDirectory } from '#test/support/drop-directory';
import { verifyPackage } from '../package/verify-package.js';
import { type DropStep, FileDrop } from './file-drop.js';

let directory: DropDirectory;
beforeEach(async () => {
  directory = await DropDirectory.make();
});
afterEach(() => directory.close());

/** Ends at a step, and looks at what the records system sees there. */
class EndingDrop extends FileDrop {
  constructor(
    path: string,
    readonly at: DropStep,
  ) {
    super(path);
  }

  protected override reached(step: DropStep): void {
    if (step === this.at) throw new Error('The process ends');
  }
}

const codeOf = (port: FileDrop): Promise<unknown> =>
  aPackage()
    .then((records) => port.deliver(records))
    .then(
      () => 'delivered',
      (error: { code: string }) => error.code,
    );

describe('a drop directory', () => {
  it('holds the package as it was made', async () => {
    const records = await aPackage();
    await new FileDrop(directory.path).deliver(records);
    expect(await directory.folders()).toEqual(['LAHTI-318-00.04.02-2026']);
    expect(await directory.files(records.folder)).toEqual(records.files.map(({ path }) => path).sort());
    expect(await verifyPackage(join(directory.path, records.folder))).toEqual([]);
  });

  it.each(['written', 'receipted', 'published'] as const)(
    'shows no half package and loses none when the process ends once it is %s',
    async (step) => {
      const records = await aPackage();
      await expect(new EndingDrop(directory.path, step).deliver(records)).rejects.toThrow();
      for (const folder of await directory.folders())
        expect(await verifyPackage(join(directory.path, folder))).toEqual([]);
      await new FileDrop(directory.path).deliver(records);
      expect(await directory.folders()).toEqual([records.folder]);
      expect(await verifyPackage(join(directory.path, records.folder))).toEqual([]);
      expect(await readdir(join(directory.path, '.work'))).toEqual([]);
    },
  );

  it('writes anew what a broken try left unfinished', async () => {
    const records = await aPackage();
    await mkdir(join(directory.path, '.work', `${records.key.caseId}_1.half`), { recursive: true });
    await new FileDrop(directory.path).deliver(records);
    expect(await readdir(join(directory.path, '.work'))).toEqual([]);
    expect(await verifyPackage(join(directory.path, records.folder))).toEqual([]);
  });

  it('can be read by the group of the process and by nobody else', async () => {
    const { folder } = await new FileDrop(directory.path).deliver(await aPackage());
    const modeOf = async (path: string): Promise<number> =>
      (await stat(join(directory.path, path))).mode & 0o007;
    expect([await modeOf(folder), await modeOf(`${folder}/case.json`)]).toEqual([0, 0]);
  });

  it('that is not there is not made: a share may not be mounted', async () => {
    await rm(directory.path, { recursive: true });
    expect(await codeOf(new FileDrop(directory.path))).toBe('records.no-directory');
  });

  it('leaves a folder alone that somebody else put there', async () => {
    await mkdir(join(directory.path, 'LAHTI-318-00.04.02-2026'));
    await writeFile(join(directory.path, 'LAHTI-318-00.04.02-2026', 'muu.txt'), 'x');
    expect(await codeOf(new FileDrop(directory.path))).toBe('records.folder-taken');
    expect(await directory.files('LAHTI-318-00.04.02-2026')).toEqual(['muu.txt']);
  });

  it('says so when it is a file', async () => {
    const path = join(directory.path, 'file');
    await writeFile(path, '');
    await chmod(path, 0o600);
    expect(await codeOf(new FileDrop(path))).toBe('records.no-directory');
  });
});
