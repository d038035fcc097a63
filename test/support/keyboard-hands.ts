import { expect } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { andArrive, type GivenFile, type Hands } from './hands.js';

/** More stops than any page has: a target not met by then cannot be reached. */
const MOST_STOPS = 400;

/** What of the element and its label shows the focus: with it and without it. */
const SHOWS_FOCUS = `(() => {
  const focused = document.activeElement;
  if (focused === null || focused === document.body) return true;
  const shape = () => {
    const parts = [focused, ...(focused.labels ?? []), focused.parentElement];
    const looks = parts.flatMap((part) => [null, '::before', '::after'].map((pseudo) => {
      const style = getComputedStyle(part, pseudo);
      return [style.outlineStyle, style.outlineWidth, style.outlineColor, style.boxShadow, style.borderColor,
        style.backgroundColor, style.textDecoration, style.color].join();
    }));
    return looks.join('|');
  };
  const withFocus = shape();
  const { top, bottom, left, right } = focused.getBoundingClientRect();
  const inSight = bottom > 0 && right > 0 && top < innerHeight && left < innerWidth;
  focused.blur();
  const without = shape();
  focused.focus({ focusVisible: true, preventScroll: true });
  return inSight && withFocus !== without;
})()`;

/** Tab, space, arrows and Enter; the focus must be seen at every stop. */
export class KeyboardHands implements Hands {
  readonly kind = 'keyboard';

  async press(target: Locator): Promise<void> {
    await this.#reach(target);
    await andArrive(target, () => target.page().keyboard.press('Enter'));
  }

  async take(target: Locator): Promise<void> {
    await this.#reach(target);
    await target.page().keyboard.press('Enter');
  }

  async tick(box: Locator): Promise<void> {
    if (await box.isChecked()) return;
    await this.#reach(box);
    await box.page().keyboard.press('Space');
  }

  /** Tab enters the group at its chosen button, or at its first; arrows go on from there. */
  async choose(radio: Locator): Promise<void> {
    const page = radio.page();
    const group = page.locator(`input[type=radio][name="${await radio.getAttribute('name')}"]`);
    await this.#reach(group);
    for (let turn = await group.count(); turn > 0 && !(await radio.isChecked()); turn -= 1) {
      await page.keyboard.press((await isFocused(radio)) ? 'Space' : 'ArrowDown');
    }
    expect(await radio.isChecked()).toBe(true);
  }

  async pick(select: Locator, option: string | { readonly label: string }): Promise<void> {
    await this.#reach(select);
    const page = select.page();
    await page.keyboard.press('Home');
    const wanted = typeof option === 'string' ? option : option.label;
    const shown = async (): Promise<string[]> => [
      await select.inputValue(),
      (await select.locator('option:checked').innerText()).trim(),
    ];
    const options = await select.locator('option').count();
    for (let turn = 0; turn < options && !(await shown()).includes(wanted); turn += 1) {
      await page.keyboard.press('ArrowDown');
    }
    expect(await shown()).toContain(wanted);
  }

  async write(field: Locator, text: string): Promise<void> {
    await this.#reach(field);
    await field.page().keyboard.press('Control+a');
    await field.page().keyboard.insertText(text);
  }

  async give(input: Locator, file: GivenFile): Promise<void> {
    await this.#reach(input);
    const page = input.page();
    const chosen = page.waitForEvent('filechooser');
    // The browser must have heard that choosers are answered here before one opens.
    await page.evaluate('null');
    await page.keyboard.press('Enter');
    await (await chosen).setFiles(file);
  }

  /** Goes on by Tab, round the page if need be, until one of the targets has the focus. */
  async #reach(targets: Locator): Promise<void> {
    const page = targets.page();
    await targets.first().waitFor({ state: 'attached' });
    for (let stop = 0; stop < MOST_STOPS; stop += 1) {
      if (await isFocused(targets)) return;
      await page.keyboard.press('Tab');
      await seeFocus(page);
    }
    throw new Error(`The keyboard does not reach ${targets.toString()} on ${page.url()}`);
  }
}

async function isFocused(targets: Locator): Promise<boolean> {
  return (await targets.and(targets.page().locator(':focus')).count()) > 0;
}

async function seeFocus(page: Page): Promise<void> {
  const isSeen = await page.evaluate<boolean>(SHOWS_FOCUS);
  if (isSeen) return;
  const where = await page.evaluate<string>('document.activeElement.outerHTML.slice(0, 200)');
  throw new Error(`The focus is not seen on ${page.url()}: ${where}`);
}
