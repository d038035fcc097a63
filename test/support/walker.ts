import { AxeBuilder } from '@axe-core/playwright';
import { expect } from '@jest/globals';
import { type GivenFile, type Hands, MouseHands } from './hands.js';
import type { Place } from './place.js';
import { kindOf } from './crawler.js';
import type { Locator, Page } from 'playwright-core';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Says which elements make a page scroll sideways. */
const TOO_WIDE = `(() => {
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth <= clientWidth) return [];
  const wide = [...document.querySelectorAll('body *')]
    .filter((each) => each.getBoundingClientRect().right > clientWidth)
    .map((each) => each.tagName.toLowerCase() + (each.className ? '.' + each.className : ''));
  return [(scrollWidth - clientWidth) + ' pixels wider than a screen of 320: ' + wide.slice(-5).join(', ')];
})()`;

/** Bytes of the page and what it loads, as they travel on a first visit, fonts left out. */
const WEIGHT = `[...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
  .filter((entry) => !/\\.(woff2?|ttf)(\\?|$)/.test(entry.name))
  .reduce((sum, entry) => sum + entry.encodedBodySize, 0)`;
const HEAVIEST = 100_000;

/** What stands on a page, without its words: its elements that have a name, rows and fields of one kind counted once. */
const THINGS = `[...new Set([...document.querySelectorAll('main [id], main [class]')].map((each) =>
  (each.tagName + '#' + each.id + '.' + each.getAttribute('class')).replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9]+/g, '')))].sort().join(' ')`;

/** One person with a browser of their own; what they see is checked at every stop. */
export class Walker {
  private constructor(
    readonly page: Page,
    readonly hands: Hands,
    private readonly looked: Set<string>,
  ) {}

  static async arrive(
    { browser, looked }: Pick<Place, 'browser' | 'looked'>,
    hands: Hands = new MouseHands(),
  ): Promise<Walker> {
    const context = await browser.newContext({ locale: 'fi-FI', viewport: { width: 1280, height: 900 } });
    const page = await context.newPage();
    page.setDefaultTimeout(20_000);
    return new Walker(page, hands, looked);
  }

  /**
   * Checks the page now shown: answered well, readable by everybody, no sideways scrolling at 320 pixels. A page of the
   * same kind with the same things on it is checked once. Who goes by keyboard looks at the focus instead.
   */
  async look(stop: string): Promise<void> {
    if (this.hands.kind === 'keyboard') return;
    const seen = `${kindOf(this.page.url())} ${await this.page.evaluate<string>(THINGS)}`;
    if (this.looked.has(seen)) return;
    this.looked.add(seen);
    const found = await this.complaints();
    expect({ stop, url: this.page.url(), found }).toEqual({ stop, url: this.page.url(), found: [] });
  }

  /** What somebody could not read on the page now shown, in words; empty when all is well. */
  async complaints(): Promise<string[]> {
    const bytes = await this.page.evaluate<number>(WEIGHT);
    const { violations } = await new AxeBuilder({ page: this.page }).withTags(RULES).analyze();
    const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`);
    await this.page.setViewportSize({ width: 320, height: 640 });
    const wide = await this.page.evaluate<string[]>(TOO_WIDE);
    await this.page.setViewportSize({ width: 1280, height: 900 });
    const heavy = bytes > HEAVIEST ? [`${bytes} bytes on a first visit`] : [];
    return [...found, ...wide, ...heavy];
  }

  press(name: string | RegExp): Promise<void> {
    return this.hands.press(this.page.getByRole('button', { name }).first());
  }

  follow(name: string | RegExp): Promise<void> {
    return this.hands.press(this.page.getByRole('link', { name }).first());
  }

  /** Takes the file that a link gives. */
  take(name: string | RegExp): Promise<void> {
    return this.hands.take(this.page.getByRole('link', { name }).first());
  }

  /** Follows the first link of a row or item that holds these words, on this page of a list or the next ones. */
  async open(words: string): Promise<void> {
    const row = this.page.locator('main tr, main li', { hasText: words });
    const next = this.page.getByRole('link', { name: 'Seuraava sivu' });
    while ((await row.count()) === 0 && (await next.count()) > 0) await this.hands.press(next.first());
    await this.hands.press(row.getByRole('link').first());
  }

  write(label: string | RegExp, text: string): Promise<void> {
    return this.hands.write(this.page.getByLabel(label), text);
  }

  /** Ticks a box by its label, within the group of that legend where the label stands in several. */
  tick(label: string | RegExp, group?: string): Promise<void> {
    const place = group ? this.page.getByRole('group', { name: group, exact: true }) : this.page;
    return this.hands.tick(place.getByLabel(label));
  }

  pick(label: string | RegExp, option: string | { readonly label: string }): Promise<void> {
    return this.hands.pick(this.page.getByLabel(label), option);
  }

  choose(radio: Locator): Promise<void> {
    return this.hands.choose(radio);
  }

  give(file: GivenFile): Promise<void> {
    return this.hands.give(this.page.locator('input[type=file]').first(), file);
  }

  async text(): Promise<string> {
    return this.page.locator('main').innerText();
  }

  async leave(): Promise<void> {
    await this.page.context().close();
  }
}
