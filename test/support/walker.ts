import { AxeBuilder } from '@axe-core/playwright';
import { expect } from '@jest/globals';
import { type Browser, chromium, type Locator, type Page } from 'playwright-core';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const CALM = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
];

/** Says which elements make a page scroll sideways. */
const TOO_WIDE = `(() => {
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth <= clientWidth) return [];
  const wide = [...document.querySelectorAll('body *')]
    .filter((each) => each.getBoundingClientRect().right > clientWidth)
    .map((each) => each.tagName.toLowerCase() + (each.className ? '.' + each.className : ''));
  return [(scrollWidth - clientWidth) + ' pixels wider than a screen of 320: ' + wide.slice(-5).join(', ')];
})()`;

/** Opens the Chromium of this machine. */
export function openBrowser(): Promise<Browser> {
  const executablePath = process.env.CHROMIUM_PATH;
  if (!executablePath) throw new Error('CHROMIUM_PATH is not set: run the journeys through npm test');
  return chromium.launch({ executablePath, args: [...CALM, '--disable-component-update', '--disable-sync'] });
}

/** One person with a browser of their own; what they see is checked at every stop. */
export class Walker {
  private constructor(readonly page: Page) {}

  static async arrive(browser: Browser): Promise<Walker> {
    const context = await browser.newContext({ locale: 'fi-FI', viewport: { width: 1280, height: 900 } });
    const page = await context.newPage();
    page.setDefaultTimeout(20_000);
    return new Walker(page);
  }

  /** Checks the page now shown: answered well, readable by everybody, no sideways scrolling at 320 pixels. */
  async look(stop: string): Promise<void> {
    const found = await this.complaints();
    expect({ stop, url: this.page.url(), found }).toEqual({ stop, url: this.page.url(), found: [] });
  }

  /** What somebody could not read on the page now shown, in words; empty when all is well. */
  async complaints(): Promise<string[]> {
    const { violations } = await new AxeBuilder({ page: this.page }).withTags(RULES).analyze();
    const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`);
    await this.page.setViewportSize({ width: 320, height: 640 });
    const wide = await this.page.evaluate<string[]>(TOO_WIDE);
    await this.page.setViewportSize({ width: 1280, height: 900 });
    return [...found, ...wide];
  }

  async press(name: string | RegExp): Promise<void> {
    await this.page.getByRole('button', { name }).first().click();
  }

  /** Chooses a radio button as a hand does: by its label, which covers it. */
  async choose(radio: Locator): Promise<void> {
    await this.page.locator(`label[for="${await radio.getAttribute('id')}"]`).click();
  }

  async follow(name: string | RegExp): Promise<void> {
    await this.page.getByRole('link', { name }).first().click();
  }

  async text(): Promise<string> {
    return this.page.locator('main').innerText();
  }

  async leave(): Promise<void> {
    await this.page.context().close();
  }
}
