import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { RecordsPackage } from '../package/records-package.js';
import type { RecordsPort } from './records-port.js';

/** A way to a records system, with the far side in sight. */
export interface RecordsSide {
  readonly port: RecordsPort;
  /** Folders that the records system sees, with the checksum of each. */
  arrived(): Promise<readonly (readonly [folder: string, sha256: string])[]>;
  /** The records system takes a package away. */
  ingest(folder: string): Promise<void>;
  /** The process ends after the package is handed over and before it hears of it. */
  crashNext(): void;
  close(): Promise<void>;
}

/** What every way to a records system keeps to. */
export function recordsContract(
  name: string,
  open: () => Promise<RecordsSide>,
  packageOf: (closing: number, content?: string) => Promise<RecordsPackage>,
): void {
  describe(`a way to a records system: ${name}`, () => {
    let side: RecordsSide;
    beforeEach(async () => {
      side = await open();
    });
    afterEach(() => side.close());

    it('hands a package over and tells its folder and checksum', async () => {
      const sent = await packageOf(1);
      const told = await side.port.deliver(sent);
      expect(told).toEqual({ folder: sent.folder, sha256: sent.sha256 });
      expect(await side.arrived()).toEqual([[sent.folder, sent.sha256]]);
    });

    it('makes one package of the same key twice, and the first one stays', async () => {
      const [first, second] = [await packageOf(1), await packageOf(1, 'muuttunut')];
      expect(first.sha256).not.toBe(second.sha256);
      const told = await side.port.deliver(first);
      expect(await side.port.deliver(second)).toEqual(told);
      expect(await side.arrived()).toEqual([[first.folder, first.sha256]]);
    });

    it('makes one package of the same key at once', async () => {
      const sent = await packageOf(1);
      const handed = { folder: sent.folder, sha256: sent.sha256 };
      const tries = [1, 2, 3, 4, 5].map(() => side.port.deliver(sent));
      expect(await Promise.all(tries)).toEqual(tries.map(() => handed));
      expect(await side.arrived()).toEqual([[sent.folder, sent.sha256]]);
    });

    it('hands over the next closing beside the first', async () => {
      const [first, second] = [await packageOf(1), await packageOf(2)];
      await side.port.deliver(first);
      await side.port.deliver(second);
      expect((await side.arrived()).map(([folder]) => folder).sort()).toEqual(
        [first.folder, second.folder].sort(),
      );
    });

    it('neither doubles nor loses a package when the process ends before it hears of it', async () => {
      const sent = await packageOf(1);
      side.crashNext();
      await expect(side.port.deliver(sent)).rejects.toThrow();
      expect(await side.port.deliver(sent)).toEqual({ folder: sent.folder, sha256: sent.sha256 });
      expect(await side.arrived()).toEqual([[sent.folder, sent.sha256]]);
    });

    it('does not bring back what was taken away meanwhile', async () => {
      const sent = await packageOf(1);
      side.crashNext();
      await expect(side.port.deliver(sent)).rejects.toThrow();
      for (const [folder] of await side.arrived()) await side.ingest(folder);
      const ingested = await side.arrived();
      expect(await side.port.deliver(sent)).toEqual({ folder: sent.folder, sha256: sent.sha256 });
      expect(await side.arrived()).toEqual(ingested);
    });
  });
}
