import { newId } from '#kernel';
import { DeskWorld } from '#test/support/desk-world';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import pg from 'pg';

jest.setTimeout(60_000);

let world: DeskWorld;
let owner: pg.Client;
let aino: string;
let eero: string;
beforeAll(async () => {
  world = await DeskWorld.open();
  owner = new pg.Client({ connectionString: world.database.adminUrl });
  await owner.connect();
  aino = await world.registered({ receivedOn: '27.11.2026' });
  eero = await world.routed({
    name: 'Eero Testinen',
    hetu: '020594X903P',
    receivedOn: '30.11.2026',
    rights: 'access',
  });
  await world.as('handler').get(`/fi/cases/${eero}`);
});
afterAll(async () => {
  await owner.end();
  await world.close();
});

const one = async <Row>(sql: string, values: unknown[] = []): Promise<Row> =>
  (await owner.query(sql, values)).rows[0] as Row;
const numberOf = async (caseId: string): Promise<string> =>
  (await one<{ n: string }>(`select case_number as n from case_file where id = $1`, [caseId])).n;
async function searched(who: 'dpo' | 'stranger', fields: Record<string, string>) {
  const browser = world.as(who);
  await browser.get('/fi/audit-log');
  return browser.post('/fi/audit-log', fields);
}

describe('the audit log', () => {
  it('tells who has seen the data of a person, by identity code, and of nobody else', async () => {
    const page = await searched('dpo', { hetu: '020594x903p', show: 'looks' });
    expect(page.text).toMatch(/Petri Testilä/);
    expect(page.text).toMatch(/asia avattiin|asiaa katsottiin|asian sivu/i);
    expect(page.text).toContain(await numberOf(eero));
    expect(page.text).not.toContain(await numberOf(aino));
    expect(page.text).not.toContain('ohjaus vahvistettiin');
  });

  it('tells who changed a case, by its number, without the looks', async () => {
    const page = await searched('dpo', { number: await numberOf(eero), show: 'changes' });
    expect(page.text).toContain('Kirsi Kirjaaja');
    expect(page.text).not.toContain('Petri Testilä');
  });

  it('shows nothing of another authority', async () => {
    const page = await searched('stranger', { hetu: '020594X903P' });
    expect(page.text).toContain('Tapahtumia ei löytynyt');
    expect((await searched('stranger', { number: await numberOf(eero) })).text).toContain(
      'Tapahtumia ei löytynyt',
    );
  });

  it('does not find who saw the name in a list, and says so', async () => {
    expect((await world.as('registrar').get('/fi/diary')).text).toContain('Eero Testinen');
    const listed = `select case_id from audit_event where action = 'DiaryListed' order by id desc limit 1`;
    expect(await one(listed)).toEqual({ case_id: null });
    const found = await searched('dpo', { hetu: '020594X903P', show: 'looks' });
    expect(found.text).not.toContain('asiarekisteriä selattiin');
    for (const [language, words] of [
      ['fi', 'nähnyt nimen saapuneissa tai asiarekisterin luettelossa, ei näy tässä'],
      ['sv', 'sett ett namn bland inkomna eller i ärenderegistrets lista syns inte här'],
      ['en', 'saw a name in the inbox or in the list of the case register does not show here'],
    ])
      expect((await world.as('dpo').get(`/${language}/audit-log`)).text).toContain(words);
  });

  it('is for the data-protection officer alone', async () => {
    for (const who of ['registrar', 'handler', 'admin', 'expert'] as const)
      expect((await world.as(who).get('/fi/audit-log')).status).toBe(403);
  });

  it('writes the search down on each case it found, without what was searched for', async () => {
    await searched('dpo', { hetu: '020594X903P', show: 'looks' });
    const row = await one<object>(
      `select actor_kind, role, case_id, subject_id from audit_event where action = 'AuditSearched' order by id desc limit 1`,
    );
    expect(row).toEqual({ actor_kind: 'staff', role: 'dpo', case_id: eero, subject_id: null });
    expect((await searched('dpo', { hetu: '020594X903P' })).text).toContain('Tiina Valvoja');
  });

  it('leaves nothing of the person in an address', async () => {
    const page = await searched('dpo', { hetu: '020594X903P' });
    const links = [...page.html.matchAll(/(?:href|action)="([^"]+)"/g)].map(([, link]) => link);
    expect([page.location, links.filter((link) => /020594|testinen/i.test(link ?? ''))]).toEqual(['', []]);
  });

  it('goes page by page, and all of it comes as a file with ids and codes', async () => {
    await owner.query(
      `insert into public.audit_event (at, authority_id, actor_kind, actor, role, action, case_id)
       select '2026-11-30T10:00+02:00', 'lahti', 'staff', s.id, 'handler', 'CaseRead', $1
       from generate_series(1, 60), (select id from staff where authority_id = 'lahti' limit 1) s`,
      [aino],
    );
    const number = await numberOf(aino);
    const first = await searched('dpo', { number, show: 'looks' });
    const before = /name="before" value="(\d+)"/.exec(first.html)?.[1] ?? '';
    const second = await searched('dpo', { number, show: 'looks', before });
    const times = (html: string): number => html.split('<time').length - 1;
    expect([times(first.html), before !== '', times(second.html) > 0]).toEqual([50, true, true]);
    const browser = world.as('dpo');
    await browser.get('/fi/audit-log');
    const file = await browser.post('/fi/audit-log/export', { number, show: 'looks' });
    const lines = file.html.trim().split('\r\n');
    expect(lines.length).toBeGreaterThan(60);
    expect(lines[0]).toContain('Tapahtuman koodi');
    expect(lines.at(-1)).toContain(';CaseRead;');
    const exported = await one<{ row_count: number; case_id: string }>(
      `select row_count, case_id from audit_event where action = 'AuditExported'`,
    );
    expect(exported).toEqual({ row_count: lines.length - 1, case_id: aino });
  });

  it('keeps to the days asked for, both included', async () => {
    const number = await numberOf(aino);
    const of = async (from: string, to: string) => (await searched('dpo', { number, from, to })).text;
    expect(await of('30.11.2026', '30.11.2026')).toContain('30.11.2026');
    expect(await of('1.10.2026', '29.11.2026')).toContain('Tapahtumia ei löytynyt');
    expect((await searched('dpo', { number, from: 'eilen' })).errors).toHaveLength(1);
  });

  it('says what is missing and what is wrong, and loses nothing typed', async () => {
    expect((await searched('dpo', {})).errors).toEqual(['Kirjoita henkilötunnus tai asiatunnus']);
    const wrong = await searched('dpo', { hetu: '010594Y9033', number: '1' });
    expect(wrong.errors).toEqual(['Tarkista henkilötunnus: muoto tai tarkistusmerkki on väärin']);
    expect(wrong.html).toContain('value="010594Y9033"');
  });

  it('gives the signed heads of the own authority out', async () => {
    for (const chain of ['lahti', 'tornio'])
      await owner.query(
        `insert into audit_head values ($1, '2026-11-30', 7, 9, sha256('x'), 'key', 'signature', '2026-12-01T00:01+02:00')`,
        [chain],
      );
    const file = await world.as('dpo').get('/fi/audit-log/heads');
    expect(JSON.parse(file.html)).toMatchObject({
      authority: 'lahti',
      day: '2026-11-30',
      rows: 7,
      lastId: '9',
    });
  });
});

describe('a row that waits for the sealer for more than a minute', () => {
  it('is an alarm for the officer and the administrator, and nothing before that', async () => {
    await owner.query('insert into audit_sealer (unstamped_to) values (0)');
    await owner.query(
      `update audit_sealer set sealed_transaction = pg_current_xact_id(), sealed_id = (select max(id) from audit_event)`,
    );
    const alarm = 'Tapahtumalokin sinetöinti on myöhässä';
    expect((await world.as('dpo').get('/fi/audit-log')).text).not.toContain(alarm);
    await owner.query(
      `insert into public.audit_event (at, authority_id, actor_kind, actor, action) values ($1, 'lahti', 'system', $2, 'ClockMoved')`,
      [world.clock.now().subtract({ seconds: 61 }).toString(), newId()],
    );
    for (const [who, page] of [
      ['dpo', 'audit-log'],
      ['dpo', 'cockpit'],
      ['admin', 'administration'],
    ] as const)
      expect((await world.as(who).get(`/fi/${page}`)).text).toContain(alarm);
  });
});
