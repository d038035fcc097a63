import type { Clock } from '#kernel';
import type { Express } from 'express';
import { Temporal } from 'temporal-polyfill';
import type { DemoPages } from '../demo-pages.js';
import type { DemoCitizen } from '../demo-people.js';
import { SuomifiTrial, type TrialAccount, type TrialMessage } from './suomifi-trial.js';
import { sendReply, trialAsk } from './trial-exchange.js';

const READ = 'Electronic message read';

/**
 * Stands in for Suomi.fi Messages in the demonstration: the interface under `/v1` and `/v2`, and the messages as the
 * person would open them. Everything is in memory and gone with the program.
 */
export function suomifiApp(
  account: TrialAccount,
  citizens: readonly DemoCitizen[],
  pages: DemoPages,
  clock: Clock,
): Express {
  const app = pages.app([]);
  const sentAt = new Map<TrialMessage, string>();
  const trial = new SuomifiTrial(account, (message) => {
    sentAt.set(message, clock.now().toString());
    const type = message.body.electronic ? 'Electronic message created' : 'Paper mail created';
    trial.happen(type, message.body.externalId, clock.now().toString());
  });
  const shown = (message: TrialMessage) => showMessage(message, sentAt.get(message)!, citizens);
  const find = (id: string) => trial.messages.find(({ messageId }) => String(messageId) === id);
  const gone = pages.render('suomifi-gone', {});

  app.use(['/v1', '/v2'], (req, res, next) => {
    req.url = req.originalUrl;
    trialAsk(req)
      .then((ask) => trial.answer(ask))
      .then((reply) => sendReply(res, reply, `demo-${trial.events.length}`), next);
  });
  app.get('/', (_req, res) => {
    res.send(pages.render('suomifi-list', { messages: trial.messages.toReversed().map(shown) }));
  });
  app.get('/messages/:id', (req, res) => {
    const message = find(req.params.id);
    if (!message) return void res.status(404).send(gone);
    const { externalId, electronic } = message.body;
    const ofMessage = trial.events.filter(({ metadata }) => metadata['externalId'] === externalId);
    if (electronic && !ofMessage.some(({ type }) => type === READ))
      trial.happen(READ, externalId, clock.now().toString());
    res.send(pages.render('suomifi-message', { message: shown(message) }));
  });
  app.get('/messages/:id/files/:number', (req, res) => {
    const file = find(req.params.id)?.files[Number(req.params.number)];
    if (!file) return void res.status(404).send(gone);
    res.type('application/pdf').attachment(file.name).send(Buffer.from(file.bytes));
  });
  app.use((_req, res) => void res.status(404).send(gone));
  return app;
}

function showMessage(
  { messageId, body, files }: TrialMessage,
  sentAt: string,
  citizens: readonly DemoCitizen[],
) {
  const { electronic, recipient } = body;
  return {
    id: String(messageId),
    sentAt: Temporal.Instant.from(sentAt),
    to: citizens.find(({ hetu }) => hetu === recipient?.id)?.name ?? null,
    title: electronic?.title ?? null,
    paragraphs: electronic?.body.split('\n\n').map((lines) => lines.split('\n')) ?? [],
    files: files.map(({ name }, number) => ({ name, number })),
  };
}
