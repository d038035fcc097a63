import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { asProposed, setSystems, takenAccess } from '#test/support/desk-tasks';
import { DeskWorld } from '#test/support/desk-world';

jest.setTimeout(60_000);

let world: DeskWorld;
let caseId: string;
beforeAll(async () => {
  world = await DeskWorld.open();
  await setSystems(world);
  caseId = await takenAccess(world);
});
afterAll(() => world.close());

describe('giving out a search', () => {
  it('names the people of each unit, and gives the search to the one who was chosen', async () => {
    const browser = world.as('handler');
    const form = await browser.get(`/fi/cases/${caseId}/tasks`);
    const select = /<select[^>]*name="person-walmu".*?<\/select>/s.exec(form.html)?.[0] ?? '';
    expect(select).toContain('Pasi Pajamalli');
    expect(select).not.toContain('Petri Testilä');
    const fields = { ...asProposed(form), 'person-walmu': world.idOf('expert') };
    expect((await browser.post(`/fi/cases/${caseId}/tasks`, fields)).status).toBe(303);
    const page = await browser.get(`/fi/cases/${caseId}`);
    const task = /href="(\/fi\/tasks\/[^"]+)">[^<]*Walmu/.exec(page.html)?.[1] ?? '';
    expect((await browser.get(task)).text).toContain(
      'Lahden työllisyyspalvelujen asiakasrekisteri · Pasi Pajamalli',
    );
  });
});
