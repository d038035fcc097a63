import { getDocumentProxy } from 'unpdf';

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;
type Page = Awaited<ReturnType<Pdf['getPage']>>;

interface TagNode {
  readonly role: string;
  readonly alt?: string;
  readonly children: readonly (TagNode | { readonly type: string; readonly id: string })[];
}

/** Tags that only mark words within a block: their text stands in the line of the block. */
const INLINE = new Set(['Span', 'Strong', 'Em']);

/**
 * A PDF as text: page by page what the page head and foot show, then the tree of tags with the words in each. Two
 * engines that set the same letter differ in bytes; what a person or a screen reader gets differs here, line by line.
 */
export async function pdfOutline(bytes: Uint8Array): Promise<string> {
  const pdf = await getDocumentProxy(new Uint8Array(bytes));
  const lines: string[] = [];
  for (let number = 1; number <= pdf.numPages; number++)
    lines.push(`Page ${number} of ${pdf.numPages}`, ...(await pageLines(await pdf.getPage(number))));
  await pdf.destroy();
  return `${lines.join('\n')}\n`;
}

/** The files attached to a PDF, by name. */
export async function pdfAttachments(bytes: Uint8Array): Promise<ReadonlyMap<string, Uint8Array>> {
  const pdf = await getDocumentProxy(new Uint8Array(bytes));
  const found = ((await pdf.getAttachments()) ?? {}) as Record<
    string,
    { filename: string; content: Uint8Array }
  >;
  await pdf.destroy();
  return new Map(Object.values(found).map(({ filename, content }) => [filename, content]));
}

async function pageLines(page: Page): Promise<string[]> {
  const { words, artifacts } = await markedWords(page);
  const tree = (await page.getStructTree()) as TagNode | null;
  const tagged = (tree?.children ?? []).flatMap((child) =>
    'role' in child ? nodeLines(child, words, 1) : [],
  );
  return [...artifacts.map((text) => `  (${text})`), ...tagged];
}

/** The words of each marked piece of a page by its id, and those outside the tree. */
async function markedWords(page: Page): Promise<{ words: Map<string, string>; artifacts: string[] }> {
  const words = new Map<string, string>();
  const outside = [''];
  const open: (string | null)[] = [];
  for (const item of (await page.getTextContent({ includeMarkedContent: true })).items) {
    if ('str' in item) {
      const id = open.findLast((one) => one !== null);
      const text = item.str + (item.hasEOL ? '\n' : '');
      if (id) words.set(id, (words.get(id) ?? '') + text);
      else outside[outside.length - 1] += text;
    } else if (item.type === 'endMarkedContent') {
      open.pop();
      outside.push('');
    } else open.push(item.id ?? null);
  }
  return { words, artifacts: outside.map(oneLine).filter(Boolean) };
}

function nodeLines(node: TagNode, words: ReadonlyMap<string, string>, depth: number): string[] {
  const inside = node.children.flatMap((child) =>
    'role' in child && !INLINE.has(child.role) ? [child] : [],
  );
  const text = oneLine(inlineText(node, words));
  const name = [node.role, ...(node.alt ? [`[${node.alt}]`] : []), ...(text ? [text] : [])].join(' ');
  return ['  '.repeat(depth) + name, ...inside.flatMap((child) => nodeLines(child, words, depth + 1))];
}

function inlineText(node: TagNode, words: ReadonlyMap<string, string>): string {
  return node.children
    .map((child) => {
      if (!('role' in child)) return words.get(child.id) ?? '';
      return INLINE.has(child.role) ? inlineText(child, words) : '';
    })
    .join('');
}

/** A word that the line breaks at its hyphen reads as one that it does not; "sosiaali- ja" keeps its space. */
const oneLine = (text: string): string =>
  text
    .replace(/(\S[-–])\n(?!(?:ja|tai|eli|och|eller|and|or)\b)\s*/gu, '$1')
    .replace(/\s+/gu, ' ')
    .trim();
