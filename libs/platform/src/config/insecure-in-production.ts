import type { Environment } from './read-environment.js';
import type { Settings } from './settings.js';
import { keepsSessions, signsIn } from './signs-in.js';
import { isWeakKey, isWeakPassword } from './weak-secret.js';

/** What may not be so in production: plain http, missing or weak secrets, what is for trials. Shows no value. */
export function insecureInProduction(settings: Settings, env: Environment): string[] {
  if (settings.NODE_ENV !== 'production') return [];
  const problems: string[] = [];
  const addresses = ['PORTAL_URL', 'DESK_URL', ...signInNames(settings).addresses] as const;
  for (const name of addresses) {
    if (!String(settings[name]).startsWith('https://')) problems.push(`${name}: must be https in production`);
  }
  for (const name of ['API_TOKEN_ISSUER', 'SUOMIFI_MESSAGES_URL'] as const)
    if (settings[name]?.startsWith('http://')) problems.push(`${name}: must be https in production`);
  for (const name of signInNames(settings).secrets) {
    if (isWeakPassword(settings[name]))
      problems.push(`${name}: must be set (at least 16 characters, random) in production`);
  }
  const needed = ['SMTP_URL', 'MAIL_FROM', 'DEFAULT_REGISTRY'];
  if (signsIn(settings, 'desk')) needed.push('STAFF_ACR_VALUES');
  for (const name of needed) {
    if (!env[name]) problems.push(`${name}: must be set in production`);
  }
  if (settings.ALLOW_TEST_HETU)
    problems.push('ALLOW_TEST_HETU: test identity codes are not allowed in production');
  if (settings.DATA_KEYS?.includes(settings.INDEX_KEY))
    problems.push('INDEX_KEY: must not be one of DATA_KEYS');
  problems.push(...weakSecrets(settings));
  return problems;
}

/** What the sign-in of this process needs: of citizens in the portal, of staff at the desk. */
function signInNames(settings: Settings) {
  const ofCitizens = {
    oidc: { addresses: ['CITIZEN_OIDC_ISSUER'], secrets: ['CITIZEN_OIDC_CLIENT_SECRET'] },
    ftn: { addresses: ['CITIZEN_OIDC_ISSUER'], secrets: [] },
    suomifi: { addresses: ['SUOMIFI_SIGN_IN_URL', 'SUOMIFI_SIGN_OUT_URL'], secrets: [] },
  } as const;
  const ofStaff = { addresses: ['STAFF_OIDC_ISSUER'], secrets: ['STAFF_OIDC_CLIENT_SECRET'] } as const;
  const asked = [
    ...(signsIn(settings, 'portal') ? [ofCitizens[settings.CITIZEN_SIGN_IN]] : []),
    ...(signsIn(settings, 'desk') ? [ofStaff] : []),
  ];
  return { addresses: asked.flatMap((one) => one.addresses), secrets: asked.flatMap((one) => one.secrets) };
}

function weakSecrets(settings: Settings): string[] {
  const { DATA_KEYS = '', INDEX_KEY = '', SESSION_SECRET, DATABASE_URL = '' } = settings;
  const problems: string[] = [];
  const keys = DATA_KEYS.split(',').map((pair) => pair.split(':')[1] ?? '');
  if (keys.some(isWeakKey)) problems.push('DATA_KEYS: a key is not random');
  if (isWeakKey(INDEX_KEY)) problems.push('INDEX_KEY: is not random');
  if (keepsSessions(settings) && isWeakPassword(SESSION_SECRET))
    problems.push('SESSION_SECRET: is not random');
  const password = URL.canParse(DATABASE_URL) ? new URL(DATABASE_URL).password : '';
  // Without a password the database lets the process in by its certificate or its user.
  if (password && isWeakPassword(decodeURIComponent(password)))
    problems.push('DATABASE_URL: the password is too short or not random');
  const shared = [
    SESSION_SECRET,
    settings.CITIZEN_OIDC_CLIENT_SECRET,
    settings.STAFF_OIDC_CLIENT_SECRET,
  ].filter(Boolean);
  if (new Set(shared).size < shared.length)
    problems.push('SESSION_SECRET, CITIZEN_OIDC_CLIENT_SECRET, STAFF_OIDC_CLIENT_SECRET: must differ');
  return problems;
}
