import { ListHeldFiles, PlanMissingScans, ReadAttachment, TellScanner } from '#cases';
import { FileRequest, ReadMyAttachment } from '#cases/citizen';
import { newId } from '#kernel';
import { Settings } from '#platform';
import { aCitizen, aRequest } from '#test/builders/request.builder';
import { staffMember } from '#test/builders/staff.builder';
import { type CaseWorld, openCaseWorld } from '#test/support/case-world';
import { ClamdStub, EICAR } from '#test/support/clamd-stub';
import { valueOf } from '#test/support/handled-case';
import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import pg from 'pg';

jest.setTimeout(60_000);

const kirsi = staffMember('kirsi.kirjaaja');
const admin = staffMember('ari.yllapito');

let clamd: ClamdStub;
let world: CaseWorld;
beforeAll(async () => {
  clamd = await ClamdStub.open();
  world = await openCaseWorld('2026-11-22T10:00:00+02:00', { CLAMAV_URL: clamd.address });
});
afterAll(async () => {
  await world.close();
  await clamd.close();
});
beforeEach(() => {
  clamd.manner = 'answers';
});

async function sent(text: string): Promise<{ caseId: string; fileId: string }> {
  const attachments = [{ name: '../valtakirja.exe', bytes: Buffer.from(text) }];
  const { caseId, requestId } = valueOf(
    await world.portal
      .get(FileRequest)
      .run(aCitizen(), aRequest().with({ attachments, submitKey: newId() }).build()),
  );
  const { rows } = await world.owner.query<{ id: string }>(
    'select id from stored_file where request_id = $1',
    [requestId],
  );
  return { caseId, fileId: rows[0]!.id };
}
const byStaff = async (fileId: string): Promise<string> => {
  const read = await world.desk.get(ReadAttachment).run(kirsi, fileId);
  return read.ok ? `${read.value.name}: ${read.value.bytes.toString()}` : read.refusal.code;
};
const byPerson = async (fileId: string): Promise<string> => {
  const read = await world.portal.get(ReadMyAttachment).run(aCitizen(), fileId);
  return read.ok ? read.value.bytes.toString() : read.refusal.code;
};
const held = () => world.desk.get(ListHeldFiles).run(admin);

describe('a file that came', () => {
  it('is given to nobody before the scanner has looked at it, then under a safe name', async () => {
    const { fileId } = await sent('Valtuutan.');
    expect([await byStaff(fileId), await byPerson(fileId)]).toEqual([
      'attachment.being-scanned',
      'attachment.being-scanned',
    ]);
    await world.runJobs();
    expect([await byStaff(fileId), await byPerson(fileId)]).toEqual([
      'valtakirja.exe.txt: Valtuutan.',
      'Valtuutan.',
    ]);
  });

  it('and is harmful stays away from everybody; the request is there, and the office sees what was found', async () => {
    const { fileId, caseId } = await sent(`Liite: ${EICAR}`);
    await world.runJobs();
    expect([await byStaff(fileId), await byPerson(fileId)]).toEqual([
      'attachment.infected',
      'attachment.infected',
    ]);
    expect((await held()).files.find(({ id }) => id === fileId)).toMatchObject({
      state: 'infected',
      finding: 'Win.Test.EICAR_HDB-1',
      caseId,
    });
    const { rows } = await world.owner.query(
      `select actor_kind, authority_id from audit_event where action = 'AttachmentInfected' and subject_id = $1`,
      [fileId],
    );
    expect(rows).toEqual([{ actor_kind: 'system', authority_id: 'lahti' }]);
  });

  it('can be called clean by no one but the scanner, and harmful ones by nobody again', async () => {
    const { fileId } = await sent(EICAR);
    await world.runJobs();
    const tried = async (role: 'portal' | 'desk' | 'worker'): Promise<string | number | null> => {
      const client = new pg.Client({ connectionString: world.database.url(role) });
      await client.connect();
      try {
        return (await client.query(`update stored_file set quarantine = 'clean' where id = $1`, [fileId]))
          .rowCount;
      } catch (error) {
        return (error as Error).message;
      } finally {
        await client.end();
      }
    };
    expect([await tried('portal'), await tried('desk'), await tried('worker')]).toEqual([
      'permission denied for table stored_file',
      'permission denied for table stored_file',
      0,
    ]);
  });
});

describe('a scanner that does not answer', () => {
  it.each(['dies', 'rambles', 'refuses-size'] as const)(
    'and %s keeps the file waiting, is seen, and is asked again until it says so',
    async (manner) => {
      clamd.manner = manner;
      const { fileId } = await sent('Odotan.');
      expect((await world.runJobs()).failed).toBeGreaterThan(0);
      expect(await byStaff(fileId)).toBe('attachment.being-scanned');
      const fault = { dies: 'no-answer', rambles: 'garbage', 'refuses-size': 'too-large' }[manner];
      expect(await held()).toMatchObject({ scanner: fault, counts: { waiting: 1 } });

      clamd.manner = 'answers';
      expect(await world.worker.get(TellScanner).run()).toBeNull();
      expect((await held()).scanner).toBe('well');
      world.clock.advance({ hours: 1 });
      expect(await world.worker.get(PlanMissingScans).run()).toBe(1);
      await world.runJobs();
      expect(await byStaff(fileId)).toBe('valtakirja.exe.txt: Odotan.');
    },
  );

  it('of which the worker has said nothing for ten minutes is not called well', async () => {
    await world.worker.get(TellScanner).run();
    expect((await held()).scanner).toBe('well');
    world.clock.advance({ minutes: 11 });
    expect((await held()).scanner).toBe('silent');
  });
});

describe('a file that came when there was no scanner', () => {
  it('is given as not checked, and goes into quarantine when there is one', async () => {
    const { fileId } = await sent('Ennen tarkistusta.');
    await world.runJobs();
    await world.owner.query(
      `update stored_file set quarantine = 'unscanned', scanned_at = null where id = $1`,
      [fileId],
    );
    expect(await byStaff(fileId)).toContain('Ennen tarkistusta.');
    expect(await world.worker.get(PlanMissingScans).run()).toBe(1);
    expect(await byStaff(fileId)).toBe('attachment.being-scanned');
    await world.runJobs();
    expect(await byStaff(fileId)).toContain('Ennen tarkistusta.');
  });

  it('is never planned where there is none, which the office sees', async () => {
    const without = await world.startWorker({ CLAMAV_URL: '' });
    expect(without.get(Settings).CLAMAV_URL).toBeNull();
    expect(await without.get(PlanMissingScans).run()).toBe(0);
    await without.get(TellScanner).run();
    expect((await held()).scanner).toBe('none');
  });
});

describe('the files held back', () => {
  it('are those of the own authority', async () => {
    expect((await held()).files.length).toBeGreaterThan(0);
    const elsewhere = { ...admin, authorityId: 'tornio' };
    expect((await world.desk.get(ListHeldFiles).run(elsewhere)).files).toEqual([]);
  });
});
