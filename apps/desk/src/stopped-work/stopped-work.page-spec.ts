import { randomUUID } from 'node:crypto';
import { DeskWorld } from '#test/support/desk-world';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import pg from 'pg';

jest.setTimeout(60_000);

const LIST = '/fi/administration/stopped-work';
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

async function stopped(job: string, payload: object): Promise<string> {
  const id = randomUUID();
  await owner.query(
    `insert into outbox (id, job, payload, run_at, created_at, attempts, relayed_at, failed_at, last_error_code)
     values ($1, $2, $3, now(), now(), 5, now(), '2026-12-01T08:05:00Z', 'ECONNREFUSED')`,
    [id, job, JSON.stringify(payload)],
  );
  return id;
}

describe('work that was given up', () => {
  it('is not there as a rule, and the page says so', async () => {
    expect((await world.as('admin').get(LIST)).text).toContain('Mikään tausta-ajo ei ole pysähtynyt');
  });

  it('shows to the administrator with its case, and runs again when they say so', async () => {
    const work = await stopped('cases.tell-staff', { caseId, news: 'answered' });
    const browser = world.as('admin');
    const page = await browser.get(LIST);
    const { rows } = await owner.query<{ case_number: string }>(
      'select case_number from case_file where id = $1',
      [caseId],
    );
    expect(page.text).toContain('cases.tell-staff');
    expect(page.text).toContain('ECONNREFUSED');
    expect(page.text).toContain('ei vastannut. Pyydä palvelun ylläpitoa katsomaan, että se toimii');
    expect(page.text).toContain('1.12.2026');
    expect(page.text).toContain(rows[0]!.case_number);
    const freed = await browser.post(`${LIST}/${work}/again`);
    expect((await browser.follow(freed)).text).toContain('Ajo yritetään uudelleen');
    const { rows: left } = await owner.query(
      'select attempts, failed_at, relayed_at from outbox where id = $1',
      [work],
    );
    expect(left).toEqual([{ attempts: 0, failed_at: null, relayed_at: null }]);
    const again = await browser.post(`${LIST}/${work}/again`);
    expect(again.status).toBe(404);
  });

  it('is for administrators, of their own authority', async () => {
    const ours = await stopped('cases.tell-staff', { caseId, news: 'answered' });
    const nobodys = await stopped('mail.follow-code', { askId: randomUUID() });
    await owner.query(`update case_file set authority_id = 'tornio' where id = $1`, [caseId]);
    const browser = world.as('admin');
    const page = await browser.get(LIST);
    expect([page.text.includes('cases.tell-staff'), page.text.includes('mail.follow-code')]).toEqual([
      false,
      true,
    ]);
    expect((await browser.post(`${LIST}/${ours}/again`)).status).toBe(404);
    await owner.query(`update case_file set authority_id = 'lahti' where id = $1`, [caseId]);
    expect((await world.as('handler').get(LIST)).status).toBe(403);
    await owner.query('delete from outbox where id = any ($1::uuid[])', [[ours, nobodys]]);
  });

  it.each([
    ['fi', '1 tausta-ajo on pysähtynyt', '1 odottaa uutta yritystä', '2 tausta-ajoa on pysähtynyt'],
    [
      'sv',
      '1 bakgrundskörning har stannat',
      '1 väntar på ett nytt försök',
      '2 bakgrundskörningar har stannat',
    ],
    ['en', '1 background job has stopped', '1 waits for another try', '2 background jobs have stopped'],
  ])(
    'is an alarm and a number on the front page of the administrator, with the way to it (%s)',
    async (language, alarm, number, ofTwo) => {
      const front = () => world.as('admin').get(`/${language}/administration`);
      expect((await front()).html).not.toContain('stopped-alarm');
      const first = await stopped('cases.tell-staff', { caseId, news: 'answered' });
      const page = await front();
      expect(page.text).toContain(alarm);
      expect(page.text).toContain(number);
      expect(page.html).toMatch(
        new RegExp(`id="stopped-alarm"[^]*?<a href="/${language}/administration/stopped-work">`),
      );
      const second = await stopped('mail.follow-code', { askId: randomUUID() });
      expect((await front()).text).toContain(ofTwo);
      await owner.query('delete from outbox where id = any ($1::uuid[])', [[first, second]]);
      expect((await front()).html).not.toContain('stopped-alarm');
    },
  );

  it('of another authority is no alarm here', async () => {
    const theirs = await stopped('cases.tell-staff', { caseId, news: 'answered' });
    await owner.query(`update case_file set authority_id = 'tornio' where id = $1`, [caseId]);
    const page = await world.as('admin').get('/fi/administration');
    expect([page.status, page.html.includes('stopped-alarm')]).toEqual([200, false]);
    await owner.query(`update case_file set authority_id = 'lahti' where id = $1`, [caseId]);
    expect((await world.as('admin').get('/fi/administration')).html).toContain('stopped-alarm');
    await owner.query('delete from outbox where id = $1', [theirs]);
  });

  it.each(['sv', 'en'])('speaks %s', async (language) => {
    expect((await world.as('admin').get(`/${language}/administration/stopped-work`)).status).toBe(200);
  });
});
