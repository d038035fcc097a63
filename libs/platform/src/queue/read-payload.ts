import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import type { JobDefinition } from './define-job.js';

/**
 * The payload as its class, checked.
 *
 * @throws naming the job and the wrong properties, never their values.
 */
export function readPayload<P extends object>(job: JobDefinition<P>, plain: unknown): P {
  const payload = plainToInstance(job.payload, plain ?? {});
  const errors = validateSync(payload, { whitelist: true, forbidNonWhitelisted: true });
  if (errors.length > 0) {
    throw new Error(
      `Payload of ${job.name} is not valid: ${errors.map((error) => error.property).join(', ')}`,
    );
  }
  return payload;
}
