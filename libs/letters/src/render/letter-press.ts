import { createHash } from 'node:crypto';
import type { Temporal } from 'temporal-polyfill';
import type { PreparedLetter } from '../prepare-letter.js';
import { bindWords } from './bind-words.js';
import { printableCodePoints } from './fonts.js';
import { PressLane } from './press-lane.js';
import type { LetterLogo, MachineCopy } from './press-thread.js';
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

/** How many letters are printed side by side. Each costs the memory of a typesetter, some 80 MB when it has worked. */
const LANES = 2;
const LETTERS_PER_THREAD = 50;

/**
 * Prints letters to PDF in threads of its own, two side by side; each thread is renewed every 50 letters. The same letter
 * and time of issue give the same bytes, in whichever thread. A letter that fails the accessibility check (PDF/UA-1) or
 * the archive check (PDF/A-2a; PDF/A-3a with copies) is not printed: the promise is rejected.
 */
export class LetterPress {
  private readonly printable = printableCodePoints();
  private readonly lanes: readonly PressLane[];
  private closed = false;

  constructor(lettersPerThread = LETTERS_PER_THREAD) {
    this.lanes = Array.from({ length: LANES }, () => new PressLane(lettersPerThread));
  }

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
    const { pdf: bytes, engine, pages } = await this.freest().print(job);
    const pdf = Buffer.from(bytes);
    const sha256 = createHash('sha256').update(pdf).digest('hex');
    return { pdf, sha256, engineVersion: `typst ${engine}`, pages, replacedGlyphs: glyphs.replaced };
  }

  /**
   * Binds printed letters into one file for the printer. It is made in a thread of its own, which then gives its memory back.
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
    const { pdf, pages } = await this.freest().bind(job);
    return { pdf: Buffer.from(pdf), pages };
  }

  /** Waits for the letters in work and ends the threads. Letters asked for later are refused. */
  async close(): Promise<void> {
    this.closed = true;
    await Promise.all(this.lanes.map((lane) => lane.end()));
  }

  /** Where the fewest wait. */
  private freest(): PressLane {
    if (this.closed) throw new Error('The press is closed');
    return this.lanes.reduce((freest, lane) => (lane.length < freest.length ? lane : freest));
  }
}
