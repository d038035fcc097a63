import { FakeClock } from '#platform';
import { type StubTrouble, SuomifiStub } from '../../../../test/support/suomifi-stub.js';
import type { ChannelWorld, Trouble } from '../channel.contract.js';
import type { DeliveryChannel } from '../delivery-channel.js';
import type { LetterBinder } from './letter-binder.js';
import type { SuomifiAccount } from './suomifi-account.js';
import { SuomifiClient } from './suomifi-client.js';
import { SuomifiElectronicChannel } from './suomifi-electronic.channel.js';
import { SuomifiLogin } from './suomifi-login.js';
import { SuomifiMultichannelChannel } from './suomifi-multichannel.channel.js';
import { SuomifiPaperChannel } from './suomifi-paper.channel.js';
import { FixedPassword } from './suomifi-passwords.js';

export const POSTI = { username: 'posti1', password: '1234', email: 'posti@lahti.example', costPool: null };

/** Puts one file after the other, so that a test can see that all are there. */
const binder: LetterBinder = {
  bind: async (letters) => Buffer.concat(letters.map(({ pdf }) => pdf)),
};

/** The channels over Suomi.fi Messages with the stub behind them. */
export class SuomifiWorld {
  readonly lines: string[] = [];
  readonly clock = new FakeClock('2026-11-28T10:00:00+02:00');
  readonly account: SuomifiAccount;
  readonly client: SuomifiClient;

  constructor(
    readonly stub: SuomifiStub,
    timeoutSeconds: number,
  ) {
    const { serviceId, username, password } = stub.account;
    this.account = { url: stub.origin, serviceId, username, timeoutSeconds, posti: POSTI };
    const log = (line: string): number => this.lines.push(line);
    const login = new SuomifiLogin(this.account, new FixedPassword(password), this.clock, log);
    this.client = new SuomifiClient(this.account, login, log);
  }

  static async open(timeoutSeconds = 2): Promise<SuomifiWorld> {
    return new SuomifiWorld(await new SuomifiStub().open(), timeoutSeconds);
  }

  get electronic(): SuomifiElectronicChannel {
    return new SuomifiElectronicChannel(this.client, this.account);
  }

  get multichannel(): SuomifiMultichannelChannel {
    return new SuomifiMultichannelChannel(this.#paper);
  }

  get paper(): SuomifiPaperChannel {
    return new SuomifiPaperChannel(this.#paper);
  }

  get #paper() {
    return { client: this.client, account: this.account, posti: POSTI, binder };
  }

  close(): Promise<void> {
    return this.stub.close();
  }

  /** In the shape of the contract. */
  behind(channel: DeliveryChannel): ChannelWorld {
    const { stub } = this;
    return {
      send: (consignment) => channel.send(consignment),
      meet: (trouble: Trouble) => stub.meet(trouble satisfies StubTrouble),
      reached: (id) => stub.messages.filter(({ body }) => body.externalId === id).length,
      public: () =>
        [
          ...stub.messages.map(({ body, files }) =>
            [body.electronic?.title, ...files.map(({ name }) => name)].join('\n'),
          ),
          ...this.lines,
        ].join('\n'),
      close: () => this.close(),
    };
  }
}
