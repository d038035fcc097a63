import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { rowsOf, setSystems } from '#test/support/desk-tasks';
import { DeskWorld, versionOf } from '#test/support/desk-world';

jest.setTimeout(60_000);

let world: DeskWorld;
let task: string;
beforeAll(async () => {
  world = await DeskWorld.open();
  await setSystems(world);
  task = await noticeTask();
});
afterAll(() => world.close());

/** A rectification that was granted, done and told to the person; the address of the task to tell the KEHA Centre. */
async function noticeTask(): Promise<string> {
  const words = { 'rectification-wrong': 'Keskeytin.', 'rectification-correct': 'Paja suljettiin.' };
  const caseId = await world.routed({
    rights: 'rectification',
    'rectification-what': 'Jaksoni.',
    ...words,
  });
  const browser = world.as('handler');
  const at = `/fi/cases/${caseId}`;
  await browser.post(`${at}/take`, { version: versionOf(await browser.get(at)) });
  const decision = /href="([^"]+\/decision)"/.exec((await browser.get(at)).html)?.[1] ?? '';
  const version = versionOf(await browser.get(decision));
  await browser.post(decision, { version, outcome: 'granted', given: 'Syy on oikaistu.', act: 'submit' });
  await rowsOf(world, `update task set state = 'cancelled' where case_id = $1`, [caseId]);
  const issue = decision.replace(/decision$/, 'issue');
  await browser.post(issue, { version: versionOf(await browser.get(issue)) });
  return /href="(\/fi\/tasks\/[^"]+)">[^<]*KEHA-keskus/.exec((await browser.get(at)).html)?.[1] ?? '';
}

describe('the letter to a recipient', () => {
  it('is offered with name, address and words ready; what is missing is said beside its field', async () => {
    const browser = world.as('handler');
    const page = await browser.get(task);
    expect(page.text).toContain('Kirje saajalle');
    expect(page.html).toContain('Syy on oikaistu.</textarea>');
    expect(page.html).toMatch(/id="name"[^>]*value="[^"]*KEHA-keskus/);
    const form = { version: versionOf(page), name: 'KEHA-keskus', noticeWords: 'Säilyvä teksti' };
    const missing = await browser.post(`${task}/notice`, { ...form, address: ' ' });
    expect([missing.status, missing.errors]).toEqual([422, ['Kirjoita osoite']]);
    expect(missing.html).toContain('Säilyvä teksti</textarea>');
  });

  it('is made once; it stands on the task and among the letters to send, where its sending ends the task', async () => {
    const browser = world.as('handler');
    const form = { version: versionOf(await browser.get(task)), name: 'KEHA-keskus', noticeWords: '' };
    const made = await browser.post(`${task}/notice`, { ...form, address: 'PL 1000\n50101 MIKKELI' });
    expect(made.location).toBe(task);
    const page = await browser.get(task);
    expect(page.text).toContain('Kirje tietojen saajalle (PDF) odottaa, että kirjaamo lähettää sen');
    expect(page.text).not.toContain('Tee kirje');
    const letter = /href="\/fi\/letters\/([^"]+)"/.exec(page.html)?.[1] ?? '';
    const registrar = world.as('registrar');
    const list = await registrar.get('/fi/letters-to-send');
    expect(list.text).toContain('50101 MIKKELI');
    const act = new RegExp(`action="([^"]*${letter}[^"]*)"`).exec(list.html)?.[1] ?? '';
    const sent = { [`way-${letter}`]: 'post', [`day-${letter}`]: '1.12.2026' };
    expect((await registrar.post(act, sent)).status).toBe(303);
    expect((await browser.get(task)).text).toContain('Tehty');
  });

  it.each(['expert', 'registrar', 'dpo'] as const)('is not written by the %s', async (who) => {
    const browser = world.as(who);
    await browser.get('/fi/my-work');
    expect((await browser.post(`${task}/notice`, { name: 'X', address: 'Y' })).status).toBe(403);
  });

  it.each(['sv', 'en'])('reads in %s', async (language) => {
    const page = await world.as('handler').get(task.replace('/fi/', `/${language}/`));
    expect(page.status).toBe(200);
  });
});
