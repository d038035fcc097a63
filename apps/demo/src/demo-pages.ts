import { join } from 'node:path';
import {
  Assets,
  createViewEngine,
  loadTranslations,
  securityHeaders,
  SHARED_MESSAGES,
  SHARED_PUBLIC,
  SHARED_VIEWS,
} from '#platform';
import express, { type Express } from 'express';

/** How the demo services draw their pages: the same views, style and headers as the product. */
export interface DemoPages {
  render(view: string, model: Readonly<Record<string, unknown>>): string;
  /** An Express app with security headers and assets. @param formTargets where its forms may lead */
  app(formTargets: readonly string[]): Express;
}

const here = (folder: string) => join(import.meta.dirname, '..', folder);

/** Compiles the views of the demo services. */
export function demoPages(): DemoPages {
  const assets = new Assets([SHARED_PUBLIC]);
  const render = createViewEngine({
    folders: [SHARED_VIEWS, here('views')],
    translations: loadTranslations([SHARED_MESSAGES, here('messages')], { strict: true }),
    paths: {},
    assetUrl: (name) => assets.url(name),
  });
  return {
    render: (view, model) => render(view, { language: 'fi', ...model }),
    app: (formTargets) => {
      const app = express();
      app.disable('x-powered-by');
      app.use(securityHeaders(formTargets, false), assets.handler);
      return app;
    },
  };
}
