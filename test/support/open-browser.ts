import { type Browser, chromium } from 'playwright-core';

const CALM = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
];

/** Opens the Chromium of this machine. */
export function openBrowser(): Promise<Browser> {
  const executablePath = process.env.CHROMIUM_PATH;
  if (!executablePath) throw new Error('CHROMIUM_PATH is not set: run the journeys through npm test');
  return chromium.launch({ executablePath, args: [...CALM, '--disable-component-update', '--disable-sync'] });
}
