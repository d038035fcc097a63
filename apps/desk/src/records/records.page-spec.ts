import { randomUUID } from 'node:crypto';
import { DeskWorld } from '#test/support/desk-world';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import pg from 'pg';

jest.setTimeout(60_000);

const LIST = '/fi/administration/records';
const SHA256 = 'ab'.repeat(32);

let world: DeskWorld;
let owner: pg.Client;
let caseId: string;
beforeAll(async () => {
  world = await DeskWorld.open();
  owner = new pg.Client({ connectionString: world.database.adminUrl });
  await owner.connect();
  caseId = await world.routed();
});
afterAll(async () => {
  await owner.end();
  await world.close();
});

/** An export of the case as the worker leaves it; the earlier one is outdated by it. */
async function planted(number: number, state: string, code: string | null = null): Promise<string> {
  const id = randomUUID();
  await owner.query(`update record_export set outdated_at = now() where case_id = $1`, [caseId]);
  const delivered = state === 'delivered';
  await owner.query(
    `insert into record_export (id, case_id, authority_id, number, state, closed_at, delivered_at, folder, sha256, error_code)
     values ($1, $2, 'lahti', $3, $4, '2026-12-01T08:00:00Z', $5, $6, $7, $8)`,
    [
      id,
      caseId,
      number,
      state,
      delivered ? '2026-12-01T08:05:00Z' : null,
      delivered ? `LAHTI-1-00.04.02-2026_${number}` : null,
      delivered ? SHA256 : null,
      code,
    ],
  );
  return id;
}

describe('the packages of closed cases', () => {
  it('are not spoken of in a case that has none, and the list says when nothing is exported', async () => {
    expect((await world.as('registrar').get(`/fi/cases/${caseId}`)).text).not.toContain(
      'Vienti asianhallintaan',
    );
    expect((await world.as('admin').get(LIST)).text).toContain('Tämän viranomaisen asioita ei viedä');
    await owner.query(`insert into record_authority (authority_id, told_at) values ('lahti', now())`);
    expect((await world.as('admin').get(LIST)).text).toContain('Vientipaketteja ei ole vielä tehty');
  });

  it('stand in the case: when, under which name, with which checksum', async () => {
    await planted(1, 'delivered');
    const page = await world.as('handler').get(`/fi/cases/${caseId}`);
    expect(page.text).toContain('1. vienti: Viety');
    expect(page.text).toContain('LAHTI-1-00.04.02-2026_1');
    expect(page.text).toContain(SHA256);
    expect(page.html).not.toContain('/again"');
  });

  it('that failed say what to do, first in the list, and are asked for again', async () => {
    const failed = await planted(2, 'failed', 'records.no-space');
    const list = await world.as('admin').get(LIST);
    expect(list.text).toMatch(/1 epäonnistunut · 0 odottaa · 1 viety/);
    expect(list.text.indexOf('Vienti epäonnistui')).toBeLessThan(
      list.text.indexOf('LAHTI-1-00.04.02-2026_1'),
    );
    expect(list.text).toContain('Vientihakemistossa ei ole tilaa.');

    const browser = world.as('registrar');
    await browser.get(`/fi/cases/${caseId}`);
    const asked = await browser.post(`/fi/record-exports/${failed}/again`, { case: caseId });
    expect(asked.location).toBe(`/fi/cases/${caseId}`);
    const page = await browser.get(asked.location);
    expect(page.text).toContain('Uusi vienti on pyydetty.');
    expect(page.text).toContain('2. vienti: Odottaa vientiä');
    expect(page.text).toContain('1. vienti: Viety aiemmin');
    expect(page.text).toContain('asia pyydettiin viemään asianhallintaan uudelleen');
    const { rows } = await owner.query(`select payload from outbox where job = 'records.export-case'`);
    expect(rows).toEqual([{ payload: { exportId: failed, asked: 2 } }]);

    const twice = await browser.post(`/fi/record-exports/${failed}/again`, {});
    expect([twice.status, twice.text.includes('Vienti odottaa jo vuoroaan.')]).toEqual([422, true]);
  });

  it('lead back to the list when asked for there, and a code nobody foresaw is told in words', async () => {
    const failed = await planted(3, 'failed', 'job.interrupted');
    const browser = world.as('admin');
    expect((await browser.get(LIST)).text).toContain('Syytä ei tunneta.');
    expect((await browser.post(`/fi/record-exports/${failed}/again`, {})).location).toBe(LIST);
  });

  it('are for the registry and administrators, of their own authority', async () => {
    expect((await world.as('handler').get(LIST)).status).toBe(403);
    expect((await world.as('expert').get(LIST)).status).toBe(403);
    const { rows } = await owner.query<{ id: string }>(
      'select id from record_export order by number desc limit 1',
    );
    const again = `/fi/record-exports/${rows[0]!.id}/again`;
    const stranger = world.as('stranger');
    expect((await stranger.get(LIST)).text).not.toContain('LAHTI-1');
    await stranger.get('/fi/requests/new');
    const refused = await stranger.post(again, {});
    expect([refused.status, refused.text.includes('Vientiä ei ole')]).toEqual([404, true]);
    const handler = world.as('handler');
    await handler.get('/fi/requests/new');
    expect((await handler.post(again, {})).status).toBe(403);
  });

  it.each(['sv', 'en'])('speak %s', async (language) => {
    expect((await world.as('admin').get(`/${language}/administration/records`)).status).toBe(200);
    expect((await world.as('registrar').get(`/${language}/cases/${caseId}`)).status).toBe(200);
  });
});
