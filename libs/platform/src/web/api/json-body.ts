import express, { type Request, type RequestHandler, type Response } from 'express';

const TYPES = ['application/json', 'application/problem+json'];

/** Reads JSON of the usual size, but for the addresses that read their own body. */
export function smallJson(readOwn: readonly string[]): RequestHandler {
  const read = express.json({ limit: '500kb', type: TYPES });
  return (req, res, next) => {
    if (readOwn.includes(req.path)) return next();
    read(req, res, next);
  };
}

/**
 * Reads a large body into `req.body`. To be called after the guard: nobody without a token makes us read it.
 *
 * @param largest in bytes
 * @throws what the error filter tells as 413, or 400 when it is no JSON
 */
export async function readLargeJson(req: Request, res: Response, largest: number): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    express.json({ limit: largest, type: TYPES })(req, res, (error?: unknown) =>
      error ? reject(error as Error) : resolve(),
    );
  });
}
