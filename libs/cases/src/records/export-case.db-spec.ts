import { join } from 'node:path';
import { AskExport, OpenCaseFile, PlanMissingExports, ReopenTask, TellRecordAuthorities } from '#cases';
import { RecordsPort, verifyPackage } from '#records';
import { staffMember } from '#test/builders/staff.builder';
import { AnswerOfCase } from '#test/support/answer-of-case';
import { valueOf } from '#test/support/handled-case';
import { RecordsHouse } from '#test/support/records-house';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';

jest.setTimeout(60_000);

const registrar = staffMember('kirsi.kirjaaja');
const petri = staffMember('petri.testila');

let house: RecordsHouse;
beforeAll(async () => {
  house = await RecordsHouse.open();
});
afterAll(() => house.close());

describe('a case in which something is to be done', () => {
  it('is handed over when the last task is done, and again when it was opened and closed anew', async () => {
    const answer = await AnswerOfCase.begun(house.world, 'erasure');
    await answer.answered('erasure', 'granted');
    await house.world.runJobs();
    expect(await house.exportsOf(answer.caseId)).toEqual([]);
    await house.doTasks(answer.caseId);
    await house.world.runJobs();
    expect(await house.statesOf(answer.caseId)).toEqual(['delivered']);
    const { tasks } = await answer.file();
    const { id, version } = tasks.find(({ kind, systemId }) => kind === 'erasure' && systemId === 'walmu')!;
    const because = 'Väärä jakso poistettiin.';
    valueOf(await house.world.desk.get(ReopenTask).run(petri, id, { version, because }));
    await house.world.runJobs();
    expect(await house.statesOf(answer.caseId)).toEqual(['delivered']);
    await house.doTasks(answer.caseId);
    await house.world.runJobs();
    const [first, second] = await house.exportsOf(answer.caseId);
    expect([first!.state, second!.state]).toEqual(['delivered', 'delivered']);
    expect(second!.folder).toBe(`${first!.folder}_2`);
    expect(await verifyPackage(join(house.drop.path, second!.folder!))).toEqual([]);
  });
});

describe('what comes to a case after it was handed over', () => {
  it('makes a further package: a letter that the office sends by post', async () => {
    const caseId = await house.refused();
    await house.world.runJobs();
    const { rows } = await house.world.owner.query<{ id: string }>(
      'select id from letter where case_id = $1',
      [caseId],
    );
    await house.world.owner.query(
      `insert into letter_sending (id, case_id, letter_id, way, sent_on, recorded_at, recorded_by)
       values (gen_random_uuid(), $1, $2, 'post', '2026-11-24', '2026-11-24T08:00:00Z', $3)`,
      [caseId, rows[0]!.id, petri.staffId],
    );
    await house.world.runJobs();
    expect(await house.statesOf(caseId)).toEqual(['delivered', 'delivered']);
    expect(await house.told(caseId, 'Sent')).toEqual(['2026-11-24']);
  });

  it('makes a further package: the person opened a letter', async () => {
    const caseId = await house.refused();
    await house.world.runJobs();
    await house.world.owner.query(
      `insert into delivery_event (id, delivery_id, type, at, recorded_at)
       select gen_random_uuid(), d.id, 'fetched', '2026-11-24T08:00:00Z', '2026-11-24T08:00:00Z' from delivery d
       where d.case_id = $1 and d.channel = 'citizens-page' limit 1`,
      [caseId],
    );
    await house.world.runJobs();
    expect(await house.statesOf(caseId)).toEqual(['delivered', 'delivered']);
    expect(await house.told(caseId, 'Title')).toContain('Kirje avattiin asiointipalvelussa');
  });
});

describe('an export that cannot be made', () => {
  it('is parked with a code when the metadata do not validate, and nothing is handed over', async () => {
    const caseId = await house.refused();
    await house.world.owner.query(`update staff set name = '' where id = $1`, [petri.staffId]);
    const before = await house.drop.folders();
    await house.world.runJobs();
    await house.world.owner.query(`update staff set name = 'Petri Testilä' where id = $1`, [petri.staffId]);
    const [row] = await house.exportsOf(caseId);
    expect([row!.state, row!.error_code]).toEqual(['failed', 'records.metadata-invalid']);
    expect(await house.drop.folders()).toEqual(before);
    const { rows } = await house.world.owner.query(
      `select last_error_code, failed_at is not null as parked from outbox where payload->>'exportId' = $1`,
      [row!.id],
    );
    expect(rows).toEqual([{ last_error_code: 'records.metadata-invalid', parked: true }]);
    expect(await house.auditOf(caseId)).toEqual(['RecordExportFailed']);

    valueOf(await house.world.desk.get(AskExport).run(registrar, row!.id));
    await house.world.runJobs();
    expect(await house.statesOf(caseId)).toEqual(['delivered']);
    expect(await house.auditOf(caseId)).toEqual([
      'RecordExportFailed',
      'RecordExportAsked',
      'RecordExported',
    ]);
  });

  it('does not hand over a letter that is not as it was issued', async () => {
    const caseId = await house.refused();
    const { rows } = await house.world.owner.query<{ file_id: string }>(
      'select file_id from letter where case_id = $1',
      [caseId],
    );
    const whole = house.world.files.files.get(rows[0]!.file_id)!;
    house.world.files.files.set(rows[0]!.file_id, Buffer.from('muutettu'));
    await house.world.runJobs();
    expect((await house.exportsOf(caseId))[0]).toMatchObject({
      state: 'failed',
      error_code: 'records.document-changed',
    });
    house.world.files.files.set(rows[0]!.file_id, whole);
    valueOf(await house.world.desk.get(AskExport).run(registrar, (await house.exportsOf(caseId))[0]!.id));
    await house.world.runJobs();
    expect(await house.statesOf(caseId)).toEqual(['delivered']);
  });
});

describe('a document that waits for the scanner', () => {
  it('holds the package back until it has been looked at', async () => {
    const caseId = await house.refused();
    await house.world.owner.query(
      `insert into stored_file (id, request_id, case_id, kind, name, type, bytes, sha256, quarantine, stored_at)
       select gen_random_uuid(), request_id, id, 'attachment', name, 'txt', 1, 'x', 'waiting', now()
       from case_file, (select name from stored_file limit 1) f where id = $1`,
      [caseId],
    );
    await house.world.runJobs();
    expect((await house.exportsOf(caseId))[0]).toMatchObject({
      state: 'failed',
      error_code: 'records.being-scanned',
    });
    await house.world.owner.query(
      `update stored_file set quarantine = 'infected' where case_id = $1 and quarantine = 'waiting'`,
      [caseId],
    );
    valueOf(await house.world.desk.get(AskExport).run(registrar, (await house.exportsOf(caseId))[0]!.id));
    await house.world.runJobs();
    expect(await house.statesOf(caseId)).toEqual(['delivered']);
  });
});

describe('a process that ends after the package is written', () => {
  it('leaves one package, which the next try records', async () => {
    const caseId = await house.refused();
    const port = house.world.worker.get(RecordsPort, { strict: false });
    const deliver = port.deliver.bind(port);
    const tries: string[] = [];
    port.deliver = async (records) => {
      const { folder } = await deliver(records);
      tries.push(folder);
      if (tries.length === 1) throw new Error('The process ends');
      return deliver(records);
    };
    await house.world.runJobs();
    port.deliver = deliver;
    expect(tries.length).toBe(2);
    expect(await house.statesOf(caseId)).toEqual(['delivered']);
    const folder = await house.folderOf(caseId);
    expect((await house.drop.folders()).filter((name) => name.startsWith(folder))).toEqual([folder]);
  });
});

describe('asking for an export', () => {
  it('of a case that was handed over makes a further package, once', async () => {
    const caseId = await house.refused();
    await house.world.runJobs();
    const [first] = await house.exportsOf(caseId);
    valueOf(await house.world.desk.get(AskExport).run(registrar, first!.id));
    const again = await house.world.desk.get(AskExport).run(registrar, first!.id);
    expect(again.ok ? 'ok' : again.refusal.code).toBe('export.not-found');
    await house.world.runJobs();
    expect((await house.exportsOf(caseId)).map(({ number, state }) => `${number} ${state}`)).toEqual([
      '1 delivered',
      '2 delivered',
    ]);
  });

  it('is of the own authority’s cases alone', async () => {
    const caseId = await house.refused();
    const [row] = await house.exportsOf(caseId);
    const elsewhere = { ...registrar, authorityId: 'tornio' };
    const asked = await house.world.desk.get(AskExport).run(elsewhere, row!.id);
    expect(asked.ok ? 'ok' : asked.refusal.code).toBe('export.not-found');
    await house.world.runJobs();
  });
});

describe('the sweep', () => {
  it('plans what closed before the authority exported, and no other authority’s', async () => {
    await house.world.owner.query('delete from record_authority');
    const caseId = await house.refused();
    expect(await house.exportsOf(caseId)).toEqual([]);
    await house.world.worker.get(TellRecordAuthorities).run();
    const { rows } = await house.world.owner.query('select authority_id from record_authority');
    expect(rows).toEqual([{ authority_id: 'lahti' }]);
    expect(await house.world.worker.get(PlanMissingExports).run()).toBe(1);
    await house.world.runJobs();
    expect(await house.statesOf(caseId)).toEqual(['delivered']);
    expect(await house.world.worker.get(PlanMissingExports).run()).toBe(0);
  });

  it('gives a package that waits without a job a new one', async () => {
    const caseId = await house.refused();
    await house.world.owner.query(`delete from outbox where payload->>'exportId' = $1`, [
      (await house.exportsOf(caseId))[0]!.id,
    ]);
    await house.world.worker.get(PlanMissingExports).run();
    await house.world.runJobs();
    expect(await house.statesOf(caseId)).toEqual(['delivered']);
  });
});

describe('the case', () => {
  it('tells its packages, the newest first', async () => {
    const caseId = await house.refused();
    await house.world.runJobs();
    const { records } = valueOf(await house.world.desk.get(OpenCaseFile).run(petri, caseId));
    expect(records).toMatchObject({
      exports: true,
      packages: [
        { number: 1, state: 'delivered', isOutdated: false, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
      ],
    });
  });

  it('of an installation without a drop directory is not exported', async () => {
    const worker = await house.world.startWorker({ RECORDS_DROP_DIR: '', RECORDS: '' });
    expect(await worker.get(TellRecordAuthorities).run()).toBe(0);
    const caseId = await house.refused();
    expect(await house.exportsOf(caseId)).toEqual([]);
    await house.world.worker.get(TellRecordAuthorities).run();
  });
});
