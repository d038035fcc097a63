import { join } from 'node:path';

/** The ports of the trial installation when they are free. */
export const preferredPorts = {
  PORTAL_PORT: 4100,
  DESK_PORT: 4200,
  DEMO_SIGN_IN_PORT: 4300,
  MAIL_CATCHER_PORT: 4400,
  SMTP_PORT: 4425,
  WORKER_PORT: 4500,
  SUOMIFI_TRIAL_PORT: 4600,
};

/**
 * Every setting of the apps, the same for all of them; what the person set in the environment wins.
 * @param {object} from
 * @param {Record<string, string | undefined>} from.env the person's environment
 * @param {Record<string, number>} from.ports
 * @param {Record<string, string>} from.secrets
 * @param {string} from.dataDir
 * @param {string} from.root the checkout
 * @returns {Record<string, string>}
 */
export function settingsFor({ env, ports, secrets, dataDir, root }) {
  const at = (port) => `http://localhost:${ports[port]}`;
  const signIn = env.DEMO_SIGN_IN_URL || at('DEMO_SIGN_IN_PORT');
  const defaults = {
    NODE_ENV: 'development',
    PORTAL_URL: at('PORTAL_PORT'),
    DESK_URL: at('DESK_PORT'),
    DEMO_SIGN_IN_URL: signIn,
    MAIL_CATCHER_URL: at('MAIL_CATCHER_PORT'),
    SMTP_URL: `smtp://127.0.0.1:${ports.SMTP_PORT}`,
    QUEUE_URL: '',
    FILES_DIR: join(dataDir, 'files'),
    CITIZEN_OIDC_ISSUER: signIn,
    CITIZEN_OIDC_CLIENT_ID: 'tietopyynto-portal',
    STAFF_OIDC_ISSUER: signIn,
    STAFF_OIDC_CLIENT_ID: 'tietopyynto-desk',
    ALLOW_TEST_HETU: 'true',
    CATALOGUE_DIR: join(root, 'db/catalogue'),
    DEFAULT_REGISTRY: 'lahti',
    MAIL_FROM: 'tietopyynto@palvelu.example',
    SUOMIFI_MESSAGES_URL: at('SUOMIFI_TRIAL_PORT'),
    SUOMIFI_MESSAGES_SERVICE_ID: 'tietopyynto',
    SUOMIFI_MESSAGES_USERNAME: 'tietopyynto',
  };
  const numbers = Object.fromEntries(Object.entries(ports).map(([name, port]) => [name, String(port)]));
  return withoutPasswords({ ...withoutFiled({ ...secrets, ...defaults }, env), ...given(env), ...numbers });
}

// What the person keeps in a file (`NAME_FILE`) is not set a second time.
function withoutFiled(settings, env) {
  return Object.fromEntries(Object.entries(settings).filter(([name]) => !env[`${name}_FILE`]));
}

// An app gets its own address of the database and no other role's password.
function withoutPasswords(settings) {
  return Object.fromEntries(Object.entries(settings).filter(([name]) => !name.endsWith('_DB_PASSWORD')));
}

function given(env) {
  return Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''));
}

/**
 * The addresses of one database for each login role, on the server of an administrator's address.
 * @param {string} adminUrl
 * @param {Record<string, string>} secrets
 * @returns {Record<'portal' | 'desk' | 'worker' | 'migrator', string>}
 */
export function databaseUrls(adminUrl, secrets) {
  const urlOf = (role) => {
    const url = new URL(adminUrl);
    url.username = role;
    url.password = encodeURIComponent(secrets[`${role.toUpperCase()}_DB_PASSWORD`]);
    url.pathname = '/tietopyynto';
    return url.href;
  };
  return Object.fromEntries(['portal', 'desk', 'worker', 'migrator'].map((role) => [role, urlOf(role)]));
}
