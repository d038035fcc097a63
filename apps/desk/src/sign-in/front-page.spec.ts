import { describe, expect, it } from '@jest/globals';
import type { Role } from '#kernel';
import { frontPage } from './front-page.js';

const of = (...roles: Role[]): string =>
  frontPage({ actor: { kind: 'staff', staffId: 's', authorityId: 'lahti', roles }, language: 'sv' });

describe('the front page of the desk', () => {
  it('is the inbox for the registry, the board for the data-protection officer, own work for the others', () => {
    expect([of('registrar'), of('dpo'), of('handler'), of('expert')]).toEqual([
      '/sv/inbox',
      '/sv/deadlines',
      '/sv/my-work',
      '/sv/my-work',
    ]);
  });
  it('is the administration for an administrator who has no cases, a plain page for nobody’s role', () => {
    expect([of('admin'), of()]).toEqual(['/sv/administration', '/sv/start']);
    expect(of('admin', 'handler')).toBe('/sv/my-work');
  });
  it('is the sign-in page for somebody not signed in', () => {
    expect(frontPage({ actor: null, language: 'fi' })).toBe('/fi/sign-in');
  });
});
