import { Temporal } from 'temporal-polyfill';
import type { Express } from 'express';
import type { DemoPages } from '../demo-pages.js';
import type { CaughtMail, MailStore } from './mail-store.js';

/** The caught mail as pages for people and as JSON under `/api/messages` for tests. */
export function mailPages(store: MailStore, pages: DemoPages): Express {
  const app = pages.app([]);
  app.get('/', (_req, res) => {
    res.send(pages.render('mail-list', { mails: store.list().map(shown) }));
  });
  app.get('/mail/:id', (req, res) => {
    const mail = store.find(req.params.id);
    if (!mail) return void res.status(404).send(pages.render('mail-gone', {}));
    res.send(pages.render('mail', { mail: shown(mail) }));
  });
  app.get('/api/messages', (req, res) => {
    res.json(store.list(typeof req.query['to'] === 'string' ? req.query['to'] : undefined));
  });
  app.delete('/api/messages', (_req, res) => {
    store.clear();
    res.status(204).end();
  });
  app.use((_req, res) => void res.status(404).send(pages.render('mail-gone', {})));
  return app;
}

function shown(mail: CaughtMail): object {
  return {
    ...mail,
    to: mail.to.join(', '),
    receivedAt: Temporal.Instant.from(mail.receivedAt),
    parts: partsOf(mail.text),
  };
}

/** The text cut at its addresses, so that the page can make them links. */
function partsOf(text: string): { text: string; href: string | null }[] {
  return text
    .split(/(https?:\/\/[^\s<>"]+)/)
    .map((part, place) => ({ text: part, href: place % 2 === 1 ? part : null }));
}
