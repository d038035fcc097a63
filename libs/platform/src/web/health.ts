import { setTimeout as pause } from 'node:timers/promises';
import type { RequestHandler } from 'express';
import type { Database } from '../database/database.js';

const PATIENCE_MS = 3000;

/**
 * `/health/live`: the process answers. `/health/ready`: the database does too, else 503. For whoever runs the app and
 * for a proxy; in front of everything else, so that they need no session, no language and no line in the log.
 */
export function health(database: Database): RequestHandler {
  return (req, res, next) => {
    if (req.path !== '/health/live' && req.path !== '/health/ready') return next();
    res.setHeader('Cache-Control', 'no-store');
    if (req.path === '/health/live') return void res.json({ status: 'up' });
    answers(database).then(
      () => res.json({ status: 'up' }),
      () => res.status(503).json({ status: 'down' }),
    );
  };
}

async function answers(database: Database): Promise<void> {
  const late = pause(PATIENCE_MS, undefined, { ref: false }).then(() => Promise.reject(new Error('late')));
  const asked = database.transaction({ kind: 'system', job: 'web.health' }, (tx) => tx.query('select 1'));
  await Promise.race([asked, late]);
}
