import { DeskWorld } from '#test/support/desk-world';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import pg from 'pg';

jest.setTimeout(60_000);

let world: DeskWorld;
let owner: pg.Client;
let old: string;
let recent: string;
beforeAll(async () => {
  world = await DeskWorld.open();
  owner = new pg.Client({ connectionString: world.database.adminUrl });
  await owner.connect();
  old = await world.routed({
    name: 'Eero Testinen',
    hetu: '020594X903P',
    receivedOn: '27.11.2026',
    rights: 'access',
  });
  recent = await world.registered({ receivedOn: '27.11.2026' });
  await ended(old, '2016-11-01');
  await ended(recent, '2026-11-28');
});
afterAll(async () => {
  await owner.end();
  await world.close();
});

async function ended(caseId: string, day: string): Promise<void> {
  await owner.query(`update claim set outcome = 'granted', closed_at = $2::date where case_id = $1`, [
    caseId,
    day,
  ]);
  await owner.query(`update case_file set state = 'closed' where id = $1`, [caseId]);
}
const numberOf = async (caseId: string): Promise<string> =>
  (await owner.query<{ n: string }>('select case_number as n from case_file where id = $1', [caseId]))
    .rows[0]!.n;
async function act(
  who: 'dpo' | 'registrar',
  caseId: string,
  what: string,
  fields: Record<string, string> = {},
) {
  const browser = world.as(who);
  await browser.get('/fi/retention');
  return browser.post(`/fi/retention/${caseId}/${what}`, fields);
}

describe('the page of erasing', () => {
  it('shows cases whose time has come, and the plan, to the officer and the registry', async () => {
    for (const who of ['dpo', 'registrar'] as const) {
      const page = await world.as(who).get('/fi/retention');
      expect(page.text).toContain('asia 10 vuotta päättymisestä');
      expect(page.text).toContain(await numberOf(old));
      expect(page.text).not.toContain(await numberOf(recent));
    }
    for (const who of ['handler', 'admin', 'expert'] as const)
      expect((await world.as(who).get('/fi/retention')).status).toBe(403);
  });

  it('holds a case back with a reason, and lets it go again', async () => {
    await act('registrar', old, 'hold', { reason: 'damages' });
    const held = await world.as('dpo').get('/fi/retention');
    expect(held.text).toContain('Vahingonkorvausasia');
    expect((await act('dpo', old, 'erase')).status).toBe(422);
    await act('dpo', old, 'lift');
    expect((await world.as('dpo').get('/fi/retention')).text).not.toContain('Hävittäminen kielletty');
  });

  it('keeps a case with an open breach in the queue, without a button, and says why', async () => {
    const [{ id }] = (
      await owner.query<{ id: string }>(
        `insert into breach (id, authority_id, case_id, kind, what, aware_at, notify_by_at, reported_at, reported_by)
         select gen_random_uuid(), 'lahti', $1, 'lost', 'x', now(), now(), now(), s.id from staff s limit 1 returning id`,
        [old],
      )
    ).rows as [{ id: string }];
    const page = await world.as('dpo').get('/fi/retention');
    expect(page.text).toContain(await numberOf(old));
    expect(page.text).toContain('Ei voi vielä hävittää: asiassa on avoin tietoturvaloukkaus.');
    expect(page.html).not.toContain(`/retention/${old}/erase`);
    const refused = await act('dpo', old, 'erase');
    expect([refused.status, refused.text.includes('on avoin tietoturvaloukkaus')]).toEqual([422, true]);
    await owner.query('delete from breach where id = $1', [id]);
    expect((await world.as('dpo').get('/fi/retention')).html).toContain(`/retention/${old}/erase`);
  });

  it('does not erase before the time, and says why', async () => {
    const early = await act('dpo', recent, 'erase');
    expect([early.status, early.text.includes('Säilytysaika ei ole vielä kulunut')]).toEqual([422, true]);
  });

  it('erases for good and shows a certificate without the person', async () => {
    const erased = await act('dpo', old, 'erase');
    expect([erased.status, erased.location]).toEqual([
      303,
      expect.stringMatching(/\/fi\/retention\/certificates\//),
    ]);
    const page = await world.as('dpo').get(erased.location);
    expect(page.text).toContain(`Hävittämistodistus ${await numberOf(old)}`);
    expect(page.text).toContain('Tiina Valvoja');
    expect(page.text).not.toMatch(/Eero|Testinen|020594/);
    expect((await world.as('stranger').get(erased.location)).status).toBe(404);
    for (const who of ['handler', 'admin', 'expert'] as const)
      expect([who, (await world.as(who).get(erased.location)).status]).toEqual([who, 403]);
    expect((await world.as('dpo').get(`/fi/diary/cases/${old}`)).text).not.toMatch(/Eero|Testinen/);
  });
});

describe('the page of the plan', () => {
  it('shows what holds and that nobody set it, to the administrator too', async () => {
    expect((await world.as('admin').get('/fi/administration')).html).toContain('href="/fi/retention/plan"');
    for (const who of ['admin', 'dpo', 'registrar'] as const) {
      const page = await world.as(who).get('/fi/retention/plan');
      for (const shown of [
        '3653 päivää asian päättymisestä',
        '90 päivää asian päättymisestä',
        '3653 päivää loukkauksen käsittelyn päättymisestä',
        'Oletus, ehdotus',
        'Kaikki, joilla ei ole omaa aikaa',
      ])
        expect(page.text).toContain(shown);
      expect(page.text).not.toContain('Asetettu');
    }
    for (const who of ['handler', 'expert'] as const)
      expect((await world.as(who).get('/fi/retention/plan')).status).toBe(403);
  });
});
