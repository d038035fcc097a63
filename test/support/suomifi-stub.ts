import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { MESSAGE_PATHS } from '../../apps/demo/src/suomifi/message-shapes.js';
import { SuomifiTrial, type TrialReply } from '../../apps/demo/src/suomifi/suomifi-trial.js';
import { sendReply, trialAsk } from '../../apps/demo/src/suomifi/trial-exchange.js';

/** The password that the stub has before it is changed. */
export const FIRST_PASSWORD = 'the first password of the stub';

/** How it treats a request that it would otherwise answer. */
export type StubTrouble = 'away' | 'silent' | 'error' | 'refuses' | 'loses-reply' | 'busy' | 'forbidden';

interface Trouble {
  readonly trouble: StubTrouble;
  /** The request that meets it; any but the sign-in when left out, of a lost reply that of a message. */
  readonly at: string | undefined;
}

const ANSWERS: Partial<Record<StubTrouble, TrialReply>> = {
  error: [500, { reason: 'Internal error' }],
  busy: [429, { reason: 'Too many requests' }],
  forbidden: [403, { reason: 'The address may not ask' }],
  refuses: [400, { reason: 'Bad request', validationErrors: [] }],
};

/** Suomi.fi Messages as the demonstration has it, which besides misbehaves on request and keeps what it was asked. */
export class SuomifiStub extends SuomifiTrial {
  readonly asked: { method: string; path: string; status: number }[] = [];
  readonly #troubles: Trouble[] = [];
  #server: Server;

  constructor() {
    super({
      serviceId: 'tietopyynto-lahti',
      username: 'tietopyynto',
      password: FIRST_PASSWORD,
    });
  }

  async open(): Promise<this> {
    this.#server = createServer((req, res) => void this.#serve(req, res));
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    return this;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  get origin(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** The next request, or the next to this path, meets trouble. */
  meet(trouble: StubTrouble, at?: string): void {
    this.#troubles.push({ trouble, at });
  }

  async #serve(req: IncomingMessage, res: ServerResponse): Promise<void> {
    const ask = await trialAsk(req);
    res.on('close', () => {
      const status = res.writableEnded ? res.statusCode : 0;
      this.asked.push({ method: req.method ?? '', path: ask.path, status });
    });
    const trouble = this.#troubleAt(ask.path);
    if (trouble === 'silent') return;
    if (trouble === 'away') return void res.destroy();
    const reply = (trouble && ANSWERS[trouble]) ?? (await this.answer(ask));
    if (trouble === 'loses-reply') return void res.destroy();
    sendReply(res, reply, `trace-${this.asked.length + 1}`);
  }

  #troubleAt(path: string): StubTrouble | undefined {
    const meets = ({ trouble, at }: Trouble): boolean => {
      if (at) return at === path;
      return trouble === 'loses-reply' ? MESSAGE_PATHS.includes(path) : path !== '/v1/token';
    };
    const index = this.#troubles.findIndex(meets);
    return index < 0 ? undefined : this.#troubles.splice(index, 1)[0]!.trouble;
  }
}
