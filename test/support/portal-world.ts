import { FileRequest } from '#cases/citizen';
import { CitizenSignIn } from '#identity';
import { ok } from '#kernel';
import { ClockPort, FileStore, Settings, type SignedInCitizen, type WebAppParts } from '#platform';
import { PORTAL_PARTS } from '../../apps/portal/src/portal-parts.js';
import { PortalModule } from '../../apps/portal/src/portal.module.js';
import { aRequest, type RequestBuilder } from '../builders/request.builder.js';
import { Browser } from './browser.js';
import { type CaseWorld, openCaseWorld } from './case-world.js';
import { createTestApp, type TestApp } from './test-app.js';
import { testSettings } from './test-settings.js';

function person(name: string, hetu: string): SignedInCitizen {
  const [givenName = '', familyName = ''] = name.split(' ');
  const identity = { name, givenName, familyName, hetu, email: null };
  return { kind: 'citizen', personKey: `key of ${name}`, identity };
}
const PEOPLE = {
  aino: person('Aino Mallikas', '010594Y9032'),
  eero: person('Eero Testinen', '020594X903P'),
} as const;
export type PortalPerson = keyof typeof PEOPLE;

/** The portal over HTTP with the whole house behind it: desk and worker on the same database, clock and files. */
export class PortalWorld {
  #next: SignedInCitizen = PEOPLE.aino;
  #app: TestApp | null = null;

  private constructor(readonly world: CaseWorld) {}

  /** Its clock stands at `now`, e.g. `2026-11-22T10:00:00+02:00`. */
  static async open(
    now: string,
    over: { settings?: Record<string, string>; parts?: Partial<WebAppParts> } = {},
  ): Promise<PortalWorld> {
    const house = new PortalWorld(await openCaseWorld(now));
    const { database, clock, files } = house.world;
    house.#app = await createTestApp(PortalModule, { ...PORTAL_PARTS, ...over.parts }, [
      { provide: Settings, useValue: testSettings(database, 'portal', over.settings) },
      { provide: ClockPort, useValue: clock },
      { provide: FileStore, useValue: files },
      { provide: CitizenSignIn, useValue: house.#signIn() },
    ]);
    return house;
  }

  async close(): Promise<void> {
    await this.#app?.close();
    await this.world.close();
  }

  /** A browser that nobody has signed in with. */
  stranger(): Browser {
    if (!this.#app) throw new Error('The portal is not open');
    return new Browser(this.#app.nest);
  }

  async signedIn(who: PortalPerson): Promise<Browser> {
    const browser = this.stranger();
    this.#next = PEOPLE[who];
    await browser.follow(await browser.get('/sign-in/callback?code=x'));
    return browser;
  }

  /** A request filed in the portal: signed in as this person, or by nobody known. */
  async filed(who: PortalPerson | null, request: RequestBuilder = aRequest()) {
    const personKey = who && PEOPLE[who].personKey;
    const actor = { kind: 'citizen', personKey, filedRequestIds: [] } as const;
    const filed = await this.world.portal.get(FileRequest).run(actor, request.build());
    if (!filed.ok) throw new Error(filed.refusal.code);
    return filed.value;
  }

  /** A sign-in service that believes whom the test names. */
  #signIn() {
    return {
      begin: () => Promise.resolve(ok(new URL('http://sign-in.example/'))),
      finish: () => Promise.resolve(ok({ citizen: this.#next, returnTo: '/fi/cases' })),
      endUrl: () => Promise.resolve('http://portal.example/fi'),
    };
  }
}
