import type { RequestHandler } from 'express';
import { collectDefaultMetrics, Counter, Histogram, Registry } from 'prom-client';

/** Statuses by which somebody is kept out: not signed in or no good token, not allowed, too often. */
const REFUSALS: Readonly<Record<number, string>> = { 401: 'no-token', 403: 'not-allowed', 429: 'too-often' };
/** In seconds. */
const BUCKETS = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** What a web app counts of its own answers. No address, no person: statuses and times alone. */
export class WebMetrics {
  readonly #registry = new Registry();
  readonly #refusals: Counter<'reason'>;
  readonly #seconds: Histogram<'status'>;

  constructor() {
    const registers = [this.#registry];
    collectDefaultMetrics({ register: this.#registry });
    this.#refusals = new Counter({
      name: 'tietopyynto_access_refusals_total',
      help: 'Requests refused: no-token, not-allowed, too-often',
      labelNames: ['reason'],
      registers,
    });
    for (const reason of Object.values(REFUSALS)) this.#refusals.inc({ reason }, 0);
    this.#seconds = new Histogram({
      name: 'tietopyynto_answer_seconds',
      help: 'Time to answer a request, by the first digit of the status',
      labelNames: ['status'],
      buckets: BUCKETS,
      registers,
    });
  }

  /** Counts every answer that passes through. */
  readonly counting: RequestHandler = (_req, res, next) => {
    const took = this.#seconds.startTimer();
    res.once('finish', () => {
      took({ status: `${Math.floor(res.statusCode / 100)}xx` });
      const reason = REFUSALS[res.statusCode];
      if (reason) this.#refusals.inc({ reason });
    });
    next();
  };

  /** Prometheus text. */
  text(): Promise<string> {
    return this.#registry.metrics();
  }
}
