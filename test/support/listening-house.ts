import { CitizenSignIn } from '#identity';
import { no, ok, type StaffActor } from '#kernel';
import { ClockPort, FileStore, Logger, Settings, type SignedInCitizen } from '#platform';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { DESK_PARTS } from '../../apps/desk/src/desk-parts.js';
import { DeskModule } from '../../apps/desk/src/desk.module.js';
import { PORTAL_PARTS } from '../../apps/portal/src/portal-parts.js';
import { PortalModule } from '../../apps/portal/src/portal.module.js';
import { JobMeter } from '../../apps/worker/src/job-meter.js';
import { Registry } from 'prom-client';
import { staffMember } from '../builders/staff.builder.js';
import { Browser } from './browser.js';
import { type CaseWorld, openCaseWorld } from './case-world.js';
import { FakeIssuer } from './fake-issuer.js';
import { createTestApp, type TestApp } from './test-app.js';
import { testSettings } from './test-settings.js';

/** Portal and desk over HTTP, a worker and a provider of tokens on one database, with every line that they log. */
export class ListeningHouse {
  readonly logged = { portal: [] as string[], desk: [] as string[], worker: [] as string[] };
  readonly issuer: FakeIssuer;
  #actor: StaffActor | null = null;
  #citizen: SignedInCitizen | string = 'sign-in.stale';
  #portal: TestApp | null = null;
  #desk: TestApp | null = null;
  readonly #meter: JobMeter;

  private constructor(
    private readonly ground: CaseWorld,
    issuer: FakeIssuer,
  ) {
    this.issuer = issuer;
    this.#meter = new JobMeter(new Registry(), this.#log('worker'));
  }

  /** Its clock stands at `now`, e.g. `2026-11-22T10:00:00+02:00`. */
  static async open(now: string): Promise<ListeningHouse> {
    const house = new ListeningHouse(await openCaseWorld(now), await FakeIssuer.open());
    const { database, clock, files } = house.ground;
    const shared = [
      { provide: ClockPort, useValue: clock },
      { provide: FileStore, useValue: files },
    ];
    const over = { API_TOKEN_ISSUER: house.issuer.url };
    house.#portal = await createTestApp(
      PortalModule,
      PORTAL_PARTS,
      [
        ...shared,
        { provide: Settings, useValue: testSettings(database, 'portal') },
        { provide: CitizenSignIn, useValue: house.#signIn() },
      ],
      house.#log('portal'),
    );
    house.#desk = await createTestApp(
      DeskModule,
      { ...DESK_PARTS, actAs: () => house.#actor },
      [...shared, { provide: Settings, useValue: testSettings(database, 'desk', over) }],
      house.#log('desk'),
    );
    return house;
  }

  async close(): Promise<void> {
    await Promise.all([this.#portal?.close(), this.#desk?.close(), this.issuer.close()]);
    await this.ground.close();
  }

  get portal(): NestExpressApplication {
    if (!this.#portal) throw new Error('The portal is not open');
    return this.#portal.nest;
  }

  get desk(): NestExpressApplication {
    if (!this.#desk) throw new Error('The desk is not open');
    return this.#desk.nest;
  }

  /** The world with the desk and the portal that log, for what helpers do in it. */
  get world(): CaseWorld {
    return { ...this.ground, desk: this.desk, portal: this.portal };
  }

  /** A browser at the desk; what it does from now on, this member of the demo's staff does. Null: nobody signed in. */
  as(sub: string | null): Browser {
    this.#actor = sub === null ? null : staffMember(sub);
    return new Browser(this.desk);
  }

  /** The same for any member of staff, with whatever roles. */
  acting(actor: StaffActor | null): Browser {
    this.#actor = actor;
    return new Browser(this.desk);
  }

  async signedIn(citizen: SignedInCitizen): Promise<Browser> {
    this.#citizen = citizen;
    const browser = new Browser(this.portal);
    await browser.follow(await browser.get('/sign-in/callback?code=x'));
    return browser;
  }

  /** From now on no citizen gets in, for a reason. */
  refusing(code: string): void {
    this.#citizen = code;
  }

  /** Everything in the outbox that is due; how it ended is told to the worker's log as in the running worker. */
  async runJobs(): Promise<void> {
    await this.ground.runJobs(undefined, this.#meter);
  }

  #log(app: 'portal' | 'desk' | 'worker'): Logger {
    return new Logger(app, 'trace', { write: (line) => void this.logged[app].push(line) });
  }

  #signIn() {
    return {
      begin: () => Promise.resolve(ok(new URL('http://sign-in.example/'))),
      finish: () => {
        const citizen = this.#citizen;
        return Promise.resolve(
          typeof citizen === 'string' ? no(citizen) : ok({ citizen, returnTo: '/fi/cases' }),
        );
      },
      endUrl: () => Promise.resolve('http://portal.example/fi'),
    };
  }
}
