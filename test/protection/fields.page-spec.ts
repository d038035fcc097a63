import { isDeepStrictEqual } from 'node:util';
import type { Browser, Page } from '#test/support/browser';
import type { ShownForm } from '#test/support/doors';
import { type FormPlace, formsWithIds, idFieldsOf, shownAt, TheirRows } from '#test/support/doors-fields';
import { AT_HOME, DoorsWorld } from '#test/support/doors-world';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';

jest.setTimeout(240_000);

type Sent = ShownForm['fields'];

const dated = (shown: Sent, begin: string): Sent =>
  Object.fromEntries(
    Object.keys(shown).flatMap((name) => (name.startsWith(begin) ? [[name, '18.12.2026']] : [])),
  );

/** What a person would fill in, so that nothing but the id can be wrong with the form. */
const FILLED: readonly (readonly [RegExp, (shown: Sent) => Sent])[] = [
  [/\/absences$/, () => ({ from: '1.12.2026', to: '2.12.2026' })],
  [/\/units\/edit$/, () => ({ unit: '', name: 'Arkisto', deputy: AT_HOME.staffId })],
  [/\/decision$/, (shown) => ({ act: 'submit', ...dated(shown, 'missing-by-') })],
  [/\/afterwards$/, () => ({ 'review-dueOn': '1.12.2026' })],
  [/\/:id\/tasks$/, ({ systems }) => ({ search: systems ?? [] })],
];
/**
 * Where to go back to; whose right to take away, which they have not; the second person for a decision that needs none:
 * the form is taken as if nobody were named there.
 */
const AS_IF_EMPTY: readonly string[] = [
  '/fi/record-exports/:id/again case',
  '/fi/cases/:id/access/take staff',
  '/fi/cases/:id/claims/:id/decision approver',
];
/** Fields of which a form may send several. */
const SEVERAL = /claims$|^documents$|^receivers$/i;

let world: DoorsWorld;
let forms: [key: string, places: FormPlace[]][];
let theirs: TheirRows;
beforeAll(async () => {
  world = await DoorsWorld.open();
  // An extension can be undone while its claims stand; with a decision much of its case is over.
  const order = ([key]: [string, FormPlace[]]): number =>
    Number(key.includes('/decision ')) - Number(key.includes('/undo '));
  forms = [...(await formsWithIds(world))].toSorted((one, other) => order(one) - order(other));
  theirs = await TheirRows.open(world);
});
afterAll(() => world.close());

const filled = (action: string, { fields }: ShownForm): Sent => ({
  ...fields,
  ...FILLED.find(([where]) => where.test(action))?.[1](fields),
});
const send = ({ action, takesFiles }: ShownForm, sent: Sent, browser: Browser): Promise<Page> =>
  takesFiles ? browser.postFiles(action, sent, []) : browser.post(action, sent);
const isRefused = ({ status, errors }: Page): boolean =>
  (status >= 400 && status < 500) || (status === 200 && errors.length > 0);

interface Tried {
  /** Was the form right, but for an id? Else nothing is shown by its being refused. */
  readonly isRight: boolean;
  /** The fields that took what they must not. */
  readonly taken: readonly string[];
}

/** Sends the form with each of its ids replaced by one of theirs. */
async function triedAlone(action: string, form: ShownForm, browser: Browser): Promise<Tried> {
  const taken: string[] = [];
  let isRight = false;
  for (const [name, id] of idFieldsOf(form)) {
    const other = await theirs.like(id);
    const [all, marked] = [await world.traces(), await theirs.marked(other)];
    const answer = await send(form, { ...filled(action, form), [name]: other }, browser);
    const isSame = isDeepStrictEqual(await world.traces(), all);
    const isEmpty = answer.status === 303 && AS_IF_EMPTY.includes(`${action} ${name}`);
    if ((await theirs.marked(other)) !== marked || !(isEmpty || (isRefused(answer) && isSame)))
      taken.push(`${action} ${name}: ${answer.status}${isSame ? '' : ', and something changed'}`);
    isRight ||= isEmpty && !isSame;
  }
  return { isRight, taken };
}

/** Sends the form as it stands, with one of theirs beside each id of which there may be several. */
async function triedBeside(action: string, form: ShownForm, browser: Browser): Promise<Tried> {
  const own = filled(action, form);
  const taken: string[] = [];
  for (const [name, id] of idFieldsOf(form).filter(([name]) => SEVERAL.test(name))) {
    const other = await theirs.like(id);
    const before = await theirs.marked(other);
    const { status } = await send(form, { ...own, [name]: [id, other] }, browser);
    if ((await theirs.marked(other)) !== before) taken.push(`${action} ${name}: beside its own`);
    if (status === 303) return { isRight: true, taken };
  }
  return { isRight: (await send(form, own, browser)).status === 303, taken };
}

describe('a form with ids in its fields', () => {
  it('takes none of another authority, alone or beside its own, and is right but for that', async () => {
    const browser = world.house.acting(AT_HOME);
    const [taken, neverRight]: [string[], string[]] = [[], []];
    for (const [key, places] of forms) {
      const [action = ''] = key.split(' ');
      let isRight = false;
      for (const place of places) {
        const form = isRight ? null : await shownAt(place, browser);
        if (!form) continue;
        for (const tried of [triedAlone, triedBeside]) {
          const found = await tried(action, form, browser);
          taken.push(...found.taken);
          isRight ||= found.isRight;
        }
      }
      if (!isRight) neverRight.push(key);
    }
    expect(taken).toEqual([]);
    expect(neverRight).toEqual([]);
    expect(forms.length).toBeGreaterThan(15);
  });
});
