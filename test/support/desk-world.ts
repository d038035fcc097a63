import type { Role, StaffActor } from '#kernel';
import { ClockPort, FakeClock, FakeFileStore, FileStore, openDatabase, Settings } from '#platform';
import { DESK_PARTS } from '../../apps/desk/src/desk-parts.js';
import { DeskModule } from '../../apps/desk/src/desk.module.js';
import { type Route, routesOf } from '../../libs/platform/src/web/routes.js';
import { Browser, type Page } from './browser.js';
import { createTestApp, type TestApp } from './test-app.js';
import { createTestDatabase, type TestDatabase } from './test-database.js';
import { testSettings } from './test-settings.js';

const STAFF = [
  {
    key: 'registrar',
    name: 'Kirsi Kirjaaja',
    title: 'kirjaamosihteeri',
    authority: 'lahti',
    roles: ['registrar'],
  },
  {
    key: 'handler',
    name: 'Petri Testilä',
    title: 'palveluasiantuntija',
    authority: 'lahti',
    roles: ['handler'],
  },
  {
    key: 'approver',
    name: 'Hanna Esimerkki',
    title: 'palvelupäällikkö',
    authority: 'lahti',
    roles: ['handler'],
  },
  { key: 'dpo', name: 'Tiina Valvoja', title: 'tietosuojavastaava', authority: 'lahti', roles: ['dpo'] },
  { key: 'admin', name: 'Aki Asettaja', title: 'pääkäyttäjä', authority: 'lahti', roles: ['admin'] },
  { key: 'otherAdmin', name: 'Anna Asetus', title: 'pääkäyttäjä', authority: 'lahti', roles: ['admin'] },
  {
    key: 'stranger',
    name: 'Sari Hyväksyjä',
    title: 'palvelupäällikkö',
    authority: 'tornio',
    roles: ['handler', 'registrar', 'dpo'],
  },
  {
    key: 'expert',
    name: 'Pasi Pajamalli',
    title: 'työpajaohjaaja',
    authority: 'lahti',
    unit: 'Pajapalvelut',
    roles: ['expert'],
  },
] as const;
export type DeskPerson = (typeof STAFF)[number]['key'];

/** The desk over HTTP on a database of its own, at 12.00 on Tuesday 1.12.2026, with people who can be acted as. */
export class DeskWorld {
  readonly clock = new FakeClock('2026-12-01T10:00:00Z');
  readonly files = new FakeFileStore();
  #actor: StaffActor | null = null;

  private constructor(
    readonly database: TestDatabase,
    private app: TestApp | null,
  ) {}

  /** @param over settings that are other than usual */
  static async open(over: Readonly<Record<string, string>> = {}): Promise<DeskWorld> {
    const world = new DeskWorld(await createTestDatabase(), null);
    await world.#hire();
    world.app = await createTestApp(DeskModule, { ...DESK_PARTS, actAs: () => world.#actor }, [
      { provide: Settings, useValue: testSettings(world.database, 'desk', over) },
      { provide: ClockPort, useValue: world.clock },
      { provide: FileStore, useValue: world.files },
    ]);
    return world;
  }

  async close(): Promise<void> {
    await this.app?.close();
    await this.database.drop();
  }

  /** A browser; what it does, the person named does, in their own roles unless others are given. */
  as(person: DeskPerson | null, roles?: readonly Role[]): Browser {
    const place = STAFF.findIndex((one) => one.key === person);
    const found = STAFF[place];
    this.#actor = found
      ? {
          kind: 'staff',
          staffId: idOf(place),
          authorityId: found.authority,
          roles: [...(roles ?? found.roles)],
        }
      : null;
    if (!this.app) throw new Error('The desk is not open');
    return new Browser(this.app.nest);
  }

  /** The server itself, for what is no browser. */
  server(): ReturnType<TestApp['nest']['getHttpServer']> {
    if (!this.app) throw new Error('The desk is not open');
    return this.app.nest.getHttpServer();
  }

  /** Every route of the desk as its controllers declare it. */
  routes(): Route[] {
    return this.app ? routesOf(this.app.nest) : [];
  }

  idOf(person: DeskPerson): string {
    return idOf(STAFF.findIndex((one) => one.key === person));
  }

  /** Registers a paper request of Aino Mallikas and gives its case id. */
  async registered(over: Readonly<Record<string, string | readonly string[]>> = {}): Promise<string> {
    const browser = this.as('registrar');
    const form = await browser.get('/fi/requests/new');
    const page = await browser.postFiles('/fi/requests/new', { ...paperRequest(form), ...over }, []);
    const caseId = /cases\/([0-9a-f-]{36})\/registered/.exec(page.location)?.[1];
    if (!caseId) throw new Error(`Not registered: ${page.errors.join(', ') || page.text}`);
    return caseId;
  }

  /** Registers and routes a request, the proposal accepted as it is. */
  async routed(over: Readonly<Record<string, string | readonly string[]>> = {}): Promise<string> {
    const caseId = await this.registered(over);
    const browser = this.as('registrar');
    const proposal = await browser.get(`/fi/cases/${caseId}/routing`);
    const done = await browser.post(`/fi/cases/${caseId}/routing`, {
      version: versionOf(proposal),
      act: 'confirm',
    });
    if (done.status !== 303) throw new Error(`Not routed: ${done.errors.join(', ') || done.text}`);
    return caseId;
  }

  /** The officer's browser after they have said why they open the case. */
  async looking(caseId: string): Promise<Browser> {
    const browser = this.as('dpo');
    const asked = await browser.get(`/fi/cases/${caseId}/look`);
    // Once per case and day is enough: the officer has said it before.
    if (asked.status === 303) return browser;
    const said = await browser.post(`/fi/cases/${caseId}/look`, { reason: 'supervision' });
    if (said.status !== 303) throw new Error(`Not opened: ${said.errors.join(', ') || said.text}`);
    return browser;
  }

  async #hire(): Promise<void> {
    const admin = await openDatabase(this.database.adminUrl);
    await admin.transaction({ kind: 'system', job: 'test' }, async (tx) => {
      for (const [place, person] of STAFF.entries()) {
        const { key, name, title, authority, roles } = person;
        const unit = 'unit' in person ? person.unit : 'Kirjaamo';
        await tx.query(
          `insert into staff (id, subject, authority_id, unit, name, email, title, roles) values ($1, $2, $3, $4, $5, $6, $7, $8)`,
          [idOf(place), key, authority, unit, name, `${key}@${authority}.example`, title, roles],
        );
        if (roles.some((role) => role === 'registrar'))
          await tx.query('insert into protected_receiver (authority_id, staff_id) values ($1, $2)', [
            authority,
            idOf(place),
          ]);
      }
    });
    await admin.close();
  }
}

/** What a registrar writes for an erasure request that came by letter on Friday 27.11.2026. */
export function paperRequest(form: Page) {
  return {
    submitKey: /name="submitKey" value="([^"]+)"/.exec(form.html)?.[1] ?? '',
    receivedOn: '27.11.2026',
    channel: 'letter',
    name: 'Aino Mallikas',
    hetu: '010594Y9032',
    language: 'fi',
    register: 'lahti-tyollisyyspalvelut',
    municipality: 'lahti',
    rights: 'erasure',
    'erasure-what': 'Kaikki asiakastietoni',
    note: 'Poistakaa tietoni.',
  };
}

/** The version of the case that a page was made from. */
export function versionOf(page: Page): string {
  return /name="version" value="(\d+)"/.exec(page.html)?.[1] ?? '';
}

function idOf(place: number): string {
  return `5d1f0000-0000-4000-8000-00000000000${place}`;
}
