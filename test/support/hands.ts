import type { Locator } from 'playwright-core';

export interface GivenFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** How a person works a page: with a mouse, or with the keyboard alone. */
export interface Hands {
  readonly kind: 'mouse' | 'keyboard';
  /** A link or a button. */
  press(target: Locator): Promise<void>;
  /** What leaves the page where it is: a link that gives a file, a part that opens. */
  take(target: Locator): Promise<void>;
  tick(box: Locator): Promise<void>;
  choose(radio: Locator): Promise<void>;
  /** Chooses the option with this value or, with `{ label }`, with these words. */
  pick(select: Locator, option: string | { readonly label: string }): Promise<void>;
  write(field: Locator, text: string): Promise<void>;
  give(input: Locator, file: GivenFile): Promise<void>;
}

/** Clicks and types. */
export class MouseHands implements Hands {
  readonly kind = 'mouse';

  press(target: Locator): Promise<void> {
    return andArrive(target, () => target.click());
  }

  take(target: Locator): Promise<void> {
    return target.click();
  }

  tick(box: Locator): Promise<void> {
    return box.check();
  }

  /** By its label, which covers it. */
  async choose(radio: Locator): Promise<void> {
    await radio
      .page()
      .locator(`label[for="${await radio.getAttribute('id')}"]`)
      .click();
  }

  async pick(select: Locator, option: string | { readonly label: string }): Promise<void> {
    await select.selectOption(option);
  }

  write(field: Locator, text: string): Promise<void> {
    return field.fill(text);
  }

  give(input: Locator, file: GivenFile): Promise<void> {
    return input.setInputFiles(file);
  }
}

/** Does what leads to another page, and waits for that page: pressing twice must not press the same button twice. */
export async function andArrive(target: Locator, act: () => Promise<void>): Promise<void> {
  const page = target.page();
  await target.waitFor();
  await page.evaluate('window.isLeft = true');
  await act();
  await page.waitForFunction(() => !('isLeft' in globalThis));
  await page.waitForLoadState('load');
}
