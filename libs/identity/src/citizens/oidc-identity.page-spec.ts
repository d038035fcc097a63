import { describe, expect, it } from '@jest/globals';
import { LOA2, OidcHouse } from '#test/support/oidc-house';
import type { OidcAnswer } from '#test/support/oidc-house-configuration';
import * as jose from 'jose';
import { type ClaimMap, FTN_CLAIMS, PLAIN_CLAIMS } from './claim-map.js';
import { AINO, type AnswerKind, identityContract, type IdentityHouse } from './identity.contract.js';
import { OidcIdentity } from './oidc-identity.js';

function answerOf(kind: AnswerKind, map: ClaimMap): OidcAnswer {
  const foreign = kind === 'foreign';
  const claims = {
    ...(foreign ? {} : { [map.hetu]: AINO.hetu, [map.name]: AINO.name }),
    [map['given-name']]: foreign ? 'Anna' : AINO.givenName,
    [map['family-name']]: foreign ? 'Müller' : AINO.familyName,
    ...(kind === 'protected' ? { [map.protected]: '1' } : {}),
  };
  const honest = ['person', 'protected', 'foreign', 'cancelled', 'weak'].includes(kind);
  return {
    claims,
    acr: kind === 'weak' ? 'weak' : LOA2,
    cancelled: kind === 'cancelled',
    forgery: honest ? null : (kind as NonNullable<OidcAnswer['forgery']>),
  };
}

async function open(profile: 'oidc' | 'ftn'): Promise<IdentityHouse> {
  const house = await OidcHouse.open(profile);
  const map = profile === 'ftn' ? FTN_CLAIMS : PLAIN_CLAIMS;
  return {
    port: new OidcIdentity(house.settings),
    languageOf: (departure) => String(asked(departure)['ui_locales']),
    comeBack: async (departure, kind) => (await house.visit(departure, answerOf(kind, map))).search,
    close: () => house.close(),
  };
}

/** What an address asks the provider, inside the signed request or in the open. */
function asked(departure: URL): Record<string, unknown> {
  const request = departure.searchParams.get('request');
  return request ? jose.decodeJwt(request) : Object.fromEntries(departure.searchParams);
}

describe('OpenID Connect with a client secret', () => identityContract(() => open('oidc')));

describe('OpenID Connect of the Finnish Trust Network', () => {
  identityContract(() => open('ftn'));

  it('asks in a signed request alone, for the strength and in the name that are set', async () => {
    const house = await OidcHouse.open('ftn');
    const begun = await new OidcIdentity(house.settings).begin('fi');
    await house.close();
    if (!begun.ok) throw new Error(begun.refusal.code);
    const open = [...begun.value.url.searchParams.keys()];
    expect(open.sort()).toEqual(['client_id', 'request']);
    expect(asked(begun.value.url)).toMatchObject({
      iss: house.settings.CITIZEN_OIDC_CLIENT_ID,
      aud: house.settings.CITIZEN_OIDC_ISSUER,
      acr_values: LOA2,
      ftn_spname: 'Tietopyyntö',
      scope: 'openid',
    });
  });

  it('takes no answer that is not encrypted', async () => {
    const house = await OidcHouse.open('ftn');
    const port = new OidcIdentity(house.settings);
    const begun = await port.begin('fi');
    if (!begun.ok) throw new Error(begun.refusal.code);
    const answer = { ...answerOf('person', FTN_CLAIMS), forgery: 'not-encrypted' } as const;
    const back = await house.visit(begun.value.url, answer);
    const finished = await port.finish(begun.value.kept, back.search);
    await house.close();
    expect(finished).toMatchObject({ refusal: { code: 'sign-in.bad-answer' } });
  });
});
