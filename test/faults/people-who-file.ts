import { setTimeout as pause } from 'node:timers/promises';
import { newId } from '#kernel';
import { Browser } from '#test/support/browser';
import { answerUntil, formPage, hiddenDraft } from '#test/support/portal-form';
import type { FaultHouse } from './fault-house.js';

/** What those who file counted. */
export interface Filed {
  /** How often somebody pressed "send" or called, repeats included. */
  sent: number;
  /** What came back instead of an answer: `503`, `away`. */
  readonly turnedAway: Map<string, number>;
  /** Ids of the requests that somebody was told were received, by the key of their sending. */
  readonly acknowledged: Map<string, string>;
}

const BODY = {
  language: 'fi',
  person: { name: 'Aino Mallikas', personalIdentityCode: '010594Y9032', email: 'aino@posti.example' },
  authentication: { level: 'strong', method: 'Suomi.fi' },
  register: 'lahti-tyollisyyspalvelut',
  homeMunicipality: 'lahti',
  claims: [{ right: 'access', what: 'Kaikki asiakastietoni', periodFrom: '2023-01-01' }],
  answerBy: 'email-notice',
  attachments: [{ name: 'liite.txt', content: Buffer.from('Liitteen teksti.').toString('base64') }],
};

/** Programs and people who go on filing, and repeat with the same key until they are answered. */
export class PeopleWhoFile {
  readonly filed: Filed = { sent: 0, turnedAway: new Map(), acknowledged: new Map() };
  #going = true;
  #all: Promise<unknown> = Promise.resolve();

  constructor(private readonly house: FaultHouse) {}

  /** @param programs callers of the interface; @param citizens people at the form of the portal */
  begin({ programs, citizens }: { readonly programs: number; readonly citizens: number }): void {
    const all = [
      ...Array.from({ length: programs }, () => this.#until(() => this.#program(newId()))),
      ...Array.from({ length: citizens }, () => this.#until(() => this.#citizen())),
    ];
    this.#all = Promise.all(all);
  }

  /** Each ends when its last request is acknowledged. */
  async end(): Promise<void> {
    this.#going = false;
    await this.#all;
  }

  async #until(file: () => Promise<void>): Promise<void> {
    while (this.#going && !this.house.isClosed) await file();
  }

  async #program(key: string): Promise<void> {
    // A test that fails does not come to end them: the house does.
    while (!this.house.isClosed) {
      this.filed.sent += 1;
      const answer = await answered(() => fileAsProgram(this.house, key));
      if (answer?.status === 201) {
        const { requestId } = (await answer.json()) as { requestId: string };
        return void this.filed.acknowledged.set(key, requestId);
      }
      await this.#turnedAway(answer ? String(answer.status) : 'away');
    }
  }

  /** Fills the form in, and presses "send" until there is a receipt. */
  async #citizen(): Promise<void> {
    const browser = new Browser(this.house.url('portal'));
    const check = await answered(() => answerUntil(browser, 'check'));
    if (!check?.title.startsWith('Tarkista ja lähetä')) return this.#turnedAway('not at the end');
    const draft = hiddenDraft(check);
    while (!this.house.isClosed) {
      this.filed.sent += 1;
      const sent = await answered(() => browser.post(formPage('check'), { draft }));
      const requestId = /^\/fi\/receipts\/([0-9a-f-]{36})$/.exec(sent?.location ?? '')?.[1];
      if (requestId) return void this.filed.acknowledged.set(draft, requestId);
      await this.#turnedAway(sent ? String(sent.status) : 'away');
      if (sent?.status === 303) throw new Error(`A form that was filled in leads back to ${sent.location}`);
    }
  }

  async #turnedAway(how: string): Promise<void> {
    this.filed.turnedAway.set(how, (this.filed.turnedAway.get(how) ?? 0) + 1);
    await pause(200);
  }
}

/** One call of the interface. @param at where the desk is reached */
export async function fileAsProgram(
  house: FaultHouse,
  key: string,
  at: string = house.url('desk'),
): Promise<Response> {
  return fetch(`${at}/api/v1/requests`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${await house.token()}`,
      'content-type': 'application/json',
      'idempotency-key': key,
    },
    body: JSON.stringify(BODY),
  });
}

/** The answer, or null when the connection broke. */
export async function answered<T>(ask: () => Promise<T>): Promise<T | null> {
  try {
    return await ask();
  } catch {
    return null;
  }
}
