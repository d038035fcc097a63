import type { LetterMeta } from '../letter-meta.js';
import { cleanText } from './clean-text.js';

const REPLACEMENT = '[?]';
const LAYOUT = new Set(['\t', '\n', '\r']);

/** Replaces what the fonts cannot show by `[?]` and remembers what it was, so that an officer is told. */
export class GlyphReplacer {
  private readonly found = new Set<string>();

  constructor(private readonly printable: ReadonlySet<number>) {}

  /** The characters replaced so far, each once, in order of appearance. */
  get replaced(): string[] {
    return [...this.found];
  }

  text(text: string): string {
    const clean = cleanText(text);
    if (this.shows(clean)) return clean;
    return [...clean].map((character) => this.character(character)).join('');
  }

  meta(meta: LetterMeta): LetterMeta {
    return {
      ...meta,
      title: this.text(meta.title),
      sender: this.text(meta.sender),
      unit: this.text(meta.unit),
      reference: this.text(meta.reference),
      secrecy: this.text(meta.secrecy),
      recipient: meta.recipient.map((line) => this.text(line)),
      contactLines: meta.contactLines.map((line) => this.text(line)),
    };
  }

  /** Nearly every letter: nothing to replace, and no list of its characters to make. */
  private shows(text: string): boolean {
    for (const character of text)
      if (!LAYOUT.has(character) && !this.printable.has(character.codePointAt(0)!)) return false;
    return true;
  }

  private character(character: string): string {
    const point = character.codePointAt(0);
    if (LAYOUT.has(character) || (point !== undefined && this.printable.has(point))) return character;
    this.found.add(character);
    return REPLACEMENT;
  }
}
