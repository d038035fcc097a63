import { Browser } from '#test/support/browser';
import { addressOf, doorsOf, type Ids } from '#test/support/doors';
import { DoorsWorld, idsOfPortal } from '#test/support/doors-world';
import type { INestApplication } from '@nestjs/common';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { demoPeople } from '../../db/seed/demo-staff.js';

jest.setTimeout(120_000);

/** What each route without sign-in answers to nobody, who sends nothing. Suomi.fi is not installed here: 404. */
const DESK: Readonly<Record<string, number>> = {
  'GET /fi': 303,
  'GET /fi/start': 303,
  'GET /fi/sign-in': 200,
  'GET /fi/sign-in/start': 303,
  'POST /fi/sign-out': 303,
  'GET /sign-in/callback': 303,
  'GET /fi/due-days.ics': 404,
  'GET /api/docs': 200,
  'GET /api/docs/json': 200,
};
const PORTAL: Readonly<Record<string, number>> = {
  'GET /fi': 200,
  'GET /fi/own': 200,
  'GET /fi/privacy': 200,
  'GET /fi/accessibility': 200,
  'GET /fi/which-right': 200,
  'GET /fi/where': 200,
  'GET /fi/paper-form': 200,
  'GET /fi/paper-form/:file': 200,
  'GET /fi/feedback': 200,
  'GET /fi/sign-in': 303,
  'GET /sign-in/callback': 403,
  'POST /fi/sign-out': 303,
  'GET /sign-in/keys': 404,
  'POST /sign-in/suomifi': 404,
  'GET /sign-in/suomifi/sign-out': 404,
  'POST /sign-in/suomifi/sign-out': 404,
  'GET /sign-in/suomifi/metadata': 404,
  'GET /fi/request': 200,
};

/** The invented person of the examples that the description of the interface gives. */
const OF_EXAMPLES = ['Aino Mallikas', '010594Y9032'];

let world: DoorsWorld;
/** What tells of somebody: names, codes and addresses of people, the numbers of cases and the ids of rows. */
let personal: string[];
beforeAll(async () => {
  world = await DoorsWorld.open();
  const { citizens, staff } = demoPeople();
  const { rows } = await world.house.world.owner.query<{ number: string }>(
    'select case_number as number from case_file',
  );
  personal = [
    ...citizens.flatMap(({ name, hetu, email }) => [name, hetu, email]),
    ...staff.flatMap(({ name, email }) => [name, email]),
    ...rows.map(({ number }) => number),
    ...Object.values(world.ids).filter((id) => /^[0-9a-f-]{36}$/.test(id)),
  ];
  world.house.acting(null);
});
afterAll(() => world.close());

/** Asks every route without sign-in, each in a browser of its own. */
async function answered(app: INestApplication, ids: Ids) {
  const statuses: Record<string, number> = {};
  const told: string[] = [];
  for (const door of doorsOf(app).filter(({ isPublic }) => isPublic)) {
    const [browser, address] = [new Browser(app), addressOf(door, ids)];
    const page = await (door.method === 'GET' ? browser.get(address) : browser.post(address));
    const name = `${door.method} ${door.path}`;
    statuses[name] = page.status;
    const said = `${page.location} ${JSON.stringify(page.headers)} ${page.html} ${page.text}`;
    const free = door.path.startsWith('/api/docs') ? OF_EXAMPLES : [];
    const found = personal.filter((one) => said.includes(one) && !free.includes(one));
    told.push(...found.map((one) => `${name}: ${one}`));
  }
  return { statuses, told };
}

describe('a route without sign-in', () => {
  it('of the desk answers nobody as is written here, and with nobody’s data', async () => {
    expect(personal.length).toBeGreaterThan(50);
    expect(await answered(world.house.desk, world.ids)).toEqual({ statuses: DESK, told: [] });
  });

  it('of the portal does so too', async () => {
    const ids = await idsOfPortal(world);
    expect(await answered(world.house.portal, ids)).toEqual({ statuses: PORTAL, told: [] });
  });
});
