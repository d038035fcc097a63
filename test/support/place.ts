import { afterAll, beforeAll } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { type Installation, startInstallation } from './installation.js';
import { openBrowser } from './open-browser.js';

/** Where people walk: one installation and one browser, for all journeys of a file. */
export interface Place {
  readonly house: Installation;
  readonly browser: Browser;
  /** Pages looked at already, by their kind and what stands on them: nobody reads the same page twice. */
  readonly looked: Set<string>;
}

/** Opens the place before the first test of the file and closes it after the last. */
export function onePlace(): () => Place {
  let place: Place;
  beforeAll(async () => {
    // The browser first: without one nothing is started that nobody would stop.
    const browser = await openBrowser();
    place = { house: await startInstallation(), browser, looked: new Set() };
  });
  afterAll(async () => {
    await place?.browser.close();
    await place?.house.stop();
  });
  return () => place;
}
