import type { Settings } from './settings.js';

/** What may not be so in production: plain http, missing or weak secrets, what is for trials. Shows no value. */
export function insecureInProduction(
  settings: Settings,
  env: Readonly<Record<string, string | undefined>>,
): string[] {
  if (settings.NODE_ENV !== 'production') return [];
  const problems: string[] = [];
  const ofCitizens =
    settings.CITIZEN_SIGN_IN === 'suomifi'
      ? (['SUOMIFI_SIGN_IN_URL', 'SUOMIFI_SIGN_OUT_URL'] as const)
      : (['CITIZEN_OIDC_ISSUER'] as const);
  const addresses = ['PORTAL_URL', 'DESK_URL', 'STAFF_OIDC_ISSUER', ...ofCitizens] as const;
  for (const name of addresses) {
    if (!String(settings[name]).startsWith('https://')) problems.push(`${name}: must be https in production`);
  }
  for (const name of ['API_TOKEN_ISSUER', 'SUOMIFI_MESSAGES_URL'] as const)
    if (settings[name]?.startsWith('http://')) problems.push(`${name}: must be https in production`);
  const shared =
    settings.CITIZEN_SIGN_IN === 'oidc'
      ? (['CITIZEN_OIDC_CLIENT_SECRET', 'STAFF_OIDC_CLIENT_SECRET'] as const)
      : (['STAFF_OIDC_CLIENT_SECRET'] as const);
  for (const name of shared) {
    if (settings[name].length < 16)
      problems.push(`${name}: must be set (at least 16 characters) in production`);
  }
  for (const name of ['SMTP_URL', 'MAIL_FROM', 'DEFAULT_REGISTRY', 'STAFF_ACR_VALUES']) {
    if (!env[name]) problems.push(`${name}: must be set in production`);
  }
  if (settings.ALLOW_TEST_HETU)
    problems.push('ALLOW_TEST_HETU: test identity codes are not allowed in production');
  if (settings.DATA_KEYS?.includes(settings.INDEX_KEY))
    problems.push('INDEX_KEY: must not be one of DATA_KEYS');
  return problems;
}
