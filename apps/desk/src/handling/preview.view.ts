import type { DecisionDesk } from '#cases';
import { type LetterNode, letterTree } from '../parts/letter-tree.view.js';
import { inLanguage, type PageContext } from '../parts/page-context.js';

/** The letter as it would be issued now, and which of its mandatory parts are there. */
export interface PreviewView {
  /** Is there a letter to show, or only the list of what is missing? */
  readonly shown: boolean;
  /** Why there is none. */
  readonly why: string;
  readonly language: string;
  readonly nodes: readonly LetterNode[];
  readonly total: number;
  readonly present: number;
  readonly items: readonly { text: string; present: boolean }[];
}

/** The preview with its content check: the missing parts are named, not hinted at. */
export function previewView(
  { preview, withheld }: Pick<DecisionDesk, 'preview' | 'withheld'>,
  page: PageContext,
): PreviewView {
  const items = (preview?.content ?? []).map((one) => ({
    text: inLanguage(one.text, page),
    present: one.present,
  }));
  return {
    shown: Boolean(preview?.html),
    why: page.t(withheld ? `refusal.${withheld}` : 'decision.noPreview'),
    language: preview?.language ?? page.language,
    nodes: preview?.html ? letterTree(preview.html) : [],
    total: items.length,
    present: items.filter((one) => one.present).length,
    items,
  };
}
