import { type Hands, MouseHands } from './hands.js';
import type { Place } from './place.js';
import { Walker } from './walker.js';

/** People of the demo with each role at one authority. */
export const AT_THE_DESK = [
  'Kirsi Kirjaaja',
  'Petri Testilä',
  'Pasi Pajamalli',
  'Hanna Esimerkki',
  'Tiina Valvoja',
  'Ari Ylläpito',
] as const;

/** A citizen of the demo who has just signed in to the portal. */
export async function signInCitizen(
  place: Place,
  name: string,
  hands: Hands = new MouseHands(),
): Promise<Walker> {
  const walker = await Walker.arrive(place, hands);
  await walker.page.goto(`${place.house.portal}/fi`);
  await walker.follow(/^Kirjaudu/);
  await walker.press(new RegExp(name));
  return walker;
}

/** A member of staff of the demo who has just signed in to the desk. */
export async function signInStaff(
  place: Place,
  name: string,
  hands: Hands = new MouseHands(),
): Promise<Walker> {
  const walker = await Walker.arrive(place, hands);
  await walker.page.goto(`${place.house.desk}/fi/sign-in`);
  const begin = walker.page
    .getByRole('link', { name: /^Kirjaudu/ })
    .or(walker.page.getByRole('button', { name: /^Kirjaudu$/ }));
  if ((await walker.page.getByRole('button', { name: new RegExp(name) }).count()) === 0)
    await hands.press(begin.first());
  await walker.press(new RegExp(name));
  return walker;
}
