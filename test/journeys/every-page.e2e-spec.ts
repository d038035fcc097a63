import { describe, expect, it, jest } from '@jest/globals';
import { AT_THE_DESK, signInCitizen, signInStaff } from '../support/people.js';
import { Crawler, kindOf } from '../support/crawler.js';
import { onePlace } from '../support/place.js';
import { Walker } from '../support/walker.js';

jest.setTimeout(900_000);

const place = onePlace();
/** Kinds of page already looked at by somebody: the same page is not read twice. */
const looked = new Set<string>();

/** Reads every page and sends every form that this person is shown, in the three languages. */
async function readEverything(walker: Walker, origin: string, starts: readonly string[]): Promise<Crawler> {
  const complaints: string[] = [];
  walker.page.on('console', (message) => {
    // How the page itself answered is judged by the crawler: what it did before may have closed the case.
    if (message.type() === 'error' && message.location().url !== walker.page.url())
      complaints.push(`${walker.page.url()}: ${message.text()} ${message.location().url}`);
  });
  const crawler = new Crawler(walker.page, origin, async (_page, kind) => {
    if (looked.has(origin + kind)) return;
    looked.add(origin + kind);
    complaints.push(...(await walker.complaints()).map((complaint) => `${kind}: ${complaint}`));
  });
  await crawler.followLinks(starts);
  await crawler.sendForms();
  expect([...crawler.complaints, ...complaints]).toEqual([]);
  return crawler;
}

describe('every page and every form', () => {
  it('of the portal, before sign-in', async () => {
    const walker = await Walker.arrive(place());
    const crawler = await readEverything(walker, place().house.portal, ['/', '/fi', '/sv', '/en']);
    expect([...crawler.kinds.keys()]).toEqual(
      expect.arrayContaining(['/fi/request', '/sv/request', '/en/request']),
    );
    await walker.leave();
  });

  it('of the portal, for a citizen with cases', async () => {
    const walker = await signInCitizen(place(), 'Eero Testinen');
    const starts = ['fi', 'sv', 'en'].flatMap((language) => [`/${language}`, `/${language}/cases`]);
    const crawler = await readEverything(walker, place().house.portal, starts);
    expect([...crawler.kinds.keys()]).toEqual(expect.arrayContaining(['/fi/cases/:id', '/sv/cases/:id']));
    await walker.leave();
  });

  it.each(AT_THE_DESK)('of the desk, for %s', async (name) => {
    const walker = await signInStaff(place(), name);
    const own = kindOf(walker.page.url()).replace(/^\/fi/, '');
    const crawler = await readEverything(walker, place().house.desk, [`/fi${own}`, `/sv${own}`, `/en${own}`]);
    expect(crawler.forms.size).toBeGreaterThan(0);
    // Everybody comes from the navigation to the kinds of letter and their samples.
    expect([...crawler.kinds.keys()]).toEqual(
      expect.arrayContaining(['/fi/letter-kinds', '/sv/letter-kinds/sample?kind&of']),
    );
    await walker.leave();
  });
});
