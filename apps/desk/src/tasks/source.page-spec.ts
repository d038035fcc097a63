import { TellSources } from '#cases';
import { Database, drainOutbox, FakeFileStore } from '#platform';
import { rowsOf, setSystems, givenOut, takenAccess } from '#test/support/desk-tasks';
import { DeskWorld, versionOf } from '#test/support/desk-world';
import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { INestApplicationContext } from '@nestjs/common';
import { sourceEntry } from '../../../../test/support/connected-sources.js';
import { FaultySource, PERSON, type Behaviour } from '../../../../test/support/faulty-source.js';
import { testSettings } from '../../../../test/support/test-settings.js';
import { openWorker, workerHandlers } from '../../../../test/support/worker-side.js';

jest.setTimeout(60_000);

const WALMU = '/fi/systems/lahti-tyollisyyspalvelut/walmu';
const ASKED = { sourceIdentifier: PERSON, sourceFoundBy: 'Asiakaspalvelusta.' };

let world: DeskWorld;
let worker: INestApplicationContext;
const served = new FaultySource();
/** The task of Walmu, at the desk of the expert who confirms it. */
let task: string;
beforeAll(async () => {
  world = await DeskWorld.open();
  await setSystems(world);
  await served.open();
  const settings = testSettings(world.database, 'worker', {
    SOURCES: JSON.stringify([sourceEntry(served, 'walmu')]),
  });
  const ground = { settings, clock: world.clock, files: new FakeFileStore() };
  worker = await openWorker({ ...ground, url: world.database.url('worker') });
  await worker.get(TellSources).run();
});
afterAll(async () => {
  await Promise.all([worker.close(), served.close()]);
  await world.close();
});

const expert = () => world.as('expert');
const run = () => drainOutbox(worker.get(Database, { strict: false }), workerHandlers(worker), world.clock);
/** Sends one of the forms of the task as the expert. */
const send = async (act: string, fields: object = {}) => {
  const browser = expert();
  const version = versionOf(await browser.get(task));
  return browser.post(`${task}/${act}`, { version, ...fields });
};
const answered = async (behaviour: Behaviour, language = 'fi') => {
  served.answers = [behaviour];
  await send('source', ASKED);
  await run();
  return expert().get(task.replace('/fi/', `/${language}/`));
};

describe('an administrator', () => {
  it('may set the system itself where one is connected, and nowhere else', async () => {
    const browser = world.as('admin');
    const connector = { way: 'connector', unit: 'Pajapalvelut' };
    expect((await browser.get(WALMU)).text).toContain('Järjestelmä itse');
    expect((await browser.post(WALMU, connector)).location).toBe('/fi/systems');
    expect((await browser.get('/fi/systems')).text).toContain(
      'Järjestelmältä kysytään, vahvistaa Pajapalvelut',
    );
    const ura = WALMU.replace('walmu', 'ura');
    expect((await browser.get(ura)).text).not.toContain('Järjestelmä itse');
    const refused = await browser.post(ura, connector);
    expect([refused.status, refused.errors]).toEqual([
      422,
      ['Tähän järjestelmään ei ole yhteyttä. Valitse toinen tapa.'],
    ]);
  });
});

describe('the page of a task whose system is connected', () => {
  beforeEach(async () => {
    served.answers = ['found'];
    task = (await givenOut(world, await takenAccess(world)))('Walmu');
  });

  it('says that the identifier is missing, takes it with how it was found, and no identity code', async () => {
    const before = await expert().get(task);
    expect(before.text).toContain('Tunnistetta ei ole annettu, joten tehtävä tehdään käsin');
    expect(before.text).toContain('Tehdään käsin');
    const wrong = await send('source', { sourceIdentifier: '010594Y9032' });
    expect(wrong.status).toBe(422);
    expect(wrong.errors.join()).toContain('Henkilötunnus tai nimi ei käy');
    expect(wrong.html).toContain('href="#sourceIdentifier"');
    expect((await send('source', ASKED)).location).toBe(task);
    const running = await expert().get(task);
    expect(running.text).toContain('Järjestelmältä kysytään, mitä tietoja sillä on');
    expect(running.html).not.toContain('name="outcome"');
  });

  it('shows what came, without the values, with the answer to confirm filled in', async () => {
    const page = await answered('found');
    expect(page.text).toContain('Järjestelmä antoi tiedot.');
    expect(page.text).toMatch(/Mitä tuli: 3 tietoa .* FIRST_NAME 1 0 .* HEALTH 0 1/);
    expect(page.text).toContain('Järjestelmä jätti 1 kohdan antamatta');
    expect(page.text).not.toContain('Eero');
    expect(page.html).toContain('walmu.json.txt</a>');
    expect(page.html).toMatch(/value="copies"[^>]* checked/);
    expect(page.html).toContain(`name="identifier" type="text" value="${PERSON}"`);
    const signed = await send('sign', {
      outcome: 'copies',
      identifier: PERSON,
      foundBy: 'x',
      periodFrom: 'alusta',
    });
    expect(signed.location).toBe(task);
    expect((await expert().get(task)).text).toContain('Jäljennökset');
  });

  it('shows under which identifier nothing was found, and asks a person to confirm it', async () => {
    const page = await answered('nothing');
    expect(page.text).toContain('Järjestelmä ei tunne tätä tunnistetta.');
    expect(page.text).toContain(`Tunniste järjestelmässä ${PERSON}`);
    expect(page.text).toContain('Odottaa vahvistusta');
    expect(page.html).toMatch(/value="nothing-found"[^>]* checked/);
    const again = await send('source', ASKED);
    expect(again.errors).toEqual([
      'Järjestelmä on jo vastannut tähän tunnisteeseen. Vahvista tulos tai kysy toisella tunnisteella',
    ]);
  });

  it.each<[Behaviour, string, string]>([
    ['refused', 'fi', 'Järjestelmä ei anna tietoja. Kysy uudelleen tai tee käsin'],
    ['refused', 'sv', 'Laki velvoittaa säilyttämään.'],
    ['refused-silently', 'fi', 'Se ei kertonut syytä.'],
    ['error', 'fi', 'Järjestelmässä oli virhe. Kysy uudelleen tai tee käsin'],
    ['malformed', 'fi', 'Järjestelmän vastausta ei voitu lukea.'],
    ['token-not-taken', 'en', 'The system did not accept the permission of this service.'],
  ])('says after an answer that is %s, in %s: %s', async (behaviour, language, words) => {
    const page = await answered(behaviour, language);
    expect(page.text).toContain(words);
    expect(page.text).not.toContain('A secret detail');
    expect(page.html).toContain('name="outcome"');
    expect(page.html).toContain('name="sourceIdentifier"');
  });

  it('lets a person not wait', async () => {
    await send('source', ASKED);
    expect((await send('by-hand')).location).toBe(task);
    const page = await expert().get(task);
    expect(page.text).toContain('Jos järjestelmä vastaa myöhemmin, vastausta ei oteta.');
    expect((await send('by-hand')).errors).toEqual(['Järjestelmältä ei enää kysytä. Mitään ei muutettu.']);
  });

  it('is not for those who may only look', async () => {
    expect((await world.as('dpo').post(`${task}/source`, ASKED)).status).toBe(403);
    expect((await world.as('stranger').post(`${task}/source`, ASKED)).status).toBe(404);
  });
});

describe('the page of an erasure whose system is connected', () => {
  beforeEach(async () => {
    served.answers = ['found'];
    task = (await givenOut(world, await takenAccess(world)))('Walmu');
    const id = task.split('/').at(-1);
    await rowsOf(world, `update task set kind = 'erasure' where id = $1`, [id]);
    await rowsOf(
      world,
      `insert into decision (id, case_id, claim_id, state, outcome, ground_id, content, written_by, changed_at)
       select gen_random_uuid(), case_id, claim_ids[1], 'approved', 'granted', '', '', made_by, now() from task where id = $1`,
      [id],
    );
  });

  it('tries first, then erases at a second press that says everything may go, and fills in when and how', async () => {
    expect((await expert().get(task)).text).toContain('Kokeile poistoa: mitään ei poisteta');
    const tried = await answered('found');
    expect(tried.text).toContain('Järjestelmä poistaisi tiedot. Mitään ei ole vielä poistettu.');
    expect(tried.text).toContain(`Järjestelmä poistaa kaiken, mitä sillä on tunnisteella ${PERSON}.`);
    expect(served.erased).toEqual([]);
    const missing = await send('source/erase');
    expect(missing.errors.join()).toContain('Merkitse, että kaikki tiedot voi poistaa');
    expect((await send('source/erase', { whole: 'yes' })).location).toBe(task);
    expect((await expert().get(task)).text).toContain('Järjestelmä poistaa tietoja.');
    await run();
    expect(served.erased).toEqual([PERSON]);
    const done = await expert().get(task);
    expect(done.text).toMatch(/Järjestelmä poisti tiedot 1\.12\.2026 klo 12\.00\. Vahvista tulos\./);
    expect(done.html).toMatch(/value="done"[^>]* checked/);
    expect(done.text).toContain(`kaiken, mitä sillä oli tunnisteella ${PERSON}`);
  });

  it('shows why a source would not erase, and offers no second press', async () => {
    const page = await answered('refused');
    expect(page.text).toContain('Järjestelmä ei poista tietoja.');
    expect(page.text).toContain('Järjestelmän ilmoittamat syyt Laki velvoittaa säilyttämään.');
    expect(page.html).not.toContain('name="whole"');
  });
});
