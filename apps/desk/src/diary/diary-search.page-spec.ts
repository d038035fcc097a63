import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import pg from 'pg';
import { DeskWorld } from '#test/support/desk-world';

jest.setTimeout(60_000);

let world: DeskWorld;
let owner: pg.Client;
let aino: string;
beforeAll(async () => {
  world = await DeskWorld.open();
  owner = new pg.Client({ connectionString: world.database.adminUrl });
  await owner.connect();
  aino = await world.registered({ receivedOn: '27.11.2026' });
  await world.routed({
    name: 'Eero Testinen',
    hetu: '020594X903P',
    receivedOn: '30.11.2026',
    rights: 'access',
  });
});
afterAll(async () => {
  await owner.end();
  await world.close();
});

const numberOf = async (caseId: string): Promise<string> =>
  (await owner.query<{ case_number: string }>(`select case_number from case_file where id = $1`, [caseId]))
    .rows[0]!.case_number;
const audits = async (action: string): Promise<object[]> =>
  (
    await owner.query<object>(
      `select actor_kind, role, case_id, request_id, subject_id, row_count from audit_event where action = $1`,
      [action],
    )
  ).rows;
/** Who searches persons: the form opened, so that its token is known. */
async function searched(who: 'registrar' | 'dpo' | 'stranger', fields: Record<string, string>) {
  const browser = world.as(who);
  await browser.get('/fi/diary/person');
  return browser.post('/fi/diary/person', fields);
}

describe('the search for a person', () => {
  it('finds by whole words of the name and by identity code, and by nothing less', async () => {
    const number = await numberOf(aino);
    expect((await searched('registrar', { name: 'mallikas' })).text).toContain(number);
    expect((await searched('dpo', { name: 'Mallikas Aino' })).text).toContain(number);
    expect((await searched('registrar', { hetu: '010594y9032' })).text).toContain(number);
    const less: Record<string, string>[] = [
      { name: 'malli' },
      { name: 'Aino Testinen' },
      { name: 'aino', hetu: '020594X903P' },
    ];
    for (const fields of less)
      expect((await searched('registrar', fields)).text).toContain(
        'Henkilöllä ei ole asioita tässä viranomaisessa',
      );
  });

  it('leaves nothing of the person in the address of its result, nor in any link', async () => {
    const page = await searched('registrar', { name: 'Mallikas', hetu: '010594Y9032' });
    expect([page.status, page.location]).toEqual([200, '']);
    const links = [...page.html.matchAll(/(?:href|action)="([^"]+)"/g)].map(([, link]) => link);
    expect(links.filter((link) => /mallikas|010594/i.test(link ?? ''))).toEqual([]);
  });

  it('is written down each time, and what was searched for is not', async () => {
    const before = (await audits('DiaryPersonSearched')).length;
    await searched('dpo', { name: 'Mallikas' });
    const rows = await audits('DiaryPersonSearched');
    expect(rows).toHaveLength(before + 1);
    expect(rows.at(-1)).toEqual({
      actor_kind: 'staff',
      role: 'dpo',
      case_id: null,
      request_id: null,
      subject_id: null,
      row_count: 1,
    });
  });

  it('says what is missing and what is wrong', async () => {
    expect((await searched('registrar', { name: ' ', hetu: '' })).errors).toEqual([
      'Kirjoita nimi tai henkilötunnus',
    ]);
    const wrong = await searched('registrar', { hetu: '010594Y9033' });
    expect(wrong.errors).toEqual(['Tarkista henkilötunnus: muoto tai tarkistusmerkki on väärin']);
    expect(wrong.html).toContain('value="010594Y9033"');
  });

  it('is closed to handlers, and finds nothing of another authority', async () => {
    expect((await world.as('handler').get('/fi/diary/person')).status).toBe(403);
    expect((await searched('stranger', { name: 'Mallikas' })).text).toContain('Henkilöllä ei ole asioita');
  });
});

describe('the export', () => {
  const exported = async (who: 'registrar' | 'handler', fields: Record<string, string> = {}) => {
    const browser = world.as(who);
    await browser.get('/fi/diary');
    return browser.post('/fi/diary/export', fields);
  };

  it('is a file of what the search found, with names but never an identity code', async () => {
    const file = await exported('registrar', { right: 'access' });
    expect(file.html.charCodeAt(0)).toBe(0xfeff);
    const lines = file.html.slice(1).split('\r\n');
    expect(lines[0]).toBe(
      'Asiatunnus;Otsikko;Saapui;Kirjattu;Saapumistapa;Oikeus;Rekisteri;Tila;Käsittelijä;Määräaika;Pyytäjä',
    );
    expect(lines).toHaveLength(3);
    expect(lines[1]).toContain(';2026-11-30;2026-12-01;kirje;');
    expect(lines[1]).toMatch(/;Eero Testinen$/);
    expect(file.html).not.toContain('020594');
  });

  it('takes the force of a formula from a name', async () => {
    await world.registered({ name: '=HYPERLINK("http://x") Testinen', hetu: '' });
    const file = await exported('registrar', { by: 'person', name: 'hyperlink' });
    expect(file.html).toContain(`;"'=HYPERLINK(""http://x"") Testinen"`);
  });

  it('is written down with the number of its rows', async () => {
    await exported('registrar', { right: 'access' });
    expect((await audits('DiaryExported')).at(-1)).toMatchObject({ actor_kind: 'staff', row_count: 1 });
  });

  it('is closed to handlers', async () => {
    expect((await exported('handler')).status).toBe(403);
  });
});
