import { ROLES, type Role, SCOPES } from '#kernel';
import { Browser, type Page } from '#test/support/browser';
import {
  addressOf,
  doorsOf,
  formsOf,
  type Ids,
  missingIds,
  namesRow,
  type ShownForm,
  toldBy,
} from '#test/support/doors';
import {
  ENDS_THE_SESSION,
  EVERYBODYS,
  LEAD_BACK,
  NOTHING_TO_SEND,
  WITHOUT_A_404,
} from '#test/support/doors-apart';
import { AT_HOME, DoorsWorld, ELSEWHERE, idsOfPortal, personOf } from '#test/support/doors-world';
import type { TokenWish } from '#test/support/fake-issuer';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import supertest from 'supertest';
import { CITIZEN_PERMISSIONS, STAFF_PERMISSIONS } from '../../libs/identity/src/domain/permission.js';
import type { Route } from '../../libs/platform/src/web/routes.js';

jest.setTimeout(240_000);

let world: DoorsWorld;
let doors: Route[];
beforeAll(async () => {
  world = await DoorsWorld.open();
  const all = doorsOf(world.house.desk).filter(({ path, isPublic }) => !isPublic && !path.startsWith('/api'));
  const isLast = ({ method, handler }: Route): number =>
    Number(method === 'POST' && handler === ENDS_THE_SESSION);
  doors = all.toSorted((one, other) => isLast(one) - isLast(other));
});
afterAll(() => world.close());

const ask = (
  browser: Browser,
  { method }: Route,
  path: string,
  fields: ShownForm['fields'] = {},
): Promise<Page> =>
  method === 'GET'
    ? browser.get(path)
    : browser.post(path, { version: '1', outcome: 'sufficient', act: 'confirm', ...fields });

/** A browser that has seen a form: everybody may enter when they are away. */
async function browserOf(actor: Parameters<DoorsWorld['house']['acting']>[0]): Promise<Browser> {
  const browser = world.house.acting(actor);
  await browser.get('/fi/absences');
  return browser;
}

const mayUse = ({ permission }: Route, role: Role): boolean =>
  (STAFF_PERMISSIONS as Readonly<Record<string, readonly Role[]>>)[permission ?? '']?.includes(role) ?? false;

describe('every route of the desk', () => {
  it('is found with the rows that its address names', () => {
    expect(doors.length).toBeGreaterThan(140);
    for (const door of doors) expect(addressOf(door, world.ids)).not.toContain(':');
  });

  it('sends who is not signed in to sign in, and takes no form of theirs', async () => {
    const browser = await browserOf(null);
    const wrong: string[] = [];
    for (const door of doors) {
      const { status, location } = await ask(browser, door, addressOf(door, world.ids));
      const isRight = door.method === 'GET' ? /^\/(fi\/)?sign-in/.test(location) : status === 403;
      if (!isRight) wrong.push(`${door.method} ${door.path}: ${status} ${location}`);
    }
    expect(wrong).toEqual([]);
  });

  it.each(ROLES)('opens to a %s as declared: 403 where the role is not named, else not', async (role) => {
    const browser = await browserOf({ ...AT_HOME, roles: [role] });
    const wrong: string[] = [];
    for (const door of doors) {
      const ids = mayUse(door, role) ? missingIds(world.ids) : world.ids;
      const { status } = await ask(browser, door, addressOf(door, ids));
      const isRight = mayUse(door, role) ? ![401, 403].includes(status) && status < 500 : status === 403;
      if (!isRight) wrong.push(`${door.method} ${door.path}: ${status}`);
    }
    expect(wrong).toEqual([]);
  });

  it('takes no form without the token of its session, whoever sends it', async () => {
    const browser = await browserOf(AT_HOME);
    const before = await world.traces();
    const wrong: string[] = [];
    for (const door of doors.filter(({ method }) => method !== 'GET')) {
      for (const _csrf of ['', 'another one']) {
        const { status } = await ask(browser, door, addressOf(door, world.ids), { _csrf });
        if (status !== 403 && !(status === 303 && LEAD_BACK.includes(door.handler)))
          wrong.push(`${door.handler} ${door.path}: ${status}`);
      }
    }
    expect(wrong).toEqual([]);
    expect(await world.traces()).toEqual(before);
  });
});

describe('an address that names a row', () => {
  const shown = new Map<string, ShownForm>();

  it('opens to those of its authority who may do everything', async () => {
    const browser = await browserOf(AT_HOME);
    const wrong: string[] = [];
    for (const door of doors.filter((one) => one.method === 'GET' && namesRow(one, world.ids))) {
      if (EVERYBODYS.includes(door.handler)) continue;
      const page = await ask(browser, door, addressOf(door, world.ids));
      for (const form of formsOf(page.html)) shown.set(form.action, form);
      if (page.status >= 400) wrong.push(`${door.path}: ${page.status} ${page.title}`);
    }
    expect(wrong).toEqual([]);
    expect(shown.size).toBeGreaterThan(15);
  });

  it('is to those of another authority as if no such row were there, and nothing changes', async () => {
    const browser = await browserOf(ELSEWHERE);
    const before = await world.traces();
    const wrong: string[] = [];
    for (const door of doors.filter((one) => namesRow(one, world.ids))) {
      if (EVERYBODYS.includes(door.handler)) continue;
      const address = addressOf(door, world.ids);
      const fields = shown.get(address)?.fields;
      const theirs = await ask(browser, door, address, fields);
      const none = await ask(browser, door, addressOf(door, missingIds(world.ids)), fields);
      const isTold = door.method === 'GET' ? [404] : [404, 422];
      const isRight = isTold.includes(theirs.status) || WITHOUT_A_404.includes(door.handler);
      if (!isRight || toldBy(theirs) !== toldBy(none))
        wrong.push(`${door.handler} ${door.path}: ${theirs.status}, a missing one ${none.status}`);
    }
    expect(wrong).toEqual([]);
    expect(await world.traces()).toEqual(before);
  });
});

describe('every route of the portal', () => {
  let doors: Route[];
  let ids: Ids;
  beforeAll(async () => {
    doors = doorsOf(world.house.portal).filter(({ isPublic }) => !isPublic);
    ids = await idsOfPortal(world);
  });
  const takesSignIn = ({ permission }: Route): boolean =>
    CITIZEN_PERMISSIONS[permission as keyof typeof CITIZEN_PERMISSIONS] === 'signed-in';

  it('opens to who is not signed in where it is declared for anyone, and else leads to sign-in', async () => {
    const browser = new Browser(world.house.portal);
    const first = await browser.get('/fi/request/register');
    await browser.post('/fi/request/register', formsOf(first.html)[0]?.fields);
    const wrong: string[] = [];
    for (const door of doors) {
      const { status, location } = await ask(browser, door, addressOf(door, ids));
      const isSentAway = door.method === 'GET' ? /\/sign-in/.test(location) : status === 403;
      if (door.handler === NOTHING_TO_SEND && status === 403) continue;
      if (isSentAway !== takesSignIn(door) || status >= 500)
        wrong.push(`${door.method} ${door.path}: ${status} ${location}`);
    }
    expect(doors.length).toBeGreaterThan(25);
    expect(wrong).toEqual([]);
  });

  it('that names a row opens to the person whose it is', async () => {
    const browser = await world.house.signedIn(personOf(world.house, 'eero.testinen'));
    const wrong: string[] = [];
    for (const door of doors.filter((one) => one.method === 'GET' && namesRow(one, ids))) {
      const { status, title } = await ask(browser, door, addressOf(door, ids));
      if (status >= 400) wrong.push(`${door.path}: ${status} ${title}`);
    }
    expect(wrong).toEqual([]);
  });

  it('that names a row is to another person as if no such row were there, and nothing changes', async () => {
    const browser = await world.house.signedIn(personOf(world.house, 'aino.mallikas'));
    await browser.get('/fi/cases');
    const before = await world.traces();
    const wrong: string[] = [];
    for (const door of doors.filter((one) => namesRow(one, ids))) {
      const theirs = await ask(browser, door, addressOf(door, ids));
      const none = await ask(browser, door, addressOf(door, missingIds(ids)));
      if (theirs.status !== 404 || toldBy(theirs) !== toldBy(none))
        wrong.push(`${door.method} ${door.path}: ${theirs.status}, a missing one ${none.status}`);
    }
    expect(wrong).toEqual([]);
    expect(await world.traces()).toEqual(before);
  });

  it('takes no form without the token of its session', async () => {
    const browser = await world.house.signedIn(personOf(world.house, 'eero.testinen'));
    const before = await world.traces();
    const wrong: string[] = [];
    for (const door of doors.filter(({ method }) => method !== 'GET')) {
      for (const _csrf of ['', 'another one']) {
        const { status } = await ask(browser, door, addressOf(door, ids), { _csrf });
        if (status !== 403 && !(status === 303 && LEAD_BACK.includes(door.handler)))
          wrong.push(`${door.method} ${door.path}: ${status}`);
      }
    }
    expect(wrong).toEqual([]);
    expect(await world.traces()).toEqual(before);
  });
});

describe('every route of the interface', () => {
  let doors: Route[];
  beforeAll(() => {
    doors = doorsOf(world.house.desk).filter(({ path, isPublic }) => !isPublic && path.startsWith('/api'));
  });
  const call = async (door: Route, address: string, wish: TokenWish | null): Promise<supertest.Response> => {
    const agent = supertest(world.house.desk.getHttpServer());
    const asked = door.method === 'GET' ? agent.get(address) : agent.post(address).send({});
    if (!wish) return asked;
    const now = new Date(world.house.world.clock.now().epochMilliseconds);
    return asked.set('Authorization', `Bearer ${await world.house.issuer.token(now, wish)}`);
  };

  it('asks for a token, and for the scope that it declares', async () => {
    const wrong: string[] = [];
    for (const door of doors) {
      const address = addressOf(door, world.ids);
      const without = await call(door, address, null);
      if (without.status !== 401) wrong.push(`${door.path} without a token: ${without.status}`);
      for (const scope of SCOPES) {
        const { status } = await call(door, address, { client: 'e-service', scope });
        const isRight =
          scope === door.permission ? status < 500 && ![401, 403].includes(status) : status === 403;
        if (!isRight) wrong.push(`${door.path} with ${scope}: ${status}`);
      }
    }
    expect(doors.length).toBeGreaterThan(5);
    expect(wrong).toEqual([]);
  });

  it('that names a case tells the program of another authority no more than that there is none', async () => {
    const wrong: string[] = [];
    const told = ({ status, body, text }: supertest.Response): string =>
      `${status} ${body.code} ${text}`.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ':id');
    for (const door of doors.filter((one) => namesRow(one, world.ids))) {
      const wish = { client: 'tornio-service', scope: door.permission ?? '' };
      const theirs = await call(door, addressOf(door, world.ids), wish);
      const none = await call(door, addressOf(door, missingIds(world.ids)), wish);
      if (theirs.status !== 404 || told(theirs) !== told(none)) wrong.push(`${door.path}: ${told(theirs)}`);
    }
    expect(wrong).toEqual([]);
  });
});
