import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { newId } from '#kernel';

/** A caught message, as the page and the tests see it. */
export interface CaughtMail {
  readonly id: string;
  readonly receivedAt: string;
  readonly from: string;
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string;
}

const MOST = 500;

/** The last 500 messages, newest first; on disk as well, so that a restart finds them. */
export class MailStore {
  #mails: CaughtMail[];

  constructor(private readonly folder: string) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
    this.#mails = files
      .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as CaughtMail)
      .sort((a, b) => b.receivedAt.localeCompare(a.receivedAt));
    this.#forgetOldest();
  }

  add(mail: Omit<CaughtMail, 'id'>): CaughtMail {
    const kept = { id: newId(), ...mail };
    writeFileSync(this.#file(kept.id), JSON.stringify(kept), { mode: 0o600 });
    this.#mails.unshift(kept);
    this.#forgetOldest();
    return kept;
  }

  /** Newest first; with `to`, only those to this address. */
  list(to?: string): readonly CaughtMail[] {
    return to ? this.#mails.filter((mail) => mail.to.includes(to)) : this.#mails;
  }

  find(id: string): CaughtMail | null {
    return this.#mails.find((mail) => mail.id === id) ?? null;
  }

  clear(): void {
    for (const { id } of this.#mails) rmSync(this.#file(id), { force: true });
    this.#mails = [];
  }

  #forgetOldest(): void {
    for (const { id } of this.#mails.splice(MOST)) rmSync(this.#file(id), { force: true });
  }

  #file(id: string): string {
    return join(this.folder, `${id}.json`);
  }
}
