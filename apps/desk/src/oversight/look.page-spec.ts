import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { STAFF_PERMISSIONS } from '#identity';
import { DeskWorld, paperRequest } from '#test/support/desk-world';

jest.setTimeout(120_000);

let world: DeskWorld;
let caseId: string;
beforeAll(async () => {
  world = await DeskWorld.open();
  caseId = await world.routed();
});
afterAll(() => world.close());

const tomorrow = (): void => world.clock.advance({ days: 1 });

describe('an officer who opens a case', () => {
  it('is asked why, before anything of the case is shown', async () => {
    const dpo = world.as('dpo');
    const asked = await dpo.get(`/fi/cases/${caseId}`);
    expect([asked.status, asked.location]).toEqual([
      303,
      `/fi/cases/${caseId}/look?to=${encodeURIComponent(`/fi/cases/${caseId}`)}`,
    ]);
    const question = await dpo.follow(asked);
    expect(question.text).toContain('Miksi avaat asian?');
    expect(question.text).not.toContain('Mallikas');
  });

  it('must choose a reason of the list', async () => {
    const dpo = world.as('dpo');
    await dpo.get(`/fi/cases/${caseId}/look`);
    const page = await dpo.post(`/fi/cases/${caseId}/look`, { reason: 'curiosity' });
    expect([page.status, page.errors]).toEqual([422, ['Valitse, miksi avaat asian.']]);
    expect((await dpo.get(`/fi/cases/${caseId}`)).status).toBe(303);
  });

  it('sees it read-only for the rest of the day, with the reason in its history', async () => {
    const dpo = world.as('dpo');
    const question = await dpo.follow(await dpo.get(`/fi/cases/${caseId}`));
    expect(question.html).toContain(`name="to" value="/fi/cases/${caseId}"`);
    const said = await dpo.post(`/fi/cases/${caseId}/look`, {
      reason: 'complaint',
      to: `/fi/cases/${caseId}`,
    });
    const page = await dpo.follow(said);
    expect(page.text).toContain('Aino Mallikas');
    expect(page.text).toContain('Katselet asiaa valvojana');
    expect(page.text).toContain('Tiina Valvoja: asia avattiin valvontaa varten: Kantelu tai selvityspyyntö');
    expect(page.html.match(/<form[^>]*action="\/fi\/cases/g)).toBeNull();
    expect((await dpo.get(`/fi/diary/cases/${caseId}`)).status).toBe(200);
  });

  it('is asked anew the next day, and the first reason of a day holds', async () => {
    tomorrow();
    expect((await world.as('dpo').get(`/fi/cases/${caseId}`)).status).toBe(303);
    const dpo = await world.looking(caseId);
    await dpo.post(`/fi/cases/${caseId}/look`, { reason: 'security' });
    expect((await dpo.get(`/fi/cases/${caseId}`)).text).not.toContain('tietoturvapoikkeaman');
    expect((await dpo.get(`/fi/cases/${caseId}/look`)).location).toBe(`/fi/cases/${caseId}`);
  });

  it('never leaves the desk by the address to go back to', async () => {
    tomorrow();
    const dpo = world.as('dpo');
    await dpo.get(`/fi/cases/${caseId}/look?to=https://evil.example`);
    const said = await dpo.post(`/fi/cases/${caseId}/look`, { reason: 'security', to: '//evil.example' });
    expect(said.location).toBe(`/fi/cases/${caseId}`);
  });

  it('finds no case of another authority', async () => {
    expect((await world.as('stranger').get(`/fi/cases/${caseId}/look`)).status).toBe(404);
  });

  it('works a case unasked who also works cases', async () => {
    expect((await world.as('handler').get(`/fi/cases/${caseId}`)).status).toBe(200);
  });

  it('is asked before an attachment of the request too', async () => {
    tomorrow();
    const registrar = world.as('registrar');
    const form = await registrar.get('/fi/requests/new');
    const file = { field: 'attachments', name: 'pyynto.txt', bytes: Buffer.from('Poistakaa tietoni.') };
    const sent = await registrar.postFiles('/fi/requests/new', paperRequest(form), [file]);
    const own = /cases\/([0-9a-f-]{36})/.exec(sent.location)?.[1] ?? '';
    const page = await world.as('handler').get(`/fi/cases/${own}`);
    const attachment = /\/fi\/attachments\/[0-9a-f-]{36}/.exec(page.html)?.[0] ?? '';
    expect((await world.as('dpo').get(attachment)).location).toContain(`/fi/cases/${own}/look`);
    expect((await (await world.looking(own)).get(attachment)).status).toBe(200);
  });

  it('is asked on every page that shows a case', async () => {
    tomorrow();
    const dpo = world.as('dpo');
    const own = (permission: string | null): boolean =>
      ((STAFF_PERMISSIONS as Readonly<Record<string, readonly string[]>>)[permission ?? ''] ?? []).includes(
        'dpo',
      );
    const pages = world
      .routes()
      .filter(
        ({ method, path, permission }) =>
          method === 'GET' && path.startsWith('/fi/') && path.includes(':caseId') && own(permission),
      );
    expect(pages.length).toBeGreaterThan(2);
    for (const { path } of pages.filter((one) => !one.path.endsWith('/look'))) {
      const page = await dpo.get(path.replace(':caseId', caseId));
      expect([path, page.status, page.location.split('?')[0]]).toEqual([
        path,
        303,
        `/fi/cases/${caseId}/look`,
      ]);
    }
  });
});
