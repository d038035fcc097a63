import type { Language } from '#kernel';
import type { Settings } from '#platform';
import { samlOfSettings, SUOMIFI_PATHS } from './saml-of-settings.js';
import type { SignInAttempts } from './sign-in-attempts.js';

const REDIRECT = 'urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect';

/**
 * What is registered of the portal in Suomi.fi's Palveluhallinta, as SAML metadata. The library knows neither the names
 * that Suomi.fi shows nor two bindings for the sign-out: both are added to what it writes.
 *
 * @param names what Suomi.fi shows as the service, per language
 */
export function serviceMetadata(
  settings: Settings,
  attempts: SignInAttempts,
  names: readonly (readonly [Language, string])[],
): string {
  const saml = samlOfSettings(settings, attempts);
  const certificate = settings.SUOMIFI_SIGN_IN_CERTIFICATE;
  if (settings.SUOMIFI_SIGN_IN_CONTACT) {
    const contact = { EmailAddress: [settings.SUOMIFI_SIGN_IN_CONTACT] as [string] };
    saml.options.metadataContactPerson = [{ '@contactType': 'technical', ...contact }];
  }
  const shown = names.map(
    ([language, name]) => `<mdui:DisplayName xml:lang="${language}">${escaped(name)}</mdui:DisplayName>`,
  );
  const info = `<Extensions><mdui:UIInfo xmlns:mdui="urn:oasis:names:tc:SAML:metadata:ui">${shown.join('')}</mdui:UIInfo></Extensions>`;
  const signOut = `<SingleLogoutService Binding="${REDIRECT}" Location="${escaped(settings.PORTAL_URL + SUOMIFI_PATHS.signOut)}"/>`;
  return saml
    .generateServiceProviderMetadata(certificate, certificate)
    .replace(/<SPSSODescriptor[^>]*>/, (opening) => `${opening}\n    ${info}`)
    .replace('<SingleLogoutService', () => `${signOut}\n    <SingleLogoutService`);
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
