import pg from 'pg';
import { seedSystemSettings } from '../../db/seed/demo-systems.js';
import type { Page } from './browser.js';
import { type DeskWorld, versionOf } from './desk-world.js';

/** Who searches which system at the desk under test, as in the demo. */
export async function setSystems(world: DeskWorld): Promise<void> {
  const owner = new pg.Client({ connectionString: world.database.adminUrl });
  await owner.connect();
  await seedSystemSettings(owner);
  await owner.end();
}

/** A request to see one's data that the handler has taken. */
export async function takenAccess(world: DeskWorld): Promise<string> {
  const caseId = await world.routed({ rights: 'access', 'access-what': 'Pajatoiminnan tietoni' });
  const browser = world.as('handler');
  const file = await browser.get(`/fi/cases/${caseId}`);
  await browser.post(`/fi/cases/${caseId}/take`, { version: versionOf(file) });
  return caseId;
}

/** What the page of searches sends when nothing is changed. */
export function asProposed(page: Page): Record<string, string | string[]> {
  const systems = [...page.html.matchAll(/name="systems" value="([^"]+)"/g)].map((match) => match[1] ?? '');
  const search = [...page.html.matchAll(/name="search" value="([^"]+)"[^>]* checked/g)].map(
    (match) => match[1] ?? '',
  );
  const reasons = [...page.html.matchAll(/<select[^>]*name="(reason-[^"]+)".*?<\/select>/gs)].map(
    ([select, name = '']) => [name, /value="([^"]*)" selected/.exec(select)?.[1] ?? ''] as const,
  );
  return { systems, search, ...Object.fromEntries(reasons) };
}

/** Gives out the searches as they are proposed. @returns the address of the task for the system with this name */
export async function givenOut(world: DeskWorld, caseId: string): Promise<(system: string) => string> {
  const browser = world.as('handler');
  const form = await browser.get(`/fi/cases/${caseId}/tasks`);
  const done = await browser.post(`/fi/cases/${caseId}/tasks`, asProposed(form));
  if (done.status !== 303) throw new Error(`Not given out: ${done.errors.join(', ') || done.text}`);
  const { html } = await browser.get(`/fi/cases/${caseId}`);
  return (system) => {
    const found = new RegExp(`href="(/fi/tasks/[^"]+)">[^<]*${system}`).exec(html)?.[1];
    if (!found) throw new Error(`No task for ${system}`);
    return found;
  };
}

/** Rows as they lie in the database, past row-level security. */
export async function rowsOf(world: DeskWorld, sql: string, values: unknown[]): Promise<unknown[]> {
  const owner = new pg.Client({ connectionString: world.database.adminUrl });
  await owner.connect();
  const { rows } = await owner.query(sql, values);
  await owner.end();
  return rows;
}
