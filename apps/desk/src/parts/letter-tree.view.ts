/** A piece of a letter: an element with its children, or text. */
export type LetterNode =
  | {
      readonly tag: string;
      readonly void: boolean;
      readonly className: string;
      readonly children: readonly LetterNode[];
    }
  | { readonly text: string };

/** The only elements a letter is made of. */
const ELEMENTS = new Set([
  'article',
  'header',
  'section',
  'div',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'p',
  'br',
  'strong',
  'em',
  'ul',
  'ol',
  'li',
  'dl',
  'dt',
  'dd',
]);
const PIECE = /<(\/?)([a-z][a-z0-9]*)([^<>]*?)(\/?)>|([^<]+)/g;
const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#x27;': "'",
  '&#x3D;': '=',
  '&#x60;': '`',
};

interface OpenElement {
  readonly tag: string;
  readonly className: string;
  readonly children: LetterNode[];
}

/**
 * Reads a letter's markup into a tree that the view writes out again piece by piece, each escaped: nothing of
 * the markup reaches the page as it is. A heading of the first level is lowered to stand below those of the page.
 *
 * @throws on an element a letter does not have
 */
export function letterTree(html: string): readonly LetterNode[] {
  const root: OpenElement = { tag: '', className: '', children: [] };
  const open = [root];
  const lowered = /<h1[ >]/.test(html) ? 2 : 0;
  for (const [, closing, tag, attributes, empty, text] of html.trim().matchAll(PIECE)) {
    const parent = open.at(-1) ?? root;
    if (text !== undefined) parent.children.push({ text: plain(text) });
    else if (closing) open.pop();
    else {
      const element = { tag: known(tag ?? '', lowered), className: classOf(attributes ?? ''), children: [] };
      parent.children.push({ ...element, void: Boolean(empty) });
      if (!empty) open.push(element);
    }
  }
  return root.children;
}

function known(tag: string, lowered: number): string {
  if (!ELEMENTS.has(tag)) throw new Error(`A letter has no element <${tag}>`);
  return tag.replace(/^h([1-5])$/, (_, level) => `h${Number(level) + lowered}`);
}

function classOf(attributes: string): string {
  return /class="([a-z_ -]+)"/.exec(attributes)?.[1] ?? '';
}

function plain(text: string): string {
  return text.replace(/&[a-z#0-9A-Z]+;/g, (entity) => ENTITIES[entity] ?? entity);
}
