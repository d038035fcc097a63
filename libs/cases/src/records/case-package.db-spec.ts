import { join } from 'node:path';
import { FileRequest, WithdrawClaims } from '#cases/citizen';
import { verifyPackage } from '#records';
import { aCitizen, aRequest } from '#test/builders/request.builder';
import { AnswerOfCase, foundInWorkshop } from '#test/support/answer-of-case';
import { valueOf } from '#test/support/handled-case';
import { RecordsHouse } from '#test/support/records-house';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';

jest.setTimeout(60_000);

let house: RecordsHouse;
beforeAll(async () => {
  house = await RecordsHouse.open();
});
afterAll(() => house.close());

describe('a case that ends with its decision', () => {
  let caseId: string;
  let folder: string;
  beforeAll(async () => {
    caseId = await house.refused();
    await house.world.runJobs();
    folder = await house.folderOf(caseId);
  });

  it('is handed over as one whole package', async () => {
    expect(await house.statesOf(caseId)).toEqual(['delivered']);
    expect(folder).toMatch(/^LAHTI-\d+-00\.04\.02-2026$/);
    expect(await verifyPackage(join(house.drop.path, folder))).toEqual([]);
    expect(await house.auditOf(caseId)).toEqual(['RecordExported']);
  });

  it('has its request and its letter as they were, under names that tell of nobody', async () => {
    expect(await house.drop.files(folder)).toEqual([
      'case.json',
      'documents/01-request.json',
      'documents/02-refusal-certificate.pdf',
      'metadata.xml',
      'sha256sums.txt',
    ]);
    const { rows } = await house.world.owner.query<{ sha256: string }>(
      'select sha256 from letter where case_id = $1',
      [caseId],
    );
    expect(await house.drop.read(folder, 'sha256sums.txt')).toContain(
      `${rows[0]!.sha256}  documents/02-refusal-certificate.pdf`,
    );
  });

  it('tells the steps in the words of the field, the years set for the authority, and secret what nobody assessed', async () => {
    const told = (name: string): Promise<string[]> => house.told(caseId, name);
    expect(await told('Type')).toEqual(
      expect.arrayContaining(['vireilletulo', 'päätöksenteko', 'tiedoksianto', 'Pyyntö', 'Päätös']),
    );
    expect(new Set(await told('RetentionPeriod'))).toEqual(new Set(['6']));
    expect(new Set(await told('RetentionReason'))).toEqual(new Set(['Päätös 12 §']));
    expect(new Set(await told('PublicityClass'))).toEqual(new Set(['Salassa pidettävä']));
    expect(new Set(await told('SecurityReason'))).toEqual(new Set(['JulkL (621/1999) 24.1 § 32 k']));
    expect((await told('Status'))[0]).toBe('Päätetty');
    expect((await told('Title')).join()).not.toMatch(/Eero|Testi(nen|sen)/);
    expect(await told('Name')).toContain('Eero Testinen');
  });

  it('holds the case for machines', async () => {
    const told = JSON.parse(await house.drop.read(folder, 'case.json')) as Record<string, never[]>;
    expect(told).toMatchObject({
      format: 'tietopyynto-case',
      person: 'Eero Testinen',
      receivedOn: '2026-11-24',
      claims: [{ right: 'erasure', outcome: 'refused' }],
      decisions: [{ outcome: 'refused', writtenBy: 'Petri Testilä' }],
      letters: [{ kind: 'refusal-certificate' }],
    });
    expect(told['clockEvents']!.length).toBeGreaterThan(0);
    const moments = JSON.stringify(told).match(/"(?:[a-zA-Z]+At|at)":"[^"]+"/g)!;
    expect(moments.length).toBeGreaterThan(5);
    expect(moments.filter((one) => !/:"\d{4}-\d\d-\d\dT[\d:.]+Z"$/.test(one))).toEqual([]);
    expect(told['steps']!.length).toBeGreaterThan(3);
  });

  it('carries no identity code and no way to reach the person', async () => {
    expect(await house.everythingIn(folder)).not.toMatch(/020594X903P|eero@posti/);
  });
});

describe('a case in which data were given', () => {
  it('keeps the answer and not what was found and given', async () => {
    const answer = await AnswerOfCase.begun(house.world, 'access');
    const fileId = await foundInWorkshop(house.world, answer.caseId);
    await answer.answered('access', 'granted', { documentIds: [fileId] });
    await house.doTasks(answer.caseId);
    await house.world.runJobs();
    const folder = await house.folderOf(answer.caseId);
    const files = await house.drop.files(folder);
    expect(files).toContain('documents/02-access-answer.pdf');
    const told = await Promise.all(
      ['case.json', 'metadata.xml'].map((file) => house.drop.read(folder, file)),
    );
    expect([...files, ...told].join()).not.toContain('pajajakso.pdf');
    expect(await house.everythingIn(folder)).not.toContain('%PDF-1.4 test');
    expect(JSON.parse(await house.drop.read(folder, 'case.json'))).toMatchObject({
      disclosures: [{ recipient: 'Eero Testinen', basis: 'GDPR 15', way: 'portal' }],
    });
  });
});

describe('a case that ends without a decision', () => {
  it('is handed over when the person withdraws it', async () => {
    const input = aRequest().asking('access').build();
    const eero = aCitizen();
    const { caseId, claims } = valueOf(await house.world.portal.get(FileRequest).run(eero, input));
    expect(await house.exportsOf(caseId)).toEqual([]);
    valueOf(
      await house.world.portal.get(WithdrawClaims).run(
        eero,
        caseId,
        claims.map(({ id }) => id),
      ),
    );
    await house.world.runJobs();
    expect(await house.statesOf(caseId)).toEqual(['delivered']);
    expect(await house.drop.read(await house.folderOf(caseId), 'metadata.xml')).toContain(
      'Vaatimus peruttiin',
    );
  });

  it('is told as transferred when it went elsewhere', async () => {
    const answer = await AnswerOfCase.begun(house.world, 'access');
    await house.world.owner.query(`update case_file set state = 'transferred' where id = $1`, [
      answer.caseId,
    ]);
    await house.world.runJobs();
    expect((await house.told(answer.caseId, 'Status'))[0]).toBe('Siirretty');
  });
});

describe('a case with attachments', () => {
  /** Filed with what the person sent, ended by the person, exported. */
  async function withdrawn(protection?: 'sign-in'): Promise<string> {
    const text = (name: string, words: string, proof: boolean) =>
      ({ name, bytes: Buffer.from(words), proof }) as const;
    const input = aRequest().with({
      attachments: [
        text('Eero Testinen 020594X903P.txt', 'Liitteen sanat.', false),
        text('valtakirja.txt', 'Valtakirjan sanat.', true),
      ],
      answers: [
        { question: 'Mitä pyydät?', answer: 'Kaikki tietoni.' },
        { question: 'Kotikunta', answer: 'Asikkala', where: true },
      ],
      ...(protection ? { protection } : {}),
    });
    const eero = aCitizen();
    const { caseId, claims } = valueOf(await house.world.portal.get(FileRequest).run(eero, input.build()));
    await house.world.owner.query(`update case_file set subject = 'Testisen pyyntö' where id = $1`, [caseId]);
    await house.world.owner.query(
      `update stored_file set publicity = 'public' where request_id = (select request_id from case_file where id = $1)`,
      [caseId],
    );
    const ids = claims.map(({ id }) => id);
    valueOf(await house.world.portal.get(WithdrawClaims).run(eero, caseId, ids));
    await house.world.runJobs();
    return caseId;
  }

  it('keeps what was sent, without the name it had; not what shows who may speak for whom', async () => {
    const caseId = await withdrawn();
    const folder = await house.folderOf(caseId);
    expect(await house.drop.files(folder)).toEqual([
      'case.json',
      'documents/01-request.json',
      'documents/02-attachment.txt',
      'metadata.xml',
      'sha256sums.txt',
    ]);
    const all = await house.everythingIn(folder);
    expect(all).toContain('Liitteen sanat.');
    expect(all).not.toMatch(/Valtakirjan sanat|valtakirja|020594X903P/);
    expect(await house.told(caseId, 'Title')).toContain('Liite 1');
  });

  it('has each document as it was assessed, and no name in the title of the matter', async () => {
    const caseId = await withdrawn();
    expect(await house.told(caseId, 'PublicityClass')).toEqual([
      'Osittain salassa pidettävä',
      'Salassa pidettävä',
      'Julkinen',
    ]);
    expect((await house.told(caseId, 'Title'))[0]).toBe('Rekisteröidyn oikeuksia koskeva pyyntö');
  });

  it('of a protected person does not tell where they live and has nothing public', async () => {
    const caseId = await withdrawn('sign-in');
    expect(await house.everythingIn(await house.folderOf(caseId))).not.toMatch(/Asikkala/i);
    expect(await house.told(caseId, 'PublicityClass')).not.toContain('Julkinen');
    expect(await house.told(caseId, 'SecurityReason')).toContain('JulkL (621/1999) 24.1 § 31 k');
  });
});
