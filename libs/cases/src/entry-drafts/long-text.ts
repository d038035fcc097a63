/** Characters of a message shown with the request; a longer one is kept whole as an attachment beside them. */
export const SHOWN_TEXT = 50_000;

/** The first part of a long text, never half a character; a text that is not long is all of it. */
export function firstPart(text: string): string {
  if (text.length <= SHOWN_TEXT) return text;
  const cut = text.slice(0, SHOWN_TEXT);
  return /[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut;
}
