import { aPackage } from '#test/builders/records-package.builder';
import { DropDirectory } from '#test/support/drop-directory';
import { FakeRecords } from './fake-records.js';
import { FileDrop } from './file-drop.js';
import { recordsContract } from './records.contract.js';

/** Ends once, after the package is published. */
class CrashingDrop extends FileDrop {
  crashes = false;

  protected override reached(step: 'written' | 'receipted' | 'published'): void {
    if (!this.crashes || step !== 'published') return;
    this.crashes = false;
    throw new Error('The process ends');
  }
}

recordsContract(
  'a drop directory',
  async () => {
    const directory = await DropDirectory.make();
    const port = new CrashingDrop(directory.path);
    return {
      port,
      arrived: async () =>
        Promise.all(
          (await directory.folders()).map(
            async (folder) => [folder, await directory.checksum(folder)] as const,
          ),
        ),
      ingest: (folder) => directory.take(folder),
      crashNext: () => void (port.crashes = true),
      close: () => directory.close(),
    };
  },
  aPackage,
);

recordsContract(
  'the fake',
  async () => {
    const port = new FakeRecords();
    const taken = new Set<string>();
    return {
      port,
      arrived: async () =>
        [...port.packages.values()]
          .filter(({ folder }) => !taken.has(folder))
          .map(({ folder, sha256 }) => [folder, sha256] as const),
      ingest: async (folder) => void taken.add(folder),
      crashNext: () => void (port.crashes = true),
      close: async () => undefined,
    };
  },
  aPackage,
);
