import type { Response } from 'express';

/**
 * Gives a file that somebody sent us: always as a download, never as a page of ours. A browser that opens it all the same
 * runs nothing in it, guesses no other type and lets no other site read it.
 *
 * @param file `name` as it is kept (a safe one), `mediaType` of the bytes
 */
export function sendFile(
  res: Response,
  { name, mediaType, bytes }: { readonly name: string; readonly mediaType: string; readonly bytes: Buffer },
): void {
  res.attachment(name).type(mediaType);
  res.setHeader('Content-Security-Policy', "default-src 'none'; sandbox");
  res.setHeader('X-Content-Type-Options', 'nosniff');
  res.setHeader('Cross-Origin-Resource-Policy', 'same-origin');
  res.setHeader('Cache-Control', 'no-store');
  res.send(bytes);
}
