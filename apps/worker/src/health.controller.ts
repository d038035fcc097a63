import { setTimeout as pause } from 'node:timers/promises';
import { Controller, Get, Header, Inject, ServiceUnavailableException } from '@nestjs/common';
import { Public } from '#platform';
import type { Registry } from 'prom-client';
import { METRICS } from './metrics.token.js';
import { QueueFigures } from './queue-figures.js';

const PATIENCE_MS = 3000;

/** What the one who runs the worker asks it. Nothing personal. */
@Public()
@Controller()
export class HealthController {
  constructor(
    @Inject(QueueFigures) private readonly figures: QueueFigures,
    @Inject(METRICS) private readonly registry: Registry,
  ) {}

  /** The process answers. */
  @Get('health/live')
  live(): { status: 'up' } {
    return { status: 'up' };
  }

  /** Database and queue answer; 503 when not. */
  @Get('health/ready')
  async ready(): Promise<{ status: 'up' }> {
    const late = pause(PATIENCE_MS, undefined, { ref: false }).then(() => Promise.reject(new Error('late')));
    try {
      await Promise.race([this.figures.measure(), late]);
      return { status: 'up' };
    } catch {
      throw new ServiceUnavailableException({ status: 'down' });
    }
  }

  /** Prometheus text: queue lag, jobs done, failed and parked, and the process itself. */
  @Get('metrics')
  @Header('Content-Type', 'text/plain; version=0.0.4; charset=utf-8')
  async metrics(): Promise<string> {
    await this.figures.measure();
    return this.registry.metrics();
  }
}
