import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { fontPaths } from './fonts.js';

const WORKER = fileURLToPath(new URL('./pdf-worker.mjs', import.meta.url));
const TEMPLATE = fileURLToPath(new URL('./letter.typ', import.meta.url));
const BATCH_TEMPLATE = fileURLToPath(new URL('./batch.typ', import.meta.url));
const TIME_LIMIT_MS = 60_000;

export interface PrintJob {
  /** The page head as JSON. */
  readonly meta: string;
  /** The body as XML. */
  readonly body: string;
  /** Seconds since 1970: the creation date written into the file. */
  readonly timestamp: number;
  readonly logo?: LetterLogo;
  readonly colour?: string;
  /** Copies that a program reads, as JSON; left out when there is none. */
  readonly copies?: string;
}

/** Printed letters that become one file. */
export interface BindJob {
  /** What stands around them, as JSON. */
  readonly batch: string;
  readonly files: readonly Uint8Array[];
  readonly timestamp: number;
}

/** A copy of what a letter gives that a program can read. It travels inside the file. */
export interface MachineCopy {
  /** The name it is saved under; unlike those beside it. */
  readonly name: string;
  readonly type: 'application/json' | 'text/plain';
  readonly text: string;
  /** What it is, in the language of the letter. */
  readonly description: string;
}

/** The mark of the authority at the head of the first page. */
export interface LetterLogo {
  readonly format: 'png' | 'jpg';
  readonly bytes: Uint8Array;
  /** What it shows, read aloud in its place; in the language of the letter. */
  readonly alt: string;
}

export interface ThreadAnswer {
  readonly pdf: Uint8Array;
  readonly pages: number;
  readonly engine: string;
}

type Message = ({ readonly ok: true } & ThreadAnswer) | { readonly ok: false; readonly message: string };

/** One thread with the typesetter in it. Prints one letter at a time. */
export class PressThread {
  /** Letters printed so far. */
  printed = 0;
  private readonly worker = new Worker(WORKER, {
    workerData: { template: TEMPLATE, batchTemplate: BATCH_TEMPLATE, fontPaths: fontPaths() },
  });
  private waiting: { resolve(message: Message): void; reject(error: Error): void } | null = null;

  constructor() {
    this.worker.on('message', (message: Message) => this.waiting?.resolve(message));
    this.worker.on('error', (error) => this.waiting?.reject(error));
    this.worker.on('exit', () => this.waiting?.reject(new Error('The typesetting thread ended')));
    this.worker.unref();
  }

  /** Prints one letter, or binds some. Throws when the typesetter refuses, dies or takes longer than a minute. */
  async print(job: PrintJob | BindJob): Promise<ThreadAnswer> {
    this.printed += 1;
    const message = await this.exchange(job);
    if (!message.ok) throw new Error(`The letter could not be typeset: ${message.message}`);
    return message;
  }

  /** Ends the thread and gives its memory back. */
  async end(): Promise<void> {
    await this.worker.terminate();
  }

  /** An idle thread does not keep the program running; a busy one does. */
  private async exchange(job: PrintJob | BindJob): Promise<Message> {
    this.worker.ref();
    let timer: NodeJS.Timeout | undefined;
    try {
      return await new Promise<Message>((resolve, reject) => {
        this.waiting = { resolve, reject };
        timer = setTimeout(() => reject(new Error('Typesetting took too long')), TIME_LIMIT_MS);
        this.worker.postMessage(job);
      });
    } finally {
      clearTimeout(timer);
      this.waiting = null;
      this.worker.unref();
    }
  }
}
