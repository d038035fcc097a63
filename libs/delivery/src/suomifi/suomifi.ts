import type { ClockPort, Settings } from '#platform';
import { SuomifiClient } from './suomifi-client.js';
import type { PostiAccount, SuomifiAccount, SuomifiLog } from './suomifi-account.js';
import { SuomifiLogin } from './suomifi-login.js';
import type { SuomifiPasswords } from './suomifi-passwords.js';

/** Provides `Suomifi`, or null where this installation does not send over Suomi.fi Messages. */
export const SUOMIFI = 'suomifi messages';

export interface Suomifi {
  readonly account: SuomifiAccount;
  readonly client: SuomifiClient;
}

/** Seconds for one request: letters of 10 MiB go over slow lines too. */
const TIMEOUT = 60;

/** The account that the settings name. The settings have been checked: all of it is there, or nothing. */
export function suomifiAccount(settings: Settings): SuomifiAccount | null {
  const { SUOMIFI_MESSAGES_URL: url } = settings;
  if (url === null) return null;
  return {
    url,
    serviceId: settings.SUOMIFI_MESSAGES_SERVICE_ID,
    username: settings.SUOMIFI_MESSAGES_USERNAME,
    timeoutSeconds: TIMEOUT,
    posti: postiAccount(settings),
  };
}

/** The interface of an account. */
export function openSuomifi(
  account: SuomifiAccount | null,
  passwords: SuomifiPasswords,
  clock: ClockPort,
  log: SuomifiLog,
): Suomifi | null {
  if (!account) return null;
  const login = new SuomifiLogin(account, passwords, clock, log);
  return { account, client: new SuomifiClient(account, login, log) };
}

function postiAccount(settings: Settings): PostiAccount | null {
  const {
    SUOMIFI_POSTI_USERNAME: username,
    SUOMIFI_POSTI_PASSWORD: password,
    SUOMIFI_POSTI_EMAIL: email,
  } = settings;
  if (username === null || password === null || email === null) return null;
  return { username, password, email, costPool: settings.SUOMIFI_POSTI_COST_POOL };
}
