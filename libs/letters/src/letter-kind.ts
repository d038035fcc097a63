import type { Language } from '#kernel';
import type { ContentRule, LetterView } from './letter-definition.js';
import { LETTER_KINDS, type LetterKind } from './letter-kinds.js';
import type { LetterHead } from './parts/letter-head.js';
import { standingView } from './parts/standing-view.js';
import { type CheckedContext, checkContext } from './check-context.js';
import { type CompiledTemplate, compileTemplate } from './render/templates.js';

/** A kind made ready for use: its templates compiled, its context class closed over. */
export interface ReadyKind {
  readonly content: readonly ContentRule[];
  templateVersion(language: Language): string;
  check(raw: unknown, language?: Language): CheckedContext<object>;
  /** The context of the sample letter, for the shape of what a draft lacks. */
  sample(language: Language): object;
  /** Renders a raw context that has passed `check`. */
  render(raw: unknown, language: Language): { view: LetterView; html: string };
}

interface Definition<Context extends object> {
  readonly kind: string;
  readonly version: number;
  readonly context: new () => Context;
  readonly content: readonly ContentRule[];
  view(context: Context, language: Language): LetterView;
  sample(language: Language): Context;
}

function makeReady<Context extends object>(definition: Definition<Context>): ReadyKind {
  const compile = (language: Language): CompiledTemplate => compileTemplate(definition.kind, language);
  const templates = { fi: compile('fi'), sv: compile('sv'), en: compile('en') };
  return {
    content: definition.content,
    templateVersion: (language) => `${definition.version}.${templates[language].hash}`,
    sample: definition.sample,
    check: (raw, language) => checkContext(definition.context, raw, language),
    render: (raw, language) => {
      const { context } = checkContext(definition.context, raw);
      const view = definition.view(context, language);
      const standing = standingView((context as Partial<LetterHead>).standing, language);
      return { view, html: templates[language].render({ ...view, standing }) };
    },
  };
}

/** Every kind made ready. */
const READY = Object.fromEntries(
  LETTER_KINDS.map((definition) => [definition.kind, makeReady<object>(definition)]),
) as Readonly<Record<LetterKind, ReadyKind>>;

/** Looks a kind up. All templates are compiled when the program starts. */
export function readyKind(kind: LetterKind): ReadyKind {
  return READY[kind];
}
