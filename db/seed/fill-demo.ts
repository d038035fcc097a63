import { DiskFileStore, FakeClock, KeyedIndex, loadSettings, Sealer, SystemClock } from '#platform';
import type pg from 'pg';
import { fileDemoCases } from './demo-cases.js';
import { seedHistory } from './demo-history.js';
import { openDesk, openPortal } from './world.js';

/**
 * Plants a year of cases gone by, straight into the tables.
 *
 * @param owner a connection that works as the owner of the tables
 */
export async function fillHistory(
  env: Readonly<Record<string, string | undefined>>,
  owner: pg.Client,
  urls: { portal: string },
): Promise<void> {
  const { DATA_KEYS, INDEX_KEY } = loadSettings({
    ...env,
    DATABASE_URL: urls.portal,
    DATABASE_URL_FILE: undefined,
  });
  const today = new SystemClock().today();
  await seedHistory(owner, { sealer: new Sealer(DATA_KEYS), index: new KeyedIndex(INDEX_KEY), today });
}

/**
 * Files the demo's cases through the use cases of the portal and the desk, each with its own role.
 *
 * @param env the settings, as the apps get them
 */
export async function fillDemo(
  env: Readonly<Record<string, string | undefined>>,
  urls: { portal: string; desk: string },
): Promise<void> {
  const settings = loadSettings({ ...env, DATABASE_URL: urls.portal, DATABASE_URL_FILE: undefined });
  const clock = new FakeClock(new SystemClock().now().toString());
  const files = new DiskFileStore(settings.FILES_DIR, new Sealer(settings.DATA_KEYS));
  const ground = { settings, clock, files };
  const sides = await Promise.all([
    openPortal({ ...ground, url: urls.portal }),
    openDesk({ ...ground, url: urls.desk }),
  ]);
  await fileDemoCases(...sides, clock);
  await Promise.all(sides.map((side) => side.close()));
}
