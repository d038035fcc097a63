/** Ends a line when it closes. */
const BLOCKS = new Set(['h1', 'h2', 'h3', 'p', 'dd', 'li', 'tr']);
/** Between what stands beside each other on one line. */
const BESIDE: Readonly<Record<string, string>> = { dt: ': ', td: '\t', th: '\t' };
const CHARACTERS: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#x27': "'",
  '#x3D': '=',
  '#x60': '`',
};

/**
 * A prepared letter as plain text, one line for each paragraph, item or row; headings stand after an empty line. For
 * reading and comparing: what is sent is the PDF.
 *
 * @param html the markup of a letter, as `prepareLetter` makes it
 */
export function letterText(html: string): string {
  let text = '';
  for (const [piece, tag = ''] of html.matchAll(/<\/?([a-z][a-z0-9]*)[^>]*>|[^<]+/g)) {
    if (!piece.startsWith('<')) text += written(piece);
    else if (piece.startsWith('</')) text += BESIDE[tag] ?? (BLOCKS.has(tag) ? '\n' : '');
    else if (tag === 'br') text += '\n';
    else if (/^h[123]$/.test(tag)) text += '\n';
    else if (tag === 'li') text += '- ';
  }
  return text
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

function written(piece: string): string {
  return piece
    .replace(/\s+/g, ' ')
    .replace(/^ $/, '')
    .replace(/&(amp|lt|gt|quot|#x27|#x3D|#x60);/g, (_, name: string) => CHARACTERS[name]!);
}
