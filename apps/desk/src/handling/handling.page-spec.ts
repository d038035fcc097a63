import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Page } from '#test/support/browser';
import { DeskWorld, versionOf } from '#test/support/desk-world';

jest.setTimeout(60_000);

let world: DeskWorld;
beforeAll(async () => {
  world = await DeskWorld.open();
});
afterAll(() => world.close());

/** A routed case that the handler has taken, and the address of its decision. */
async function taken(): Promise<{ caseId: string; decision: string }> {
  const caseId = await world.routed();
  const browser = world.as('handler');
  const file = await browser.get(`/fi/cases/${caseId}`);
  await browser.post(`/fi/cases/${caseId}/take`, { version: versionOf(file) });
  const page = await browser.get(`/fi/cases/${caseId}`);
  const decision = /href="(\/fi\/cases\/[^"]+\/decision)"/.exec(page.html)?.[1];
  if (!decision) throw new Error(`No decision to write: ${page.text}`);
  return { caseId, decision };
}

/** The ground of Article 17(3)(b) as the page offers it. */
const lawfulTask = (page: Page): string =>
  /value="([^"]+)"[^>]*>[^<]*17 artiklan 3 kohdan b/.exec(page.html)?.[1] ?? '';

function written(page: Page) {
  return {
    version: versionOf(page),
    outcome: 'refused',
    ground: lawfulTask(page),
    statute: 'Laki työvoimapalveluiden järjestämisestä (380/2023), 122 §',
    reasons: 'Asiakkuutenne on voimassa.',
    given: 'Vanhentunut puhelinnumero on poistettu.',
    approver: world.idOf('approver'),
  };
}

async function submitted(): Promise<{ caseId: string; decision: string }> {
  const { caseId, decision } = await taken();
  const browser = world.as('handler');
  const page = await browser.get(decision);
  const sent = await browser.post(decision, { ...written(page), act: 'submit' });
  if (sent.status !== 303) throw new Error(`Not sent: ${sent.errors.join(', ')}`);
  return { caseId, decision };
}

describe('the case page', () => {
  it('shows clock, rights by purpose and what to do next, to the handler who takes it', async () => {
    const { caseId } = await taken();
    const page = await world.as('handler').get(`/fi/cases/${caseId}`);
    expect(page.text).toContain('ma 28.12.2026');
    expect(page.text).toContain('Poistaminen (17 art.)');
    expect(page.text).toContain('Vaatii harkintaa');
    expect(page.text).toContain('Tietosuojaseloste ei kerro, mihin käsittelyperusteeseen');
    expect(page.text).toContain('Kirjoita päätös');
    expect(page.text).toContain('Petri Testilä: asia otettiin käsittelyyn');
  });

  it('tells of the rights nobody claimed, too, with their reasons', async () => {
    const { caseId } = await taken();
    const page = await world.as('handler').get(`/fi/cases/${caseId}`);
    const others = /Muut oikeudet tässä rekisterissä.*?<\/dl>/s.exec(page.html)?.[0] ?? '';
    expect(others.match(/<dt /g)).toHaveLength(8);
    expect(others).toContain('Siirtäminen (20 art.)');
    expect(others).not.toContain('Poistaminen (17 art.)');
    expect(others).toMatch(/Ei käytettävissä.*Asiakastietolaki \(703\/2023\), 11 §/s);
    expect(page.text).toContain('Mitä tietoja tai asiakirjoja pyyntö koskee?');
    expect(page.text).not.toContain('?:');
  });

  it('tells the second handler who took it just before', async () => {
    const caseId = await world.routed();
    const second = world.as('approver');
    const seen = await second.get(`/fi/cases/${caseId}`);
    const first = world.as('handler');
    const file = await first.get(`/fi/cases/${caseId}`);
    expect((await first.post(`/fi/cases/${caseId}/take`, { version: versionOf(file) })).status).toBe(303);
    world.as('approver');
    const late = await second.post(`/fi/cases/${caseId}/take`, { version: versionOf(seen) });
    expect(late.status).toBe(422);
    expect(late.errors[0]).toContain('Petri Testilä');
  });

  it('is not there for another authority', async () => {
    const { caseId } = await taken();
    expect((await world.as('stranger').get(`/fi/cases/${caseId}`)).status).toBe(404);
    expect((await world.as('stranger').get('/fi/cases/not-an-id')).status).toBe(404);
  });
});

describe('a refusal of erasure', () => {
  it('without a ground says so and loses nothing', async () => {
    const { decision } = await taken();
    const browser = world.as('handler');
    const page = await browser.get(decision);
    const again = await browser.post(decision, { ...written(page), ground: '', act: 'submit' });
    expect([again.status, again.errors]).toEqual([422, ['Valitse peruste']]);
    expect(again.html).toContain('Asiakkuutenne on voimassa.');
    expect(again.html).toContain('(380/2023), 122 §');
  });

  it('shows the letter with the handler’s words before anything is stored', async () => {
    const { decision } = await taken();
    const browser = world.as('handler');
    const page = await browser.get(decision);
    const preview = await browser.post(decision, { ...written(page), act: 'preview' });
    expect(preview.status).toBe(200);
    expect(preview.text).toContain('Päätös rekisteröidyn oikeutta koskevasta pyynnöstä');
    expect(preview.text).toContain('Kirjallinen ilmoitus kieltäytymisestä (kieltäytymistodistus)');
    expect(preview.text).toContain('Kirjeen sisältö: 13/13');
    expect(preview.html).toContain('<p class="own">Asiakkuutenne on voimassa.</p>');
    expect((await browser.get(decision)).html).not.toContain('Asiakkuutenne on voimassa.');
  });

  it.each([
    ['somebody of another authority', () => world.idOf('stranger')],
    ['nobody there is', () => '0b9c1a9e-0000-4000-8000-0000000000aa'],
    ['what is no person', () => 'Jotain'],
  ])('names nobody in the letter or the draft when the second person is %s', async (_, approver) => {
    const { caseId, decision } = await taken();
    const browser = world.as('handler');
    const words = { ...written(await browser.get(decision)), approver: approver() };
    const preview = await browser.post(decision, { ...words, act: 'preview' });
    expect(preview.text).toContain('Päätös rekisteröidyn oikeutta koskevasta pyynnöstä');
    expect((await browser.post(decision, { ...words, act: 'save' })).status).toBe(303);
    const shown = [preview, await browser.get(decision), await browser.get(`/fi/cases/${caseId}`)];
    expect(shown.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(shown.map(({ text }) => text).join()).not.toContain('Sari Hyväksyjä');
  });

  it('without the token comes back filled and is not stored', async () => {
    const { decision } = await taken();
    const browser = world.as('handler');
    const page = await browser.get(decision);
    const again = await browser.post(decision, { ...written(page), act: 'submit', _csrf: 'wrong' });
    expect(again.status).toBe(403);
    expect(again.html).toContain('Asiakkuutenne on voimassa.');
    expect((await browser.get(decision)).html).not.toContain('Asiakkuutenne on voimassa.');
  });

  it('on a case that changed meanwhile is kept on the page, and says who changed it', async () => {
    const { caseId, decision } = await taken();
    const browser = world.as('handler');
    const page = await browser.get(decision);
    await browser.post(decision, { ...written(page), reasons: 'Toinen ikkuna.', act: 'save' });
    const late = await browser.post(decision, { ...written(page), act: 'save' });
    expect(late.status).toBe(422);
    expect(late.errors[0]).toContain('Petri Testilä muutti asiaa');
    expect(late.html).toContain('Asiakkuutenne on voimassa.');
    expect(late.html).toContain(`href="/fi/cases/${caseId}"`);
  });
});

describe('the second pair of eyes', () => {
  it('is never the writer', async () => {
    const { caseId, decision } = await submitted();
    const approval = decision.replace('/decision', '/approval');
    const browser = world.as('approver');
    const waiting = await browser.get(approval);
    expect(waiting.html).toContain('value="approve"');
    world.as('handler');
    expect((await browser.get(approval)).location).toBe(`/fi/cases/${caseId}`);
    const refused = await browser.post(approval, { version: versionOf(waiting), act: 'approve' });
    expect(refused.status).toBe(422);
    expect(refused.errors[0]).toContain('omaa päätöstä ei voi hyväksyä');
    expect(refused.html).not.toContain('value="approve"');
  });

  it('returns a decision with a note that the writer reads', async () => {
    const { decision } = await submitted();
    const approval = decision.replace('/decision', '/approval');
    const browser = world.as('approver');
    const page = await browser.get(approval);
    expect(page.text).toContain('Petri Testilä');
    const empty = await browser.post(approval, { version: versionOf(page), act: 'return', note: '' });
    expect(empty.errors).toEqual(['Kirjoita, mitä pitää korjata']);
    await browser.post(approval, { version: versionOf(page), act: 'return', note: 'Lisää säilytysaika.' });
    expect((await world.as('handler').get(decision)).text).toContain('Lisää säilytysaika.');
  });

  it('approves, the writer issues the letter, and it can be read as a PDF', async () => {
    const { caseId, decision } = await submitted();
    const [approval, issue] = ['approval', 'issue'].map((act) => decision.replace('decision', act));
    const approver = world.as('approver');
    expect((await approver.get('/fi/my-work')).text).toContain('Hyväksy päätös');
    const waiting = await approver.get(approval ?? '');
    await approver.post(approval ?? '', { version: versionOf(waiting), act: 'approve' });
    const writer = world.as('handler');
    const last = await writer.get(issue ?? '');
    const done = await writer.follow(await writer.post(issue ?? '', { version: versionOf(last) }));
    expect(last.text).toContain('Nouto palvelupisteestä: pyytäjän toive');
    expect(done.text).toMatch(/Kirjaamo lähettää sen[\s\S]*Nouto palvelupisteestä: odottaa kirjaamossa/);
    expect(done.text).toContain('Kieltäydytty');
    const letter = /href="(\/fi\/letters\/[^"]+)"/.exec(done.html)?.[1] ?? '';
    expect((await writer.get(letter)).status).toBe(200);
    expect((await world.as('stranger').get(letter)).status).toBe(404);
    expect(caseId).not.toBe('');
  });

  it('approves, and a letter for which the disk has no room is not issued, until it has', async () => {
    const { caseId, decision } = await submitted();
    const [approval = '', issue = ''] = ['approval', 'issue'].map((act) => decision.replace('decision', act));
    const approver = world.as('approver');
    const waiting = await approver.get(approval);
    await approver.post(approval, { version: versionOf(waiting), act: 'approve' });
    const writer = world.as('handler');
    const last = await writer.get(issue);
    world.files.full = true;
    const refused = await writer.post(issue, { version: versionOf(last) });
    world.files.full = false;
    expect([refused.status, refused.title]).toEqual([
      507,
      expect.stringContaining('Tallennustila on lopussa'),
    ]);
    const file = await writer.get(`/fi/cases/${caseId}`);
    expect([file.status, file.text.includes('Kieltäydytty')]).toEqual([200, false]);
    // The same version: nothing of the case was changed.
    const done = await writer.follow(await writer.post(issue, { version: versionOf(last) }));
    expect(done.text).toContain('Kieltäydytty');
  });
});

describe('the data-protection officer', () => {
  it('sees open clocks by due day, each figure leading to its cases', async () => {
    await world.registered({ receivedOn: '26.10.2026' });
    const page = await world.as('dpo').get('/fi/deadlines');
    expect(page.text).toContain('Myöhässä');
    expect(page.html).toMatch(/href="\/fi\/deadlines\?show(=|&#x3D;)late"/);
    const late = await world.as('dpo').get('/fi/deadlines?show=late');
    expect(late.text).toContain('pv myöhässä');
    const [openCases = ''] = late.text.split('Myöhässä kirjatut');
    expect(openCases).not.toContain('ma 28.12.2026');
  });

  it('is the only one of them who may', async () => {
    expect((await world.as('handler').get('/fi/deadlines')).status).toBe(403);
  });
});
