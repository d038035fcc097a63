import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { openDatabase, Sealer } from '#platform';
import { DeskWorld, versionOf } from '#test/support/desk-world';
import { testSettings } from '#test/support/test-settings';

jest.setTimeout(60_000);

let world: DeskWorld;
let sealer: Sealer;
beforeAll(async () => {
  world = await DeskWorld.open();
  sealer = new Sealer(testSettings(world.database, 'desk').DATA_KEYS);
});
afterAll(() => world.close());

const FOR_CHILD = {
  speaker: { as: 'guardian', jointCustody: true, otherGuardianConsents: false },
  principal: { name: 'Lauri Mallikas', hetu: '010516B903X' },
  understands: null,
};
const NEEDS = { language: 'ar', codes: ['interpreter'], format: 'Suuri teksti' };

/** A registered case that was made for a child by someone who needs help, as the portal would have stored it. */
async function madeForChild(): Promise<string> {
  const caseId = await world.registered();
  const admin = await openDatabase(world.database.adminUrl);
  await admin.transaction({ kind: 'system', job: 'test' }, async (tx) => {
    const [row] = await tx.query<{ id: string }>('select request_id as id from case_file where id = $1', [
      caseId,
    ]);
    const sealed = sealer.seal(JSON.stringify(FOR_CHILD));
    await tx.query(
      `insert into representation (request_id, speaker, standing, facts) values ($1, 'guardian', 'judgement', $2)`,
      [row?.id, sealed],
    );
    await tx.query('update request set needs = $2 where id = $1', [
      row?.id,
      sealer.seal(JSON.stringify(NEEDS)),
    ]);
  });
  await admin.close();
  return caseId;
}

describe('a request for a child at the desk', () => {
  it('says beside the routing for whom, what was told, what must be shown and what the person needs', async () => {
    const caseId = await madeForChild();
    const { text } = await world.as('registrar').get(`/fi/cases/${caseId}/routing`);
    for (const said of [
      'Lauri Mallikas',
      '10 vuotta saapumispäivänä',
      'Yhteishuolto, toisen huoltajan suostumus puuttuu',
      'Laki jättää tämän ihmisen harkittavaksi.',
      '361/1983, 5 §',
      'Toisen huoltajan suostumus',
      'Todistetta ei ole tarkistettu.',
      'Osaa parhaiten: arabia',
      'Tarvitsee tulkin',
      'Toivottu muoto: Suuri teksti',
    ])
      expect(text).toContain(said);
    expect(text).not.toContain('010516B903X');
  });

  it('is checked by a person, from the page they stand on, and both pages tell it', async () => {
    const caseId = await madeForChild();
    const registrar = world.as('registrar');
    await registrar.get(`/fi/cases/${caseId}/routing`);
    const back = await registrar.post(`/fi/cases/${caseId}/proof`, {
      outcome: 'insufficient',
      back: 'routing',
    });
    expect(back.location).toBe(`/fi/cases/${caseId}/routing`);
    expect((await registrar.follow(back)).text).toContain('Ei riitä: Kirsi Kirjaaja, 1.12.2026');
    world.clock.advance({ minutes: 5 });
    const handler = world.as('handler');
    await handler.get(`/fi/cases/${caseId}`);
    const page = await handler.follow(
      await handler.post(`/fi/cases/${caseId}/proof`, { outcome: 'sufficient', back: 'case' }),
    );
    expect(page.text).toContain('Riittävä: Petri Testilä, 1.12.2026');
    expect(page.text).toContain('todiste puhevallasta tarkistettiin');
  });

  it('is not checked by who may only look', async () => {
    const caseId = await madeForChild();
    const dpo = await world.looking(caseId);
    const page = await dpo.get(`/fi/cases/${caseId}`);
    expect(page.text).toContain('Lauri Mallikas');
    expect(page.html).not.toContain('name="outcome"');
    expect((await dpo.post(`/fi/cases/${caseId}/proof`, { outcome: 'sufficient' })).status).toBe(403);
    const stranger = world.as('stranger');
    await stranger.get('/fi/requests/new');
    expect((await stranger.post(`/fi/cases/${caseId}/proof`, { outcome: 'sufficient' })).status).toBe(404);
  });

  it('made for oneself shows nothing of this', async () => {
    const caseId = await world.registered();
    const page = await world.as('registrar').get(`/fi/cases/${caseId}/routing`);
    expect(versionOf(page)).not.toBe('');
    expect(page.text).not.toContain('Pyyntö toisen puolesta');
    expect(page.text).not.toContain('Mitä pyytäjä tarvitsee');
  });
});
