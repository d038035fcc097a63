import { createServer, type Server, type Socket } from 'node:net';

/** The text that every scanner takes for malware and that harms nobody (eicar.org). */
export const EICAR = ['X5O!P%@AP[4', 'PZX54(P^)7CC)7}$EICAR', '-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join(
  '\\',
);

/** What the stub does with a file: `answers` as clamd would; hangs, dies in the middle, or says something else. */
export type ClamdManner = 'answers' | 'hangs' | 'dies' | 'rambles' | 'floods' | 'refuses-size';

/** Speaks clamd's INSTREAM and PING as far as the scanner uses them, and misbehaves when told to. */
export class ClamdStub {
  manner: ClamdManner = 'answers';
  /** The files that came in whole. */
  readonly files: Buffer[] = [];
  readonly #open = new Set<Socket>();

  private constructor(
    private readonly server: Server,
    readonly address: string,
  ) {}

  /** @param path a socket in the file system; left out: a port of its own */
  static async open(path?: string): Promise<ClamdStub> {
    const server = createServer();
    await new Promise<void>((resolve) =>
      path ? server.listen(path, resolve) : server.listen(0, '127.0.0.1', resolve),
    );
    const at = server.address();
    const address = at && typeof at === 'object' ? `tcp://127.0.0.1:${at.port}` : `unix://${path}`;
    const stub = new ClamdStub(server, address);
    server.on('connection', (socket) => stub.#serve(socket));
    return stub;
  }

  async close(): Promise<void> {
    for (const socket of this.#open) socket.destroy();
    await new Promise<void>((resolve) => this.server.close(() => resolve()));
  }

  #serve(socket: Socket): void {
    let heard = Buffer.alloc(0);
    this.#open.add(socket);
    socket.on('error', () => undefined);
    socket.on('close', () => this.#open.delete(socket));
    socket.on('data', (piece: Buffer) => {
      heard = Buffer.concat([heard, piece]);
      if (heard.toString('latin1') === 'zPING\0') return this.#say(socket, 'PONG');
      if (this.manner === 'dies') return void socket.destroy();
      const file = readStream(heard);
      if (!file) return;
      this.files.push(file);
      this.#say(socket, file.includes(EICAR) ? 'stream: Win.Test.EICAR_HDB-1 FOUND' : 'stream: OK');
    });
  }

  #say(socket: Socket, answer: string): void {
    const said = { answers: `${answer}\0`, rambles: '250 OK smtp.example\0', floods: 'OK '.repeat(5000) };
    if (this.manner === 'hangs') return;
    if (this.manner === 'dies') return void socket.destroy();
    if (this.manner === 'refuses-size') return void socket.end('INSTREAM size limit exceeded. ERROR\0');
    socket.write(said[this.manner]);
  }
}

/** The file of a whole `INSTREAM`; null while it is still coming. */
function readStream(heard: Buffer): Buffer | null {
  const command = 'zINSTREAM\0';
  const pieces: Buffer[] = [];
  let at = command.length;
  if (heard.toString('latin1', 0, at) !== command) return null;
  while (at + 4 <= heard.length) {
    const length = heard.readUInt32BE(at);
    at += 4;
    if (length === 0) return Buffer.concat(pieces);
    if (at + length > heard.length) return null;
    pieces.push(heard.subarray(at, at + length));
    at += length;
  }
  return null;
}
