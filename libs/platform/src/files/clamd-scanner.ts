import { connect, type Socket } from 'node:net';
import { FileScanner, type ScanAnswer, type ScanFault } from './file-scanner.js';

const PIECE = 64 * 1024;
/** The longest answer that can be one, in characters. */
const LONGEST_ANSWER = 1024;

/**
 * ClamAV's daemon, asked over its own protocol (clamd(8), `INSTREAM`): pieces with their length before them, an empty one
 * at the end, one line back. Whatever is not that line is no answer: a file is clean only when clamd says so.
 */
export class ClamdScanner extends FileScanner {
  readonly isSet = true;

  /**
   * @param address `tcp://host:3310` or `unix:///run/clamav/clamd.ctl`
   * @param patience milliseconds for one file, from calling to the answer
   */
  constructor(
    private readonly address: string,
    private readonly patience = 60_000,
  ) {
    super();
  }

  async scan(bytes: Buffer): Promise<ScanAnswer> {
    const answer = await this.#ask((socket) => {
      socket.write('zINSTREAM\0');
      for (let at = 0; at < bytes.length; at += PIECE) {
        const piece = bytes.subarray(at, at + PIECE);
        socket.write(lengthOf(piece.length));
        socket.write(piece);
      }
      socket.write(lengthOf(0));
    });
    if (typeof answer !== 'string') return { kind: 'failed', why: answer.fault };
    if (answer === 'stream: OK') return { kind: 'clean' };
    const finding = /^stream: ([!-~]{1,200}) FOUND$/.exec(answer)?.[1];
    if (finding) return { kind: 'infected', finding };
    return { kind: 'failed', why: /size limit exceeded/i.test(answer) ? 'too-large' : 'garbage' };
  }

  async ping(): Promise<ScanFault | null> {
    const answer = await this.#ask((socket) => socket.write('zPING\0'));
    if (typeof answer !== 'string') return answer.fault;
    return answer === 'PONG' ? null : 'garbage';
  }

  #ask(say: (socket: Socket) => void): Promise<string | { readonly fault: ScanFault }> {
    return new Promise((resolve) => {
      const socket = connect(placeOf(this.address));
      let heard = '';
      const end = (answer: string | { readonly fault: ScanFault }) => {
        clearTimeout(timer);
        socket.destroy();
        resolve(answer);
      };
      const timer = setTimeout(() => end({ fault: 'no-answer' }), this.patience);
      socket.once('connect', () => say(socket));
      socket.on('data', (piece) => {
        heard += piece.toString('latin1');
        const [line, ...more] = heard.split('\0');
        if (more.length > 0) end(line!.trim());
        else if (heard.length > LONGEST_ANSWER) end({ fault: 'garbage' });
      });
      // A connection that breaks while we still write is an answer only when one has come.
      socket.once('error', () => end({ fault: socket.bytesWritten > 0 ? 'no-answer' : 'unreachable' }));
      socket.once('close', () => end({ fault: heard === '' ? 'no-answer' : 'garbage' }));
    });
  }
}

function lengthOf(bytes: number): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes);
  return length;
}

function placeOf(address: string): { path: string } | { host: string; port: number } {
  const { protocol, hostname, port, pathname } = new URL(address);
  return protocol === 'unix:'
    ? { path: decodeURIComponent(pathname) }
    : { host: hostname, port: Number(port || 3310) };
}
