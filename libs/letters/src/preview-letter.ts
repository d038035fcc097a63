import type { Language } from '#kernel';
import { type ContentItem, missingContent } from './content-of.js';
import { fillGaps, GAP } from './fill-gaps.js';
import { readyKind } from './letter-kind.js';
import type { LetterKind } from './letter-kinds.js';
import type { LetterMeta } from './letter-meta.js';

/** A letter as it would read now. It can be looked at, not issued. */
export interface LetterPreview {
  /** Head and body, safe to embed under a page's `h2`; what is missing stands as `<strong class="gap">`. */
  readonly html: string;
  readonly meta: LetterMeta;
  readonly templateVersion: string;
  /** Empty: `prepareLetter` will accept the same context. */
  readonly missing: readonly ContentItem[];
}

const MISSING = { fi: 'puuttuu', sv: 'saknas', en: 'missing' } as const;

/** Renders a draft that may lack anything: each missing or invalid field is shown as a gap. */
export function previewLetter(kind: LetterKind, language: Language, draft: object): LetterPreview {
  const ready = readyKind(kind);
  const complete = fillGaps(draft, ready.sample(language), ready.check(draft, language).errors);
  const { view, html } = ready.render(complete, language);
  return {
    html: lowerHeadings(html).replaceAll(GAP, `<strong class="gap">${MISSING[language]}</strong>`),
    meta: view.head,
    templateVersion: ready.templateVersion(language),
    missing: missingContent(kind, draft, language),
  };
}

/** The page that embeds the letter has its own `h1` and `h2`. */
function lowerHeadings(html: string): string {
  return html.replace(
    /<(\/?)h([1-3])>/g,
    (_tag, slash: string, level: string) => `<${slash}h${Number(level) + 2}>`,
  );
}
