/** Puts several letters one after the other into one file: paper takes one. */
export abstract class LetterBinder {
  abstract bind(
    letters: readonly { readonly pdf: Uint8Array; readonly pages: number }[],
  ): Promise<Uint8Array>;
}
