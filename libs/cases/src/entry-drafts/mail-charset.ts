/** What a mail that names a wrong charset, or none, is read in instead. */
export const CHARSETS = ['utf-8', 'windows-1252'] as const;

/** The sign for "no such character", and what UTF-8 looks like when it is read byte by byte: "PyydÃ¤n", "â€œ". */
const BROKEN = /\uFFFD|[ÂÃ][\u0080-\u00BF\u0152-\u0192\u02C6-\u2122]|â[\u0080\u20AC]./gu;

/** How many signs of a text were plainly read in a wrong charset. */
export function brokenSigns(text: string): number {
  return text.match(BROKEN)?.length ?? 0;
}

/** The header of a text part, with its folded lines; only where headers stand, after a line end or at the start. */
const TEXT_PART = /(^|\n)(content-type:[ \t]*text\/(?:plain|html)[^\r\n]*(?:\r?\n[ \t][^\r\n]*)*)/gi;

/** The same mail with all its texts said to be in this charset. */
export function inCharset(mail: Buffer, charset: (typeof CHARSETS)[number]): Buffer {
  // Latin 1 keeps every byte as it is.
  const raw = mail.toString('latin1');
  const [head = ''] = raw.split(/\r?\n\r?\n/, 1);
  const named = /(?:^|\n)content-type:/i.test(head) ? raw : `Content-Type: text/plain\r\n${raw}`;
  const changed = named.replace(
    TEXT_PART,
    (_, start: string, header: string) =>
      `${start}${header.replace(/;\s*charset\s*=\s*(?:"[^"]*"|[^;\s]*)/i, '')}; charset=${charset}`,
  );
  return Buffer.from(changed, 'latin1');
}
