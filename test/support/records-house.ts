import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SignTask, TellRecordAuthorities } from '#cases';
import { staffMember } from '../builders/staff.builder.js';
import { AnswerOfCase } from './answer-of-case.js';
import { type CaseWorld, openCaseWorld } from './case-world.js';
import { DropDirectory } from './drop-directory.js';
import { demoSystemSettings, valueOf } from './handled-case.js';
import { textIn } from './page-reader.js';

const petri = staffMember('petri.testila');

/** A row of the exports. */
export interface ExportRow {
  readonly id: string;
  readonly number: number;
  readonly state: string;
  readonly folder: string | null;
  readonly error_code: string | null;
}

/** A house whose authority in Lahti exports its closed cases to a drop directory. */
export class RecordsHouse {
  private constructor(
    readonly world: CaseWorld,
    readonly drop: DropDirectory,
  ) {}

  static async open(): Promise<RecordsHouse> {
    const drop = await DropDirectory.make();
    const world = await openCaseWorld('2026-11-24T10:00:00+02:00', {
      RECORDS_DROP_DIR: drop.path,
      RECORDS: '[{"authority":"lahti","years":6,"reason":"Päätös 12 §"}]',
    });
    await demoSystemSettings(world.owner);
    await world.worker.get(TellRecordAuthorities).run();
    return new RecordsHouse(world, drop);
  }

  async close(): Promise<void> {
    await this.world.close();
    await this.drop.close();
  }

  /** A refusal ends the case with its letter: nothing is to be done. */
  async refused(): Promise<string> {
    const answer = await AnswerOfCase.begun(this.world, 'erasure');
    await answer.answered('erasure', 'refused');
    return answer.caseId;
  }

  /** Whoever does the tasks of a case says that all is done. */
  async doTasks(caseId: string): Promise<void> {
    const done = { outcome: 'done', identifier: '', foundBy: '', periodFrom: '24.11.2026', periodTo: '' };
    const said = { ...done, words: 'Tehty.', toldBy: 'Itse', files: [], thirdParty: false };
    for (const { id, version, state } of (await AnswerOfCase.of(this.world, caseId).file()).tasks)
      if (state === 'open') valueOf(await this.world.desk.get(SignTask).run(petri, id, { ...said, version }));
  }

  async exportsOf(caseId: string): Promise<ExportRow[]> {
    const sql = 'select * from record_export where case_id = $1 order by number';
    return (await this.world.owner.query<ExportRow>(sql, [caseId])).rows;
  }

  async statesOf(caseId: string): Promise<string[]> {
    return (await this.exportsOf(caseId)).map(({ state }) => state);
  }

  /** The folder of the latest package. */
  async folderOf(caseId: string): Promise<string> {
    const folder = (await this.exportsOf(caseId)).at(-1)?.folder;
    if (!folder) throw new Error('The case has no package');
    return folder;
  }

  /** Every file name and every byte of a package, as text, and what is printed in its PDFs. */
  async everythingIn(folder: string): Promise<string> {
    const files = await this.drop.files(folder);
    const texts = files.map(async (file) =>
      textIn(
        file.endsWith('.pdf') ? 'application/pdf' : '',
        await readFile(join(this.drop.path, folder, file)),
      ),
    );
    return [...files, ...(await Promise.all(texts))].join('\n');
  }

  /** What stands in the elements of this name, in the metadata of the latest package. */
  async told(caseId: string, name: string): Promise<string[]> {
    const xml = await this.drop.read(await this.folderOf(caseId), 'metadata.xml');
    return [...xml.matchAll(new RegExp(`<${name}>([^<]*)</${name}>`, 'g'))].map((found) => found[1]!);
  }

  async auditOf(caseId: string): Promise<string[]> {
    const { rows } = await this.world.owner.query<{ action: string }>(
      `select action from audit_event where case_id = $1 and action like 'RecordExport%' order by id`,
      [caseId],
    );
    return rows.map(({ action }) => action);
  }
}
