const TAGS = new Set([
  'article',
  'header',
  'section',
  'div',
  'h1',
  'h2',
  'h3',
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
  'table',
  'thead',
  'tbody',
  'tr',
  'th',
  'td',
]);
const ATTRIBUTE = /^(?: (?:lang="(?:fi|sv|en)"|class="[a-z_ -]+"))*$/;
const PIECE = /<(\/?)([a-z][a-z0-9]*)((?:\s[^<>]*?)?)(\/?)>|([^<]+)|(<)/g;
const ENTITY = /&(?!(?:amp|lt|gt|quot|#x27|#x3D|#x60);)/;

/**
 * Throws unless the text is one well-formed element made only of the tags and attributes a letter may have: so it
 * is safe to embed in a page and to hand to the typesetter. A failure means a broken template.
 */
export function assertSafeMarkup(html: string): void {
  const open: string[] = [];
  let roots = 0;
  for (const piece of html.trim().matchAll(PIECE)) {
    const [whole, closing, tag, attributes, empty, text] = piece;
    if (text !== undefined) refuseUnless(open.length > 0 && !ENTITY.test(text), 'text');
    else if (tag === undefined) refuseUnless(false, 'stray <');
    else if (closing) refuseUnless(open.pop() === tag && attributes === '', `</${tag}>`);
    else {
      refuseUnless(TAGS.has(tag) && ATTRIBUTE.test(attributes ?? ''), whole);
      if (open.length === 0) roots += 1;
      if (!empty) open.push(tag);
    }
  }
  refuseUnless(open.length === 0 && roots === 1, 'one root element');
}

function refuseUnless(condition: boolean, what: string): void {
  if (!condition) throw new Error(`A letter template made markup that is not allowed: ${what}`);
}
