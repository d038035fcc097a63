import { AUDIT_ACTIONS } from '#audit';
import { describe, expect, it } from '@jest/globals';
import { DeskModule } from '../../apps/desk/src/desk.module.js';
import { PortalModule } from '../../apps/portal/src/portal.module.js';
import {
  CITIZEN_PERMISSIONS,
  CLIENT_PERMISSIONS,
  isPermission,
  STAFF_PERMISSIONS,
} from '../../libs/identity/src/domain/permission.js';
import { filesIn } from './files.js';
import { type DeclaredRoute, routesOfModule } from './routes-of.js';

const portal = routesOfModule(PortalModule);
const desk = routesOfModule(DeskModule);
const all = [...portal, ...desk];
const guarded = all.filter((route) => !route.isPublic);
const names = (routes: readonly DeclaredRoute[]): string[] => routes.map((route) => route.handler);

/** Pages and answers that show and change nothing personal. A new line here is a decision. */
const OPEN_TO_ANYONE = [
  'BeginController.choose',
  'FeedbackController.form',
  'KeysController.keys',
  'PaperFormController.form',
  'PaperFormController.list',
  'SignInController.begin',
  'SignInController.end',
  'SignInController.finish',
  'StartController.accessibility',
  'StartController.own',
  'StartController.privacy',
  'StartController.start',
  // Each message is signed by the identification service.
  'SuomifiController.answer',
  'SuomifiController.metadata',
  'SuomifiController.signOutByPost',
  'SuomifiController.signOutByRedirect',
  'WhereController.show',
  'WhichRightController.show',
  // The secret in its address lets in, and it shows case numbers and days alone.
  'CalendarFeedController.feed',
  'CallbackController.callback',
  'DocsController.json',
  'DocsController.page',
  'SignInController.begin',
  'SignInController.end',
  'SignInController.front',
  'SignInController.show',
  'SignInController.start',
];

/** Declared for the roles' table, but no page asks for them yet. This list may only become shorter. */
const WITHOUT_A_ROUTE = ['catalogue.read'];

describe('every route', () => {
  it('is found: the portal and the desk have routes', () => {
    expect([portal.length > 10, desk.length > 15]).toEqual([true, true]);
  });

  it('needs a permission, or is one of the few that anyone may use', () => {
    expect(names(all.filter((route) => !route.isPublic && !route.permission))).toEqual([]);
    expect(names(all.filter((route) => route.isPublic))).toEqual(OPEN_TO_ANYONE);
  });

  it('names what it leaves in the audit trail, when it needs a permission', () => {
    const known: readonly string[] = AUDIT_ACTIONS;
    const wrong = guarded.filter(({ audited }) => !audited || !known.includes(audited));
    expect(names(wrong)).toEqual([]);
  });

  it('asks citizens for a citizen’s permission, staff for one of the staff and programs for a scope', () => {
    const foreign = (routes: readonly DeclaredRoute[], own: object): string[] =>
      names(routes.filter(({ permission }) => permission && !Object.hasOwn(own, permission)));
    expect(foreign(portal, CITIZEN_PERMISSIONS)).toEqual([]);
    const pages = desk.filter(({ isApi }) => !isApi);
    const api = desk.filter(({ isApi }) => isApi);
    expect(foreign(pages, STAFF_PERMISSIONS)).toEqual([]);
    expect(api.length).toBeGreaterThan(4);
    expect(
      names(api.filter(({ permission }) => !CLIENT_PERMISSIONS.some((scope) => scope === permission))),
    ).toEqual([]);
    expect(guarded.filter(({ permission }) => !isPermission(permission ?? ''))).toEqual([]);
  });
});

describe('the declared permissions', () => {
  it('are all asked for by a route, but for those without a page', () => {
    const asked = new Set(guarded.map((route) => route.permission));
    const declared = [
      ...Object.keys(CITIZEN_PERMISSIONS),
      ...Object.keys(STAFF_PERMISSIONS),
      ...CLIENT_PERMISSIONS,
    ];
    expect(declared.filter((permission) => !asked.has(permission)).sort()).toEqual(WITHOUT_A_ROUTE);
  });
});

describe('the audit trail', () => {
  it('gets every action it knows from some use case', () => {
    const written = filesIn(['libs'], /\.ts$/)
      .filter(({ path }) => path !== 'libs/audit/src/audit-action.ts' && !/spec\.ts$/.test(path))
      .map(({ text }) => text)
      .join('\n');
    expect(AUDIT_ACTIONS.filter((action) => !written.includes(`'${action}'`))).toEqual([]);
  });

  it('is written in libraries, in the transaction of the act, never by a page', () => {
    const pages = filesIn(['apps'], /\.ts$/).filter(({ text }) =>
      /\bAuditTrail\b|insert into audit_event/.test(text),
    );
    expect(pages.map(({ path }) => path)).toEqual([]);
  });
});
