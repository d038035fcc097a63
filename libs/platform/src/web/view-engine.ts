import { readFileSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Language } from '#kernel';
import Handlebars from 'handlebars';
import type { Translations } from '../i18n/translate.js';
import { unescapedIn } from './unescaped.js';
import { viewHelpers, type PathTable } from './view-helpers.js';

/** The partials every web app shares: head, fields, error summary, working, notification. */
export const SHARED_VIEWS = join(import.meta.dirname, 'views');

/** What the views of one app are made of. A later folder wins over an earlier one. */
export interface ViewSources {
  readonly folders: readonly string[];
  readonly translations: Translations;
  /** `{{path "name" …}}` looks here. */
  readonly paths: PathTable;
  /** `{{asset "name"}}` looks here. */
  readonly assetUrl: (name: string) => string;
}

/** Renders a view by its name (`request/rights`) with a plain object. */
export type RenderView = (name: string, model: Readonly<Record<string, unknown>>) => string;

/**
 * Compiles all views at once. A file under `partials/` is a partial by its name; one under `layouts/` is
 * a partial `layouts/<name>`, used as `{{#> layouts/main title=(t "…")}} … {{/layouts/main}}`.
 * Values are always escaped; prototypes cannot be reached.
 *
 * @throws when a view has a syntax error or an unescaped expression (`{{{x}}}`, `{{&x}}`)
 */
export function createViewEngine(sources: ViewSources): RenderView {
  const handlebars = Handlebars.create();
  handlebars.registerHelper(viewHelpers(sources));
  const views = new Map<string, Handlebars.TemplateDelegate>();
  for (const folder of sources.folders) {
    for (const { name, source } of readViews(folder)) {
      const program = handlebars.parseWithoutProcessing(source);
      const unescaped = unescapedIn(program);
      if (unescaped) throw new Error(`${name}.hbs line ${unescaped}: unescaped expressions are not allowed`);
      const partial = /^(partials\/)(.+)$/.exec(name)?.[2] ?? (name.startsWith('layouts/') ? name : null);
      if (partial) handlebars.registerPartial(partial, source);
      else views.set(name, handlebars.compile(source, { preventIndent: true }));
    }
  }
  return (name, model) => {
    const view = views.get(name);
    if (!view) throw new Error(`No view "${name}"`);
    return view(model, { data: { language: languageOf(model) } });
  };
}

function languageOf(model: Readonly<Record<string, unknown>>): Language {
  return (model['language'] as Language | undefined) ?? 'fi';
}

function readViews(folder: string): { name: string; source: string }[] {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(
    (file) => file.isFile() && file.name.endsWith('.hbs'),
  );
  return files.map((file) => {
    const path = join(file.parentPath, file.name);
    const name = relative(folder, path).split(sep).join('/').slice(0, -'.hbs'.length);
    return { name, source: readFileSync(path, 'utf8') };
  });
}
