import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { loadSettings, UnusableSettings } from './load-settings.js';

const key = (fill: number): string => Buffer.alloc(32, fill).toString('base64');
const enough = {
  DATABASE_URL: 'postgres://app:x@127.0.0.1/tietopyynto',
  DATA_KEYS: `k1:${key(1)}`,
  INDEX_KEY: key(2),
  SESSION_SECRET: 'x'.repeat(32),
};

function problemsOf(env: Record<string, string>): readonly string[] {
  try {
    loadSettings(env);
    return [];
  } catch (error) {
    if (error instanceof UnusableSettings) return error.problems;
    throw error;
  }
}

describe('loadSettings', () => {
  it('needs only the database and the keys outside production', () => {
    const settings = loadSettings(enough);
    expect(settings.PORTAL_PORT).toBe(4100);
    expect(settings.QUEUE_URL).toBeNull();
    expect(settings.ALLOW_TEST_HETU).toBe(false);
    expect(Object.isFrozen(settings)).toBe(true);
  });

  it('lists every problem at once and shows no value', () => {
    const problems = problemsOf({ DATABASE_URL: 'mysql://secret', PORTAL_PORT: 'abc' });
    expect(problems.map((problem) => problem.split(':')[0]).sort()).toEqual(
      ['DATABASE_URL', 'DATA_KEYS', 'INDEX_KEY', 'PORTAL_PORT', 'SESSION_SECRET'].sort(),
    );
    expect(problems.join()).not.toContain('secret');
  });

  it('refuses insecure defaults in production', () => {
    const problems = problemsOf({
      ...enough,
      NODE_ENV: 'production',
      ALLOW_TEST_HETU: 'true',
      INDEX_KEY: key(1),
    });
    expect(problems.map((problem) => problem.split(':')[0])).toEqual(
      expect.arrayContaining([
        'PORTAL_URL',
        'DESK_URL',
        'CITIZEN_OIDC_CLIENT_SECRET',
        'STAFF_OIDC_CLIENT_SECRET',
        'STAFF_ACR_VALUES',
        'SMTP_URL',
        'ALLOW_TEST_HETU',
        'INDEX_KEY',
      ]),
    );
  });

  it('reads booleans, ports and an empty queue address', () => {
    const settings = loadSettings({ ...enough, ALLOW_TEST_HETU: 'true', DESK_PORT: '8080', QUEUE_URL: '' });
    expect([settings.ALLOW_TEST_HETU, settings.DESK_PORT, settings.QUEUE_URL]).toEqual([true, 8080, null]);
  });

  it('refuses the trust network without its two keys and a strength, and one key for both', () => {
    const names = (env: object) =>
      problemsOf({ ...enough, CITIZEN_SIGN_IN: 'ftn', ...env }).map((problem) => problem.split(':')[0]);
    const pem = (fill: string) => `-----BEGIN PRIVATE KEY-----\\n${fill}\\n-----END PRIVATE KEY-----`;
    const whole = {
      CITIZEN_OIDC_SIGNING_KEY: pem('a'),
      CITIZEN_OIDC_ENCRYPTION_KEY: pem('b'),
      CITIZEN_OIDC_ACR_VALUES: 'http://ftn.ficora.fi/2017/loa2',
    };
    expect(names({})).toEqual(Object.keys(whole));
    expect(names(whole)).toEqual([]);
    expect(names({ ...whole, CITIZEN_OIDC_ENCRYPTION_KEY: pem('a') })).toEqual([
      'CITIZEN_OIDC_ENCRYPTION_KEY',
    ]);
    expect(names({ ...whole, CITIZEN_OIDC_SIGNING_KEY: 'no key' })).toEqual(['CITIZEN_OIDC_SIGNING_KEY']);
    const read = loadSettings({ ...enough, CITIZEN_SIGN_IN: 'ftn', ...whole });
    expect(read.CITIZEN_OIDC_SIGNING_KEY).toBe('-----BEGIN PRIVATE KEY-----\na\n-----END PRIVATE KEY-----');
  });

  const random = (seed: string) => createHash('sha256').update(seed).digest();
  const strong = {
    NODE_ENV: 'production',
    PORTAL_URL: 'https://portal.example',
    DESK_URL: 'https://desk.example',
    CITIZEN_OIDC_ISSUER: 'https://citizens.example',
    STAFF_OIDC_ISSUER: 'https://staff.example',
    CITIZEN_OIDC_CLIENT_SECRET: random('citizen').toString('hex'),
    STAFF_OIDC_CLIENT_SECRET: random('staff').toString('hex'),
    STAFF_ACR_VALUES: 'mfa',
    SMTP_URL: 'smtp://mail.example',
    MAIL_FROM: 'tietopyynto@lahti.example',
    DEFAULT_REGISTRY: 'lahti',
    DATABASE_URL: `postgres://app:${random('database').toString('hex')}@db.example/tietopyynto`,
    DATA_KEYS: `k1:${random('data').toString('base64')}`,
    INDEX_KEY: random('index').toString('base64'),
    SESSION_SECRET: random('session').toString('hex'),
  };
  it.each([
    ['DATA_KEYS', `k2:${random('x').toString('base64')},k1:${key(1)}`],
    ['INDEX_KEY', key(2)],
    ['SESSION_SECRET', 'x'.repeat(40)],
    ['STAFF_OIDC_CLIENT_SECRET', 'changeme-changeme'],
    ['DATABASE_URL', 'postgres://app:portal@db.example/tietopyynto'],
    ['SESSION_SECRET', strong.STAFF_OIDC_CLIENT_SECRET],
  ])('refuses a weak %s in production, and no other', (name, value) => {
    expect(problemsOf(strong)).toEqual([]);
    const problems = problemsOf({ ...strong, [name]: value });
    expect(problems.map((problem) => problem.split(/[:,]/)[0])).toEqual([name]);
    expect(problems.join()).not.toContain(value);
  });

  it('lets a database in without a password, as by a certificate', () => {
    expect(problemsOf({ ...strong, DATABASE_URL: 'postgres://app@db.example/tietopyynto' })).toEqual([]);
  });

  it('asks each app for the secrets of its own sign-in alone', () => {
    const {
      CITIZEN_OIDC_CLIENT_SECRET: citizens,
      STAFF_OIDC_CLIENT_SECRET: staff,
      STAFF_ACR_VALUES: acr,
    } = strong;
    const none = {
      ...strong,
      CITIZEN_OIDC_CLIENT_SECRET: '',
      STAFF_OIDC_CLIENT_SECRET: '',
      STAFF_ACR_VALUES: '',
    };
    const of = (role: string, env: object) =>
      problemsOf({
        ...none,
        CITIZEN_OIDC_ISSUER: 'http://localhost:4300',
        DATABASE_URL: `postgres://${role}@db.example/t`,
        ...env,
      });
    expect(of('worker', { SESSION_SECRET: '' })).toEqual([]);
    expect(of('worker', {})).toEqual([]);
    expect(
      of('desk', { STAFF_OIDC_CLIENT_SECRET: staff, STAFF_ACR_VALUES: acr, CITIZEN_SIGN_IN: 'ftn' }),
    ).toEqual([]);
    const portal = { CITIZEN_OIDC_ISSUER: 'https://citizens.example', CITIZEN_OIDC_CLIENT_SECRET: citizens };
    expect(of('portal', portal)).toEqual([]);
    expect(of('portal', { ...portal, CITIZEN_OIDC_CLIENT_SECRET: '' })).toHaveLength(1);
    expect(of('desk', {})).toHaveLength(2);
  });

  it.each(['portal', 'desk', 'another'])(
    'asks the %s for the secret of its sessions, production or not',
    (role) => {
      const env = { ...enough, SESSION_SECRET: '', DATABASE_URL: `postgres://${role}@db.example/t` };
      expect(problemsOf(env)).toEqual([expect.stringMatching(/^SESSION_SECRET: .*32 characters/)]);
      expect(problemsOf({ ...env, DATABASE_URL: 'postgres://worker@db.example/t' })).toEqual([]);
    },
  );

  const suomifi = {
    SUOMIFI_MESSAGES_URL: 'https://api.messages.suomi.example',
    SUOMIFI_MESSAGES_SERVICE_ID: 'tietopyynto',
    SUOMIFI_MESSAGES_USERNAME: 'tietopyynto',
    SUOMIFI_MESSAGES_PASSWORD: 'a secret of the tests',
  };
  const posti = {
    SUOMIFI_POSTI_USERNAME: 'posti1',
    SUOMIFI_POSTI_PASSWORD: '1234',
    SUOMIFI_POSTI_EMAIL: 'posti@lahti.example',
  };
  it.each([suomifi, { ...suomifi, ...posti }])(
    'refuses Suomi.fi when one setting of it is missing',
    (whole) => {
      expect(problemsOf({ ...enough, ...whole })).toEqual([]);
      for (const name of Object.keys(whole)) {
        const problems = problemsOf({ ...enough, ...whole, [name]: '' });
        expect(problems.map((problem) => problem.split(':')[0])).toEqual([name]);
        expect(problems.join()).not.toContain('a secret of the tests');
      }
    },
  );

  it('refuses Posti without Suomi.fi', () => {
    expect(problemsOf({ ...enough, ...posti }).map((problem) => problem.split(':')[0])).toEqual(
      Object.keys(suomifi),
    );
  });

  it('refuses Suomi.fi over plain http in production', () => {
    const url = 'http://api.messages.suomi.example';
    const production = { ...enough, ...suomifi, SUOMIFI_MESSAGES_URL: url, NODE_ENV: 'production' };
    expect(problemsOf(production)).toContain('SUOMIFI_MESSAGES_URL: must be https in production');
  });
});
