import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import pg from 'pg';
import { DeskWorld, versionOf } from '#test/support/desk-world';

jest.setTimeout(60_000);

let world: DeskWorld;
beforeAll(async () => {
  world = await DeskWorld.open();
});
afterAll(() => world.close());

describe('the same person’s other cases in the ohjaus', () => {
  it('are shown, and unverified ones are not joined: the page says what to do', async () => {
    const [first, second] = [await world.registered(), await world.registered()];
    const browser = world.as('registrar');
    const triage = await browser.get(`/fi/cases/${second}/routing`);
    expect(triage.text).toContain('Samalta henkilöltä myös');
    expect(triage.text).toContain('Henkilöllisyyttä ei ole varmistettu');
    expect(triage.html).toContain(`/fi/cases/${second}/join?with&#x3D;${first}`);
    const page = await browser.get(`/fi/cases/${second}/join?with=${first}`);
    expect(page.text).toContain('Varmista henkilöllisyys ensin, yhdistä sitten.');
    expect(page.html).not.toContain('name="same"');
    const forced = await browser.post(`/fi/cases/${second}/join`, {
      version: versionOf(triage),
      with: first,
    });
    expect(forced.status).toBe(422);
    expect(forced.errors[0]).toContain('Henkilöllisyyttä ei ole varmistettu: LAHTI/');
  });

  it('are joined with a plan on the page when both were identified', async () => {
    const [first, second] = [await world.registered({ receivedOn: '20.11.2026' }), await world.registered()];
    await identified();
    const browser = world.as('registrar');
    const plan = await browser.get(`/fi/cases/${second}/join?with=${first}`);
    expect(plan.status).toBe(200);
    expect(plan.text).toContain('jatkuu, koska se saapui ensin');
    const done = await browser.post(`/fi/cases/${second}/join`, { version: versionOf(plan), with: first });
    expect(done.location).toContain(first);
  });

  it('are nobody’s to join in another authority, nor a handler’s', async () => {
    const caseId = await world.registered();
    expect((await world.as('stranger').get(`/fi/cases/${caseId}/join`)).status).toBe(404);
    expect((await world.as('handler').get(`/fi/cases/${caseId}/join`)).status).toBe(403);
  });
});

/** Everybody was identified when they asked. */
async function identified(): Promise<void> {
  const owner = new pg.Client({ connectionString: world.database.url('migrator') });
  await owner.connect();
  await owner.query('set role tietopyynto_owner');
  await owner.query(`update request set identity_check = 'strong'`);
  await owner.end();
}
