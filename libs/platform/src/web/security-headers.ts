import type { RequestHandler, Response } from 'express';
import helmet from 'helmet';

/**
 * Strict content security policy (nothing inline, nothing from elsewhere), no referrer, no framing.
 *
 * @param formTargets origins a form may end up at, beyond our own: those of the sign-in provider
 * @param https whether browsers reach the app over https (then HSTS and upgrade of insecure requests)
 */
export function securityHeaders(formTargets: readonly string[], https: boolean): RequestHandler {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        styleSrc: ["'self'"],
        fontSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        formAction: ["'self'", ...formTargets],
        frameAncestors: ["'none'"],
        baseUri: ["'none'"],
        ...(https ? { upgradeInsecureRequests: [] } : {}),
      },
    },
    referrerPolicy: { policy: 'no-referrer' },
    strictTransportSecurity: https ? { maxAge: 31_536_000 } : false,
    xFrameOptions: { action: 'deny' },
  });
}

/** Lets one other origin, and no third, show this answer in a frame of its page. */
export function framedBy(res: Response, origin: string): void {
  const policy = String(res.getHeader('Content-Security-Policy'));
  res.setHeader(
    'Content-Security-Policy',
    policy.replace("frame-ancestors 'none'", `frame-ancestors ${origin}`),
  );
  res.removeHeader('X-Frame-Options');
}

/** Nothing a page shows is kept by a browser or a proxy; assets set their own rule later. */
export const keepNothing: RequestHandler = (_req, res, next) => {
  res.setHeader('Cache-Control', 'no-store');
  next();
};
