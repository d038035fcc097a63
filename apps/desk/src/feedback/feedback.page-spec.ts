import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { openDatabase, Sealer } from '#platform';
import { DeskWorld } from '#test/support/desk-world';
import { testSettings } from '#test/support/test-settings';

jest.setTimeout(60_000);

let world: DeskWorld;
beforeAll(async () => {
  world = await DeskWorld.open();
});
afterAll(() => world.close());

/** Plants feedback as the portal would have stored it. @returns its id */
async function arrived(over: { kind?: string; on?: string; email?: string | null } = {}): Promise<string> {
  const { kind = 'accessibility', on = '2026-11-24', email = 'linnea@posti.example' } = over;
  const sealer = new Sealer(testSettings(world.database, 'desk').DATA_KEYS);
  const content = { message: 'Painike ei löydy ruudunlukijalla.', about: 'Etusivu', format: '', email };
  const admin = await openDatabase(world.database.adminUrl);
  const id = randomUUID();
  await admin.transaction({ kind: 'system', job: 'test' }, (tx) =>
    tx.query(
      `insert into feedback (id, authority_id, kind, language, received_on, received_at, content)
       values ($1, 'lahti', $2, 'fi', $3, $4, $5)`,
      [id, kind, on, `${on}T10:00:00Z`, sealer.seal(JSON.stringify(content))],
    ),
  );
  await admin.close();
  return id;
}

describe('feedback at the desk', () => {
  it('is listed with its due day, late ones marked', async () => {
    const late = await arrived({ on: '2026-11-02' });
    const general = await arrived({ kind: 'general' });
    const page = await world.as('registrar').get('/fi/feedback');
    expect(page.html).toMatch(new RegExp(`class="is-late"[\\s\\S]*?${late}`));
    expect(page.text).toContain('15 pv myöhässä');
    expect(page.html).toMatch(new RegExp(`Ei määräaikaa[\\s\\S]*?${general}`));
  });

  it('is answered with the text that goes out, and shows who answered', async () => {
    const id = await arrived();
    const browser = world.as('registrar');
    const page = await browser.get(`/fi/feedback/${id}`);
    expect(page.text).toContain('Painike ei löydy ruudunlukijalla.');
    expect(page.text).toContain('ti 8.12.2026');
    const empty = await browser.post(`/fi/feedback/${id}`, { answer: '', mail: 'text' });
    expect([empty.status, empty.errors]).toEqual([422, ['Kirjoita vastaus']]);
    const done = await browser.follow(
      await browser.post(`/fi/feedback/${id}`, { answer: 'Korjasimme painikkeen.', mail: 'text' }),
    );
    expect(done.text).toContain('Palaute on merkitty vastatuksi.');
    expect(done.text).toContain('Vastasi Kirsi Kirjaaja 1.12.2026. Sähköposti odottaa lähetystä.');
  });

  it('keeps the answer typed when it may not go by e-mail', async () => {
    const id = await arrived();
    const browser = world.as('registrar');
    await browser.get(`/fi/feedback/${id}`);
    const page = await browser.post(`/fi/feedback/${id}`, { answer: 'Koodi 010594Y9032.', mail: 'text' });
    expect(page.errors.join()).toContain('Vastauksessa on henkilötunnus.');
    expect(page.html).toContain('Koodi 010594Y9032.</textarea>');
  });

  it('without an address offers no e-mail', async () => {
    const { html } = await world.as('registrar').get(`/fi/feedback/${await arrived({ email: null })}`);
    expect([html.includes('name="answer"'), html.includes('value="text"')]).toEqual([true, false]);
  });

  it('is read by the data-protection officer, answered by the registry, and hidden from others', async () => {
    const id = await arrived();
    expect((await world.as('dpo').get(`/fi/feedback/${id}`)).html).not.toContain('name="answer"');
    expect((await world.as('dpo').post(`/fi/feedback/${id}`, { answer: 'x', mail: 'none' })).status).toBe(
      403,
    );
    expect((await world.as('handler').get('/fi/feedback')).status).toBe(403);
    expect((await world.as('stranger').get(`/fi/feedback/${id}`)).status).toBe(404);
  });
});

describe('more time for an answer (306/2019 § 10(3))', () => {
  it('is given with a reason and a notice the office sees first; the working shows it', async () => {
    const id = await arrived();
    const browser = world.as('registrar');
    const page = await browser.get(`/fi/feedback/${id}`);
    expect(page.text).toContain('viimeistään ti 8.12.2026');
    expect(page.text).toContain('Vastaamme viimeistään tiistaina 22.12.2026.');
    const missing = await browser.post(`/fi/feedback/${id}/extension`, {});
    expect([missing.status, missing.errors]).toEqual([422, ['Valitse, mikä sisällössä on laajaa']]);
    const done = await browser.follow(
      await browser.post(`/fi/feedback/${id}/extension`, { reason: 'many-files' }),
    );
    expect(done.text).toContain('Määräaikaa on jatkettu kahdella viikolla.');
    expect(done.text).toContain('ti 22.12.2026');
    expect(done.text).toContain('Lisäajasta ilmoitettiin sähköpostilla 1.12.2026 (Kirsi Kirjaaja).');
    expect(done.html).not.toContain('name="reason"');
  });

  it('without an address asks for the letter first, and is not offered after the two weeks', async () => {
    const id = await arrived({ email: null });
    const browser = world.as('registrar');
    await browser.get(`/fi/feedback/${id}`);
    const asked = await browser.post(`/fi/feedback/${id}/extension`, { reason: 'long-text' });
    expect(asked.errors.join()).toContain('Lähetä ilmoitus ensin kirjeenä');
    const sent = { reason: 'long-text', letterSent: 'yes' };
    expect((await browser.post(`/fi/feedback/${id}/extension`, sent)).status).toBe(303);
    const late = await browser.get(`/fi/feedback/${await arrived({ on: '2026-11-02' })}`);
    expect(late.html).not.toContain('name="reason"');
  });
});
