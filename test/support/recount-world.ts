import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Recount } from '#cases';
import { FileRequest } from '#cases/citizen';
import { aCitizen, aRequest } from '../builders/request.builder.js';
import { type CaseWorld, openCaseWorld } from './case-world.js';

/** Tuesday 22.12.2026, on which one month from Sunday 22.11. ends, becomes a day off by a decision of 1.12. */
export const MOURNING = `
- change: add
  day: 2026-12-22
  name: { fi: valtiollinen surupäivä, sv: nationell sorgedag, en: National Day of Mourning }
  knownFrom: 2026-12-01
  source: 123/2026
`;

/** A case world on a catalogue of its own, which a test changes between two starts of the worker. */
export interface RecountWorld extends CaseWorld {
  /** Files a request of Eero in Lahti and gives the id of its case. */
  file(): Promise<string>;
  writeCalendar(yaml: string): void;
  /** Changes the text of one file of the catalogue. */
  changeFile(name: string, change: (text: string) => string): void;
  /** A worker started now, which reads calendar and catalogue anew. */
  startedAnew(): Promise<Recount>;
  /** What the owner of the tables sees. */
  rows(sql: string): Promise<unknown[]>;
}

/** Opens it on Sunday 22.11.2026 with the calendar as it stands in the checkout, already seen by a worker. */
export async function openRecountWorld(): Promise<RecountWorld> {
  const folder = mkdtempSync(join(tmpdir(), 'catalogue-'));
  cpSync('db/catalogue', folder, { recursive: true });
  const world = await openCaseWorld('2026-11-22T10:00:00+02:00', { CATALOGUE_DIR: folder });
  await world.worker.get(Recount).run();
  return {
    ...world,
    file: async () => {
      const filed = await world.portal.get(FileRequest).run(aCitizen(), aRequest().build());
      if (!filed.ok) throw new Error(filed.refusal.code);
      return filed.value.caseId;
    },
    writeCalendar: (yaml) => writeFileSync(join(folder, 'calendar.yaml'), yaml),
    changeFile: (name, change) => {
      const path = join(folder, name);
      writeFileSync(path, change(readFileSync(path, 'utf8')));
    },
    startedAnew: async () => (await world.startWorker()).get(Recount),
    rows: async (sql) => (await world.owner.query(sql)).rows,
    close: async () => {
      await world.close();
      rmSync(folder, { recursive: true });
    },
  };
}
