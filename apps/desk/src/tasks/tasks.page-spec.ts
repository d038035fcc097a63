import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { asProposed, givenOut, rowsOf, setSystems, takenAccess } from '#test/support/desk-tasks';
import { DeskWorld, versionOf } from '#test/support/desk-world';

jest.setTimeout(60_000);

const PDF = Buffer.from('%PDF-1.7\n%âãÏÓ\n1 0 obj\n<<>>\nendobj\n%%EOF');
const FOUND = {
  outcome: 'copies',
  identifier: 'henkilötunnus',
  foundBy: 'pyynnöstä',
  periodFrom: '1.1.2022',
  periodTo: '1.12.2026',
  words: 'Yksi pajajakso.',
};

let world: DeskWorld;
let caseId: string;
beforeAll(async () => {
  world = await DeskWorld.open();
  await setSystems(world);
});
afterAll(() => world.close());
beforeEach(async () => {
  caseId = await takenAccess(world);
});

describe('giving out the searches', () => {
  it('proposes every system of the register with who searches it, and those to leave out with why', async () => {
    const page = await world.as('handler').get(`/fi/cases/${caseId}/tasks`);
    expect(page.text).toContain('Tekijä: Pajapalvelut');
    expect(page.text).toContain('Kysytään kirjeellä: Kyselypalvelu Mallikas Oy');
    const { systems, search } = asProposed(page);
    expect([systems?.length, search?.length]).toEqual([12, 10]);
    expect(asProposed(page)['reason-koulutusportti']).toBe('kept-elsewhere');
  });

  it('makes them in one press; the case page shows what, whom and by when', async () => {
    const addressOf = await givenOut(world, caseId);
    const page = await world.as('handler').get(`/fi/cases/${caseId}`);
    expect(page.text).toContain('0/10 valmiina');
    expect(page.text).toContain('Toinen viranomainen pitää tietoja ja vastaa niistä');
    expect(page.text).toContain('Petri Testilä: tehtävä annettiin');
    expect(addressOf('Walmu')).toMatch(/^\/fi\/tasks\//);
  });

  it('leaves nothing out without a reason, and keeps what was chosen', async () => {
    const browser = world.as('handler');
    const form = await browser.get(`/fi/cases/${caseId}/tasks`);
    const fields = asProposed(form);
    const search = [...(fields['search'] ?? [])].filter((id) => id !== 'walmu');
    const again = await browser.post(`/fi/cases/${caseId}/tasks`, {
      ...fields,
      search,
      words: 'Säilyvä ohje',
    });
    expect([again.status, again.errors]).toEqual([422, ['Valitse, miksi järjestelmästä ei haeta']]);
    expect(again.html).toContain('href="#reason-walmu"');
    expect(again.html).toContain('Säilyvä ohje</textarea>');
    expect(asProposed(again)['search']).toEqual(search);
  });

  it('adds one by hand, and says what is missing', async () => {
    const browser = world.as('handler');
    const form = await browser.get(`/fi/cases/${caseId}/tasks`);
    expect(form.status).toBe(200);
    const by = { systemName: 'Vanha kortisto', way: 'letter', keeperName: 'Arkistopalvelu Oy' };
    const missing = await browser.post(`/fi/cases/${caseId}/tasks/add`, by);
    expect([missing.status, missing.errors]).toEqual([422, ['Kirjoita osoite']]);
    expect(missing.html).toContain('value="Vanha kortisto"');
    await browser.post(`/fi/cases/${caseId}/tasks/add`, { ...by, keeperAddress: 'Mallikatu 1' });
    expect((await browser.get(`/fi/cases/${caseId}`)).text).toContain('Vanha kortisto');
  });

  it('is for the handler', async () => {
    for (const person of ['registrar', 'expert', 'dpo'] as const)
      expect((await world.as(person).get(`/fi/cases/${caseId}/tasks`)).status).toBe(403);
    expect((await world.as('stranger').get(`/fi/cases/${caseId}/tasks`)).status).toBe(404);
  });
});

describe('the expert', () => {
  it('finds the task in their work, opens it, and signs with a file', async () => {
    const address = (await givenOut(world, caseId))('Walmu');
    const browser = world.as('expert');
    const work = await browser.get('/fi/my-work');
    expect(work.html).toContain(`href="${address}"`);
    expect(work.text).not.toContain('Basware');
    const task = await browser.get(address);
    expect(task.text).toContain('Aino Mallikas');
    expect(task.text).toContain('010594Y9032');
    expect(task.text).toContain('Pajatoiminnan tietoni');
    const missing = await browser.postFiles(`${address}/sign`, { ...FOUND, version: versionOf(task) }, []);
    expect([missing.status, missing.errors]).toEqual([422, ['Liitä jäljennökset tiedostoina']]);
    expect(missing.html).toContain('Yksi pajajakso.</textarea>');
    const files = [{ field: 'attachments', name: 'jakso.pdf', bytes: PDF }];
    const signed = await browser.postFiles(
      `${address}/sign`,
      { ...FOUND, thirdParty: 'yes', version: versionOf(task) },
      files,
    );
    expect(signed.location).toBe(address);
    const done = await browser.get(address);
    expect(done.text).toContain('Vahvisti Pasi Pajamalli');
    expect(done.text).toContain('Muiden tietoja: tarkistettava');
    const document = /href="(\/fi\/attachments\/[^"]+)">jakso.pdf/.exec(done.html)?.[1] ?? '';
    expect((await browser.get(document)).status).toBe(200);
    expect((await browser.get('/fi/my-work')).html).not.toContain(address);
  });

  it('sees neither the case nor the task of another unit, and changes nothing but their own', async () => {
    const addressOf = await givenOut(world, caseId);
    const browser = world.as('expert');
    expect((await browser.get(`/fi/cases/${caseId}`)).status).toBe(404);
    expect((await browser.get(addressOf('Basware P2P'))).status).toBe(404);
    const own = await browser.get(addressOf('Walmu'));
    expect(own.text).not.toContain('Vaihda tekijä tai päivä');
    expect((await browser.post(`${addressOf('Walmu')}/cancel`, { reason: 'other' })).status).toBe(403);
  });

  it.each(['sv', 'en'])('reads the task in %s', async (language) => {
    const address = (await givenOut(world, caseId))('Walmu').replace('/fi/', `/${language}/`);
    expect((await world.as('expert').get(address)).status).toBe(200);
    expect((await world.as('expert').get(`/${language}/my-work`)).status).toBe(200);
    expect((await world.as('handler').get(`/${language}/cases/${caseId}/tasks`)).status).toBe(200);
  });
});

describe('the handler of a task', () => {
  it('gives it to a person and another day; a day gone by is refused beside its field', async () => {
    const address = (await givenOut(world, caseId))('Walmu');
    const browser = world.as('handler');
    const version = versionOf(await browser.get(address));
    const to = { version, unit: 'Pajapalvelut', assigneeId: world.idOf('approver'), dueOn: '30.11.2026' };
    const past = await browser.post(`${address}/assign`, to);
    expect([past.status, past.errors]).toEqual([
      422,
      ['Päivä on jo mennyt. Kirjoita tämä päivä tai myöhempi'],
    ]);
    expect(past.html).toMatch(/<details open>/);
    expect((await browser.post(`${address}/assign`, { ...to, dueOn: '4.12.2026' })).status).toBe(303);
    expect((await world.as('approver').get('/fi/my-work')).html).toContain(address);
    expect((await world.as('expert').get('/fi/my-work')).html).not.toContain(address);
  });

  it('leaves it undone for a reason, and opens it again with what is missing', async () => {
    const address = (await givenOut(world, caseId))('Walmu');
    const browser = world.as('handler');
    const version = versionOf(await browser.get(address));
    const words = await browser.post(`${address}/cancel`, { version, reason: 'other' });
    expect([words.status, words.errors]).toEqual([422, ['Kirjoita syy']]);
    expect((await browser.post(`${address}/cancel`, { version, reason: 'outside-period' })).status).toBe(303);
    const left = await browser.get(address);
    expect(left.text).toContain('Pyydetty aika ei osu järjestelmän tietoihin');
    const because = 'Kevään jakso puuttuu.';
    expect((await browser.post(`${address}/reopen`, { version: versionOf(left), because })).status).toBe(303);
    expect((await world.as('expert').get(address)).text).toContain(`Avattiin uudelleen: ${because}`);
  });

  it('records the answer of a keeper with who gave it', async () => {
    const address = (await givenOut(world, caseId))('Webropol');
    const browser = world.as('handler');
    const page = await browser.get(address);
    expect(page.text).toContain('Kirjaa vastaus');
    const nothing = { ...FOUND, outcome: 'nothing-found', version: versionOf(page) };
    const missing = await browser.postFiles(`${address}/sign`, nothing, []);
    expect(missing.errors).toEqual(['Kirjoita, kuka vastasi']);
    const told = { ...nothing, toldBy: 'Asiakaspalvelu, puhelin' };
    expect((await browser.postFiles(`${address}/sign`, told, [])).status).toBe(303);
    expect((await browser.get(address)).text).toContain('Asiakaspalvelu, puhelin');
  });

  it('says of a document whether it has data of others', async () => {
    const address = (await givenOut(world, caseId))('Walmu');
    const browser = world.as('handler');
    const version = versionOf(await browser.get(address));
    const files = [{ field: 'attachments', name: 'jakso.pdf', bytes: PDF }];
    await browser.postFiles(`${address}/sign`, { ...FOUND, version }, files);
    const signed = await browser.get(address);
    const act = /action="(\/fi\/tasks\/[^"]+\/documents\/[^"]+)"/.exec(signed.html)?.[1] ?? '';
    expect(signed.text).not.toContain('Muiden tietoja: tarkistettava');
    expect((await browser.post(act, { others: 'yes' })).status).toBe(303);
    expect((await browser.get(address)).text).toContain('Muiden tietoja: tarkistettava');
    expect((await browser.get(`/fi/cases/${caseId}`)).text).toContain(
      'Petri Testilä: merkittiin, onko asiakirjassa muiden tietoja',
    );
  });
});

it('the officer says why before a task is shown', async () => {
  const address = (await givenOut(world, caseId))('Walmu');
  expect((await world.as('dpo').get(address)).status).toBe(303);
  expect((await (await world.looking(caseId)).get(address)).text).toContain('Aino Mallikas');
});

describe('a visit to see the data', () => {
  const VISIT = {
    heldOn: '1.12.2026',
    time: '10.00',
    place: 'Aleksanterinkatu 18',
    came: 'yes',
    present: 'Aino Mallikas ja Pasi Pajamalli',
    identity: 'passport',
    seen: 'Pajajaksojen merkinnät.',
  };

  async function invited(): Promise<string> {
    const address = (await givenOut(world, caseId))('Walmu');
    const browser = world.as('handler');
    const version = versionOf(await browser.get(address));
    const signed = { ...FOUND, outcome: 'inspection', words: 'Pajan toimistossa.', version };
    await browser.postFiles(`${address}/sign`, signed, []);
    return address;
  }

  it('is recorded with who was there and what showed who it was, and is a disclosure', async () => {
    const address = await invited();
    const browser = world.as('handler');
    await browser.get(address);
    const missing = await browser.post(`${address}/inspection`, { ...VISIT, identity: '' });
    expect([missing.status, missing.errors]).toEqual([422, ['Valitse, mistä henkilöllisyys todettiin']]);
    expect(missing.html).toContain('Pajajaksojen merkinnät.</textarea>');
    expect((await browser.post(`${address}/inspection`, VISIT)).location).toBe(address);
    const page = await browser.get(address);
    expect(page.text).toContain('1.12.2026 klo 10.00, Aleksanterinkatu 18');
    const rows = await rowsOf(
      world,
      `select d.way, i.method from disclosure d join identity_check i on i.case_id = d.case_id where d.case_id = $1`,
      [caseId],
    );
    expect(rows).toEqual([{ way: 'viewing', method: 'passport' }]);
  });

  it('to which nobody came is recorded, and gives nothing out', async () => {
    const address = await invited();
    const browser = world.as('handler');
    await browser.get(address);
    await browser.post(`${address}/inspection`, { ...VISIT, came: 'no' });
    expect((await browser.get(address)).text).toContain('ei tullut');
    const rows = await rowsOf(world, 'select 1 from disclosure where case_id = $1', [caseId]);
    expect(rows).toEqual([]);
  });
});
