import { createHash } from 'node:crypto';
import type { Temporal } from 'temporal-polyfill';
import type { PreparedLetter } from '../prepare-letter.js';
import { bindWords } from './bind-words.js';
import { printableCodePoints } from './fonts.js';
import {
  type BindJob,
  type LetterLogo,
  type MachineCopy,
  PressThread,
  type PrintJob,
  type ThreadAnswer,
} from './press-thread.js';
import { GlyphReplacer } from './replace-glyphs.js';

export interface PrintedLetter {
  /** Tagged PDF/A-2a, or PDF/A-3a when it carries copies that a program reads. */
  readonly pdf: Buffer;
  /** Hash of the file, hexadecimal. */
  readonly sha256: string;
  /** `typst 0.14.2` */
  readonly engineVersion: string;
  readonly pages: number;
  /** Characters the fonts cannot show, printed as `[?]`. Show them to the officer before issuing. */
  readonly replacedGlyphs: string[];
}

/** Several letters in one file for the printer. */
export interface BoundLetters {
  readonly pdf: Buffer;
  readonly pages: number;
}

/** How one letter is issued. */
interface Issue {
  readonly issuedAt: Temporal.Instant;
  readonly logo?: LetterLogo | undefined;
  /** Of the headings, `#0b3d91`; left out: that of the text. */
  readonly colour?: string | undefined;
  readonly copies?: readonly MachineCopy[];
}

const LETTERS_PER_THREAD = 100;

/**
 * Prints letters to PDF in a thread of its own, one after the other; the thread is renewed every 100 letters. The
 * same letter and time of issue give the same bytes. A letter that fails the accessibility check (PDF/UA-1) or the
 * archive check (PDF/A-2a; PDF/A-3a with copies) is not printed: the promise is rejected.
 */
export class LetterPress {
  private readonly printable = printableCodePoints();
  private thread: PressThread | null = null;
  private last: Promise<unknown> = Promise.resolve();
  private closed = false;

  constructor(private readonly lettersPerThread = LETTERS_PER_THREAD) {}

  /**
   * Prints a prepared letter with its time of issue as the creation date (to the second), under the logo when there is one
   * and with the copies attached.
   */
  async print(
    letter: Pick<PreparedLetter, 'meta' | 'html'>,
    { issuedAt, logo, colour, copies = [] }: Issue,
  ): Promise<PrintedLetter> {
    const glyphs = new GlyphReplacer(this.printable);
    const job = {
      meta: JSON.stringify(glyphs.meta(letter.meta)),
      body: bindWords(glyphs.text(letter.html)),
      timestamp: Math.floor(issuedAt.epochMilliseconds / 1000),
      ...(logo ? { logo } : {}),
      ...(colour ? { colour } : {}),
      ...(copies.length > 0 ? { copies: JSON.stringify(copies) } : {}),
    };
    const { pdf: bytes, engine, pages } = await this.inTurn(() => this.printOne(job));
    const pdf = Buffer.from(bytes);
    const sha256 = createHash('sha256').update(pdf).digest('hex');
    return { pdf, sha256, engineVersion: `typst ${engine}`, pages, replacedGlyphs: glyphs.replaced };
  }

  /**
   * Binds printed letters into one file for the printer. It is made in a thread of its own and gives the memory back.
   *
   * @param around what stands between them; its texts are made printable
   */
  async bind(
    around: (printable: (text: string) => string) => object,
    files: readonly Uint8Array[],
    at: Temporal.Instant,
  ): Promise<BoundLetters> {
    const glyphs = new GlyphReplacer(this.printable);
    const batch = JSON.stringify(around((text) => glyphs.text(text)));
    const job = { batch, files, timestamp: Math.floor(at.epochMilliseconds / 1000) };
    const { pdf, pages } = await this.inTurn(async () => {
      await this.endThread();
      const answer = await this.printOne(job);
      await this.endThread();
      return answer;
    });
    return { pdf: Buffer.from(pdf), pages };
  }

  /** Waits for the letter in work and ends the thread. Letters asked for later are refused. */
  async close(): Promise<void> {
    this.closed = true;
    await this.inTurn(() => this.endThread());
  }

  private async printOne(job: PrintJob | BindJob): Promise<ThreadAnswer> {
    if (this.closed) throw new Error('The press is closed');
    this.thread ??= new PressThread();
    try {
      const answer = await this.thread.print(job);
      if (this.thread.printed >= this.lettersPerThread) await this.endThread();
      return answer;
    } catch (error) {
      await this.endThread();
      throw error;
    }
  }

  private async endThread(): Promise<void> {
    await this.thread?.end();
    this.thread = null;
  }

  private async inTurn<T>(act: () => Promise<T>): Promise<T> {
    const mine = this.last.then(act);
    this.last = mine.catch(() => undefined);
    return mine;
  }
}
