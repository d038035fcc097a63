import { type AddressInfo, type Socket } from 'node:net';
import { simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

/** How it treats the next mail. */
export type MailTrouble = 'away' | 'silent' | 'error' | 'refuses' | 'loses-reply';

/**
 * A mail server of the person's side, in memory: it drops a mail whose Message-ID it has had, as such servers do, and
 * misbehaves on request.
 */
export class MailHouse {
  /** Mails as a person reads them, by their Message-ID: addresses, subject, text and names of files. */
  readonly boxes = new Map<string, string>();
  readonly #troubles: MailTrouble[] = [];
  readonly #sockets = new Set<Socket>();
  readonly #server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    closeTimeout: 1,
    onData: (stream, _session, done) => {
      simpleParser(stream).then(
        ({ messageId = '', from, subject, text, attachments }) => {
          const files = attachments.map(({ filename }) => `file ${filename}`);
          this.#take(messageId.slice(1, -1), [from?.text, subject, text, ...files].join('\n'), done);
        },
        (error: Error) => done(error),
      );
    },
  });

  async open(): Promise<this> {
    this.#server.server.on('connection', (socket: Socket) => {
      this.#sockets.add(socket);
      if (this.#troubles[0] === 'away') {
        this.#troubles.shift();
        socket.destroy();
      }
    });
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    return this;
  }

  get url(): string {
    return `smtp://127.0.0.1:${(this.#server.server.address() as AddressInfo).port}`;
  }

  meet(trouble: MailTrouble): void {
    this.#troubles.push(trouble);
  }

  async close(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    await new Promise<void>((resolve) => this.#server.close(() => resolve()));
  }

  #take(id: string, mail: string, done: (error?: Error | null) => void): void {
    const trouble = this.#troubles.shift();
    if (trouble === 'silent') return;
    if (trouble === 'error') return done(Object.assign(new Error('Try later'), { responseCode: 451 }));
    if (trouble === 'refuses') return done(Object.assign(new Error('Not wanted'), { responseCode: 550 }));
    if (!this.boxes.has(id)) this.boxes.set(id, mail);
    if (trouble === 'loses-reply') for (const socket of this.#sockets) socket.destroy();
    else done();
  }
}
