import { EVERYTHING, ExportDiary, ListDiary, SearchDiaryByPerson } from '#cases';
import { FileRequest } from '#cases/citizen';
import type { StaffActor } from '#kernel';
import { aCitizen, aRequest } from '#test/builders/request.builder';
import { staffMember } from '#test/builders/staff.builder';
import { type CaseWorld, openCaseWorld } from '#test/support/case-world';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';

jest.setTimeout(60_000);

const registrar = staffMember('kirsi.kirjaaja');
const handler = staffMember('petri.testila');
const ofTornio: StaffActor = { ...registrar, authorityId: 'tornio' };
const everything = { filters: EVERYTHING, after: null, language: 'fi' as const };

let world: CaseWorld;
beforeAll(async () => {
  world = await openCaseWorld('2026-11-22T10:00:00+02:00');
  await world.portal.get(FileRequest).run(aCitizen(), aRequest().asking('access').build());
});
afterAll(() => world.close());

const names = async (actor: StaffActor): Promise<(string | null)[]> =>
  (await world.desk.get(ListDiary).run(actor, everything)).rows.map((row) => row.personName);

describe('the diary', () => {
  it('opens names for those who may search persons alone', async () => {
    expect(await names(registrar)).toEqual(['Eero Testinen']);
    expect(await names(handler)).toEqual([null]);
  });

  it('has nothing of another authority, by filters and by person', async () => {
    expect(await names(ofTornio)).toEqual([]);
    const found = await world.desk
      .get(SearchDiaryByPerson)
      .run(ofTornio, { name: 'Testinen', hetu: '' }, null);
    expect(found).toMatchObject({ ok: true, value: { rows: [] } });
  });

  it('keeps neither name nor identity code beside its hashes', async () => {
    const { rows } = await world.owner.query<{ name_key: string; hetu_key: string }>(
      `select n.name_key, r.hetu_key from request_name_key n join request r on r.id = n.request_id`,
    );
    expect(rows.map(({ name_key: key }) => key)).toEqual(
      rows.map(() => expect.stringMatching(/^[0-9a-f]{64}$/)),
    );
    expect(rows[0]?.hetu_key).toMatch(/^[0-9a-f]{64}$/);
  });
});

describe('the export', () => {
  it('stops when nobody listens any more, and writes down what had gone', async () => {
    const batches: number[] = [];
    const gone = await world.desk.get(ExportDiary).run(registrar, everything, async (rows) => {
      batches.push(rows.length);
      return false;
    });
    expect(gone).toMatchObject({ ok: true, value: { rowCount: 1 } });
    expect(batches).toEqual([1]);
  });

  it('writes down what had gone also when the receiver fails', async () => {
    const fail = async (): Promise<boolean> => {
      throw new Error('gone');
    };
    const before = await exports();
    await expect(world.desk.get(ExportDiary).run(registrar, everything, fail)).rejects.toThrow('gone');
    expect(await exports()).toBe(before + 1);
  });

  it('gives nobody a person who may not search persons', async () => {
    const refused = await world.desk
      .get(ExportDiary)
      .run(handler, { person: { name: 'Testinen', hetu: '' } }, async () => true);
    expect(refused).toMatchObject({ ok: false, refusal: { code: 'diary.person-not-allowed' } });
  });
});

async function exports(): Promise<number> {
  const { rows } = await world.owner.query<{ count: number }>(
    `select count(*)::int as count from audit_event where action = 'DiaryExported' and row_count = 1`,
  );
  return rows[0]!.count;
}
