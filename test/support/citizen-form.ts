import type { Locator } from 'playwright-core';
import type { Walker } from './walker.js';

/** What one person answers on the form of the portal; the rest is left as it stands. */
export interface FormAnswers {
  /** Words of the boxes to tick. */
  readonly rights: readonly string[];
  /** What the person says of each of them, in the order of the pages. */
  readonly details: readonly string[];
  readonly way?: 'portal' | 'email-notice';
  /** Who asks without a sign-in. */
  readonly name?: string;
  readonly email?: string;
  /** Walks the pages between "whose data" and "who", when it is somebody else's. */
  readonly behalf?: () => Promise<void>;
}

/** Walks the form from its first page to the receipt. */
export async function sendForm(citizen: Walker, portal: string, answers: FormAnswers): Promise<void> {
  const { page } = citizen;
  const radio = (name: string, value: string): Locator => page.locator(`input[name=${name}][value=${value}]`);
  await page.goto(`${portal}/fi/request/whom`);
  if (answers.behalf) await answers.behalf();
  else await citizen.press('Jatka');
  if (answers.name) await citizen.write(/^Nimi/, answers.name);
  if (answers.email) await citizen.write(/^Sähköpostiosoite/, answers.email);
  await citizen.press('Jatka');
  for (const right of answers.rights) await citizen.tick(right);
  await citizen.press('Jatka');
  await citizen.pick(/^Viranomainen/, 'lahti');
  await citizen.pick(/^Rekisteri/, 'lahti-tyollisyyspalvelut');
  await citizen.pick(/^Kotikuntasi/, 'lahti');
  await citizen.press('Jatka');
  if (page.url().endsWith('/data')) await citizen.press('Jatka');
  for (const words of answers.details) {
    await citizen.hands.write(page.locator('main textarea').first(), words);
    await citizen.press('Jatka');
  }
  await citizen.press('Jatka');
  await citizen.choose(radio('language', 'fi'));
  await citizen.press('Jatka');
  await citizen.press('Jatka');
  await citizen.choose(radio('way', answers.way ?? 'portal'));
  await citizen.press('Jatka');
  await citizen.press(/^Lähetä/);
}
