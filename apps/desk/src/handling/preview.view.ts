import type { LetterPreview } from '#cases';
import { type LetterNode, letterTree } from '../parts/letter-tree.view.js';
import { inLanguage, type PageContext } from '../parts/page-context.js';

/** The letter as it would be issued now, and which of its mandatory parts are there. */
export interface PreviewView {
  readonly shown: boolean;
  readonly language: string;
  readonly nodes: readonly LetterNode[];
  readonly total: number;
  readonly present: number;
  readonly items: readonly { text: string; present: boolean }[];
}

/** The preview with its content check: the missing parts are named, not hinted at. */
export function previewView(preview: LetterPreview | null, page: PageContext): PreviewView {
  const items = (preview?.content ?? []).map((one) => ({ text: inLanguage(one.text, page), present: one.present }));
  return {
    shown: preview !== null,
    language: preview?.language ?? page.language,
    nodes: preview ? letterTree(preview.html) : [],
    total: items.length,
    present: items.filter((one) => one.present).length,
    items,
  };
}
