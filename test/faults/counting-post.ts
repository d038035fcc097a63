import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** A mail server that keeps the Message-ID of what it took, and can be away. */
export class CountingPost {
  /** How often each message was taken, by its Message-ID. */
  readonly taken = new Map<string, number>();
  /** Told what was taken, before the server says so. */
  onTaken: ((id: string) => Promise<void>) | null = null;
  #server: SMTPServer | null = null;
  #port = 0;

  async open(): Promise<void> {
    this.#server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['AUTH', 'STARTTLS'],
      disableReverseLookup: true,
      onData: (stream, _session, done) => {
        let text = '';
        stream.on('data', (chunk: Buffer) => (text += chunk.toString('latin1')));
        stream.on('end', () => {
          const id = /^message-id: *(<[^>]+>)/im.exec(text)?.[1] ?? 'none';
          this.taken.set(id, (this.taken.get(id) ?? 0) + 1);
          void (this.onTaken?.(id) ?? Promise.resolve()).then(() => done());
        });
      },
    });
    // A killed worker leaves its connection in the middle of a message.
    this.#server.on('error', () => undefined);
    await new Promise<void>((resolve) => this.#server?.listen(this.#port, '127.0.0.1', () => resolve()));
    this.#port = (this.#server.server.address() as AddressInfo).port;
  }

  get url(): string {
    return `smtp://127.0.0.1:${this.#port}`;
  }

  get doubled(): number {
    return [...this.taken.values()].reduce((sum, times) => sum + times - 1, 0);
  }

  async close(): Promise<void> {
    // What still waits for a word is left.
    const closed = new Promise<void>((resolve) => this.#server?.close(() => resolve()));
    for (const connection of this.#server?.connections ?? []) connection.close();
    await closed;
  }
}
