/** Why nothing is known of a file. `too-large`: beyond what the scanner is set to take. */
export const SCAN_FAULTS = ['unreachable', 'no-answer', 'garbage', 'too-large', 'none'] as const;
export type ScanFault = (typeof SCAN_FAULTS)[number];

export type ScanAnswer =
  | { readonly kind: 'clean' }
  /** `finding`: what the scanner calls it, e.g. `Win.Test.EICAR_HDB-1`. */
  | { readonly kind: 'infected'; readonly finding: string }
  | { readonly kind: 'failed'; readonly why: ScanFault };

/** Looks for malware in the bytes of a file. It never throws: what went wrong is an answer. */
export abstract class FileScanner {
  /** Is there one at all? */
  abstract readonly isSet: boolean;
  abstract scan(bytes: Buffer): Promise<ScanAnswer>;
  /** @returns null when it answers */
  abstract ping(): Promise<ScanFault | null>;
}

/** No scanner is set up: nothing is known of any file, and that is said. */
export class NoScanner extends FileScanner {
  readonly isSet = false;

  async scan(): Promise<ScanAnswer> {
    return { kind: 'failed', why: 'none' };
  }

  async ping(): Promise<ScanFault> {
    return 'none';
  }
}
