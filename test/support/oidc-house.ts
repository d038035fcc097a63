import { generateKeyPairSync } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { publicKeySet } from '#identity';
import { Settings } from '#platform';
import { Provider } from 'oidc-provider';
import { OidcForger } from './oidc-forger.js';
import { type OidcAnswer, oidcHouseConfiguration } from './oidc-house-configuration.js';
import { Visitor } from './visitor.js';

/** The strength that the house is asked for: the trial level of the Finnish Trust Network. */
export const LOA2 = 'http://ftn.ficora.fi/2017/loatest2';

const pem = (): string =>
  generateKeyPairSync('rsa', { modulusLength: 2048 })
    .privateKey.export({ type: 'pkcs8', format: 'pem' })
    .toString();

/** A local OpenID provider, plain or in the profile of the Finnish Trust Network, that misbehaves when told to. */
export class OidcHouse {
  readonly #server = createServer();
  #next: OidcAnswer = { claims: {}, acr: LOA2 };

  private constructor(readonly settings: Settings) {}

  static async open(profile: 'oidc' | 'ftn', over: Partial<Settings> = {}): Promise<OidcHouse> {
    const pems = { signing: pem(), encryption: pem() };
    const house = new OidcHouse(
      Object.assign(new Settings(), {
        CITIZEN_SIGN_IN: profile,
        CITIZEN_OIDC_CLIENT_SECRET: profile === 'ftn' ? '' : 'a secret of the portal',
        CITIZEN_OIDC_SIGNING_KEY: pems.signing,
        CITIZEN_OIDC_ENCRYPTION_KEY: pems.encryption,
        CITIZEN_OIDC_ACR_VALUES: LOA2,
        CITIZEN_OIDC_SERVICE_NAME: profile === 'ftn' ? 'Tietopyyntö' : '',
        ALLOW_TEST_HETU: true,
        ...over,
      }),
    );
    await new Promise<void>((resolve) => house.#server.listen(0, '127.0.0.1', resolve));
    const { port } = house.#server.address() as AddressInfo;
    Object.assign(house.settings, { CITIZEN_OIDC_ISSUER: `http://127.0.0.1:${port}` });
    const keys = profile === 'ftn' ? await publicKeySet(pems) : null;
    house.#serve(new OidcForger(keys && pems.encryption), keys);
    return house;
  }

  /** Follows a browser that leaves for the house and is answered like this. */
  async visit(departure: URL, answer: OidcAnswer): Promise<URL> {
    this.#next = answer;
    const visitor = new Visitor();
    return (await visitor.follow(await visitor.open(departure))).url;
  }

  close(): Promise<void> {
    this.#server.closeAllConnections();
    return new Promise((resolve) => this.#server.close(() => resolve()));
  }

  #serve(forger: OidcForger, keys: Awaited<ReturnType<typeof publicKeySet>> | null): void {
    const next = () => this.#next;
    const provider = new Provider(
      this.settings.CITIZEN_OIDC_ISSUER,
      oidcHouseConfiguration(this.settings, forger.jwks, keys, next),
    );
    provider.use(async (context, proceed) => {
      if (!context.path.startsWith('/interaction/')) return proceed();
      const { acr, cancelled } = next();
      const result = cancelled
        ? { error: 'access_denied' }
        : { login: { accountId: 'somebody', acr, amr: ['fi-bank'], remember: false } };
      context.redirect(await provider.interactionResult(context.req, context.res, result));
    });
    provider.use(async (context, proceed) => {
      await proceed();
      const { forgery } = next();
      if (context.path !== '/token' || !forgery) return;
      const body = context.body as { id_token: string };
      context.body = { ...body, id_token: await forger.forge(forgery, body.id_token) };
    });
    this.#server.on('request', provider.callback());
  }
}
