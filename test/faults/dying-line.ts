import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { AppProcess } from './processes.js';

/** A line to an app, which can kill the app the moment its answer has come, or before anybody sees of it. */
export class DyingLine {
  readonly #server = createServer((req, res) => this.#pass(req, res));
  #kill: { readonly app: AppProcess; readonly answer: 'arrives' | 'is lost' } | null = null;

  /** @param to the address of the app, e.g. `http://127.0.0.1:12000` */
  constructor(private readonly to: string) {}

  async open(): Promise<void> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', () => resolve()));
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** The next answer is the last of this app. */
  killAtAnswer(app: AppProcess, answer: 'arrives' | 'is lost'): void {
    this.#kill = { app, answer };
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  #pass(req: IncomingMessage, res: ServerResponse): void {
    const { method, headers } = req;
    const asked = request(new URL(req.url ?? '/', this.to), { method, headers }, (answer) => {
      const kill = this.#kill;
      this.#kill = null;
      if (kill?.answer === 'is lost') {
        kill.app.ask('SIGKILL');
        return void res.destroy();
      }
      answer.on('end', () => kill?.app.ask('SIGKILL'));
      answer.on('error', () => res.destroy());
      res.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(res);
    });
    asked.on('error', () => res.destroy());
    req.pipe(asked);
  }
}
