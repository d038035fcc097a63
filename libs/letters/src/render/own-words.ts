/** One block of a handler's own text: a paragraph or a list. Text is plain; the template escapes it. */
export interface OwnBlock {
  readonly paragraph: string | null;
  readonly bullets: readonly string[] | null;
  readonly numbered: readonly string[] | null;
}

const BULLET = /^\s*[-•]\s+(?=\S)/u;
const NUMBER = /^\s*\d{1,2}[.)]\s+(?=\S)/u;

/**
 * Reads the limited markup of the handler's own words: an empty line parts paragraphs, lines that all start with
 * `- ` or `1. ` make a list. Nothing else has a meaning: `<b>`, `*x*` and `#set` are printed as they stand.
 */
export function ownBlocks(text: string | undefined): readonly OwnBlock[] {
  return groups(text ?? '').map((lines) => {
    if (isBullet(lines[0])) return block({ bullets: lines.map((line) => line.replace(BULLET, '')) });
    if (isNumber(lines[0])) return block({ numbered: lines.map((line) => line.replace(NUMBER, '')) });
    return block({ paragraph: lines.join(' ') });
  });
}

function block(part: Partial<OwnBlock>): OwnBlock {
  return { paragraph: null, bullets: null, numbered: null, ...part };
}

/** Neighbouring lines of the same sort; a date at the start of a line ("1.12.2026") is no list number. */
function groups(text: string): string[][] {
  const found: string[][] = [];
  let open: string[] | null = null;
  for (const line of text.split(/\r\n|\r|\n/u).map((raw) => raw.trim())) {
    if (line === '') open = null;
    else if (open && sort(open[0]) === sort(line)) open.push(line);
    else found.push((open = [line]));
  }
  return found;
}

function sort(line: string | undefined): string {
  return isBullet(line) ? 'bullet' : isNumber(line) ? 'number' : 'text';
}

const isBullet = (line: string | undefined): boolean => BULLET.test(line ?? '');
const isNumber = (line: string | undefined): boolean => NUMBER.test(line ?? '');
