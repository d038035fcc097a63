const SKIPPED = ['script', 'style', 'title'] as const;

/**
 * The words of an HTML page too long to be read properly: without tags, scripts and styles, entities as they stand.
 * One pass from left to right, so that no page takes longer than its length.
 */
export function roughText(html: string): string {
  const lower = html.toLowerCase();
  const parts: string[] = [];
  for (let at = 0; at < html.length;) {
    const open = html.indexOf('<', at);
    parts.push(html.slice(at, open === -1 ? html.length : open));
    if (open === -1) break;
    const skipped = SKIPPED.find((name) => lower.startsWith(`<${name}`, open));
    const from = skipped ? lower.indexOf(`</${skipped}`, open) : open;
    const close = from === -1 ? -1 : html.indexOf('>', from);
    if (close === -1) break;
    parts.push(/^<(?:br|\/?p|\/?div|\/tr|\/li|\/h\d)\b/.test(lower.slice(open, open + 6)) ? '\n' : ' ');
    at = close + 1;
  }
  return parts
    .join('')
    .replace(/[ \t]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n');
}
