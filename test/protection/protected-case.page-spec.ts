import { LANGUAGES } from '#kernel';
import { Sealer } from '#platform';
import { staffMember } from '#test/builders/staff.builder';
import { ListeningHouse } from '#test/support/listening-house';
import { PageReader, printedOn, type Parts, type Read } from '#test/support/page-reader';
import { ProtectedStory, TELLS, TUULI } from '#test/support/protected-story';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';

jest.setTimeout(240_000);

/** Whoever may come near the case, others of its authority, and somebody of another one. */
const PEOPLE = [
  'kirsi.kirjaaja',
  'petri.testila',
  'hanna.esimerkki',
  'pasi.pajamalli',
  'taina.talousmalli',
  'tiina.valvoja',
  'ari.yllapito',
  'outi.mallila',
];
const PARTS = {
  table: ['weeks', 'forecast', 'waiting', 'grounds', 'days', 'registers', 'outcomes', 'pace'],
  file: ['published.csv', 'whole.csv', 'published.pdf'],
  kind: ['clarification', 'identity'],
};
/** The one page that tells it. */
const WHEREABOUTS = /\/whereabouts$/;
/** Pages about the office, which name its units, courts and municipalities whatever cases there are. */
const OFFICE = /\/sign-in|^\/fi\/(administration|systems|absences|clients)\b|^\/api\/docs/;
/** Paper forms, the same for everybody; and the form itself, which whoever fills it in reads. */
const FORMS = /\/sign-in|\/(paper-form|request)\b/;
const SEARCH = { name: 'Tuuli Salattu', hetu: '050594U903M' };

let house: ListeningHouse;
let story: ProtectedStory;
const atDesk: Read[] = [];
const inPortal: Read[] = [];
let overApi: string[] = [];

const rowsOf = async (sql: string): Promise<Record<string, string>[]> =>
  (await house.world.owner.query(sql)).rows;
const ids = async (table: string): Promise<string[]> =>
  (await rowsOf(`select id from ${table}`)).map(({ id }) => id ?? '');

async function parts(): Promise<Parts> {
  const caseId = [story.caseId];
  const [claimId, taskId, questionId] = [await ids('claim'), await ids('task'), await ids('question')];
  const [letterId, fileId, requestId] = [await ids('letter'), await ids('stored_file'), await ids('request')];
  const own = { 'cases/:id': caseId, 'letters/:id': letterId, 'attachments/:id': fileId };
  const of = { caseId, claimId, letterId, taskId, fileId, questionId };
  return { ...of, ...PARTS, ...own, 'receipts/:id': requestId };
}

async function readDesk(people: readonly string[]): Promise<void> {
  const reader = new PageReader(house.desk, OFFICE);
  const asked = await parts();
  for (const who of people) {
    const starts = reader.addresses(asked, staffMember(who).roles);
    atDesk.push(...(await reader.read(who, house.as(who), starts)));
  }
}

/** Searches for Tuuli and takes the files that forms give: the diary, the calendar of due days. */
async function takeFiles(): Promise<void> {
  const reader = new PageReader(house.desk, OFFICE);
  for (const who of ['kirsi.kirjaaja', 'tiina.valvoja']) {
    const browser = house.as(who);
    await browser.get('/fi/diary/person');
    atDesk.push(await reader.post(who, browser, '/fi/diary/person', SEARCH));
    atDesk.push(await reader.post(who, browser, '/fi/diary/export', {}));
    atDesk.push(await reader.post(who, browser, '/fi/diary/export', { by: 'person', ...SEARCH }));
  }
  const officer = house.as('tiina.valvoja');
  await officer.get('/fi/calendar-feed');
  const made = await officer.post('/fi/calendar-feed', { act: 'make' });
  const address = /value="[^"]*(\/fi\/due-days\.ics\?key[^"]*)"/.exec(made.html)?.[1] ?? '';
  atDesk.push(...(await reader.read('a calendar', house.as(null), [address.replace('&#x3D;', '=')])));
}

async function readPortal(): Promise<void> {
  const reader = new PageReader(house.portal, FORMS, LANGUAGES);
  const browser = await house.signedIn(TUULI);
  inPortal.push(...(await reader.read('tuuli', browser, reader.addresses(await parts()))));
}

beforeAll(async () => {
  house = await ListeningHouse.open('2026-11-23T10:00:00+02:00');
  story = new ProtectedStory(house, await house.signedIn(TUULI));
  await story.prepare();
  await story.file();
  await readDesk(['kirsi.kirjaaja', 'petri.testila', 'tiina.valvoja', 'outi.mallila']);
  await readPortal();
  await story.route();
  await story.handle();
  await readDesk(['petri.testila']);
  await story.search();
  await story.wait(20);
  await readDesk(['petri.testila', 'pasi.pajamalli', 'tiina.valvoja']);
  await takeFiles();
  overApi = await story.overApi();
  await story.answer();
  house.world.mailer.down = true;
  await story.wait(30);
  house.world.mailer.down = false;
  await readDesk(PEOPLE);
  await takeFiles();
  await readPortal();
});
afterAll(() => house.close());

/** What of a place stands in a text. */
const told = (text: string): string[] =>
  Object.entries(TELLS).flatMap(([what, words]) => (words.test(text) ? [what] : []));
const leaks = (read: readonly Read[]): string[] =>
  read
    .filter(({ path }) => !WHEREABOUTS.test(path))
    .map(({ who, path, headers, text }) => ({ who, path, found: told(`${path} ${headers} ${text}`) }))
    .filter(({ found }) => found.length > 0)
    .map(({ who, path, found }) => `${who} ${path}: ${found.join(', ')}`);
const given = (read: readonly Read[]): Read[] => read.filter(({ status }) => status < 300);
/** Kinds of address that gave something, `/cases/:id`. */
const kinds = (read: readonly Read[]): Set<string> =>
  new Set(given(read).map(({ path }) => path.replaceAll(/[0-9a-f-]{36}/g, ':id').replace(/^\/..|\?.*/g, '')));
const named = (read: readonly Read[], type: string): Read[] =>
  given(read).filter((one) => one.type.startsWith(type));

describe('where a protected person lives, from the filing of the case to its end', () => {
  it('stands on one page of the desk', () => {
    const where = given(atDesk).filter(({ path }) => WHEREABOUTS.test(path));
    const all = new Set(where.flatMap(({ text }) => told(text)));
    expect(all).toEqual(new Set(['address', 'municipality', 'unit']));
  });

  it('stands on no other page of the desk, in no file of it and in no name of a file', () => {
    expect(leaks(atDesk)).toEqual([]);
    expect([...kinds(atDesk)]).toEqual(
      expect.arrayContaining(['/inbox', '/my-work', '/deadlines', '/late-tasks', '/diary', '/diary/person']),
    );
    expect([...kinds(atDesk)]).toEqual(
      expect.arrayContaining([
        '/cases/:id',
        '/cases/:id/tasks',
        '/tasks/:id',
        '/letters/:id',
        '/diary/export',
      ]),
    );
    const figures = ['/cockpit', '/cockpit/cases', ...PARTS.table.map((table) => `/cockpit/tables/${table}`)];
    const reports = PARTS.file.map((file) => `/annual-report/${file}`);
    expect([...kinds(atDesk)]).toEqual(expect.arrayContaining([...figures, ...reports, '/due-days.ics']));
    expect(given(atDesk).length).toBeGreaterThan(300);
  });

  it('stands on no page of the portal, in no file of it and in no name of a file', () => {
    expect(leaks(inPortal)).toEqual([]);
    const own = [
      '/cases',
      '/cases/:id',
      '/cases/:id/calendar',
      '/cases/:id/messages',
      '/receipts/:id',
      '/letters/:id',
    ];
    expect([...kinds(inPortal)]).toEqual(expect.arrayContaining(own));
    expect(named(inPortal, 'application/pdf').length).toBeGreaterThan(3);
  });

  it('is printed on no letter, to the person, to another authority or to a keeper', async () => {
    const letters = await rowsOf('select kind, title, content, file_id from letter');
    const sealer = house.desk.get(Sealer, { strict: false });
    for (const { kind, title, content, file_id: fileId } of letters) {
      const pdf = await house.world.files.get(fileId ?? '');
      const whole = [title, sealer.open(content ?? ''), pdf.toString('latin1'), printedOn(pdf)].join(' ');
      expect([kind, told(whole)]).toEqual([kind, []]);
    }
    const written = ['transfer', 'transfer-notice', 'clarification-request', 'extension-notice'];
    expect(new Set(letters.map(({ kind }) => kind))).toEqual(
      new Set([...written, 'search-request', 'refusal-certificate', 'access-answer']),
    );
  });

  it('stands in no e-mail', () => {
    const { sent } = house.world.mailer;
    expect(sent.filter((mail) => told(JSON.stringify(mail)).length > 0)).toEqual([]);
    const people = [
      'tuuli.salattu@posti.example',
      'petri.testila@lahti.example',
      'tiina.valvoja@lahti.example',
    ];
    expect(sent.map(({ to }) => to)).toEqual(expect.arrayContaining(people));
  });

  it('is logged by no program, not even when the mail server is away', () => {
    for (const [app, lines] of Object.entries(house.logged)) {
      expect([app, lines.filter((line) => told(line).length > 0)]).toEqual([app, []]);
      expect([app, lines.length > 0]).toEqual([app, true]);
    }
    expect(house.logged.portal.length).toBeGreaterThan(100);
    expect(house.logged.desk.length).toBeGreaterThan(300);
  });

  it('is given to no program over the interface, not even to the one that filed the request', () => {
    expect(overApi.length).toBeGreaterThan(5);
    expect(overApi.filter((answer) => told(answer).length > 0)).toEqual([]);
  });
});
