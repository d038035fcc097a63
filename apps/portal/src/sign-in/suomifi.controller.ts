import { SUOMIFI_PATHS, SuomifiService } from '#identity';
import { FromElsewhere, framedBy, NotThere, Public } from '#platform';
import { Controller, Get, Inject, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { paths } from '../paths.js';

/** Where Suomi.fi identification sends its SAML messages. Its signatures stand in for our form token and cookie. */
@Controller()
@Public()
export class SuomifiController {
  constructor(@Inject(SuomifiService) private readonly suomifi: SuomifiService) {}

  @Post(SUOMIFI_PATHS.answer)
  @FromElsewhere()
  async answer(@Req() req: Request, @Res() res: Response): Promise<void> {
    const query = await this.#connected().identity.receive(formOf(req));
    res.redirect(303, `/sign-in/callback${query}`);
  }

  @Get(SUOMIFI_PATHS.signOut)
  async signOutByRedirect(@Req() req: Request, @Res() res: Response): Promise<void> {
    const step = await this.#connected().logout.redirected(req.originalUrl.split('?')[1] ?? '');
    this.#leave(res, step);
  }

  @Post(SUOMIFI_PATHS.signOut)
  @FromElsewhere()
  async signOutByPost(@Req() req: Request, @Res() res: Response): Promise<void> {
    this.#leave(res, await this.#connected().logout.posted(formOf(req)));
  }

  @Get(SUOMIFI_PATHS.metadata)
  metadata(@Res() res: Response): void {
    res.type('application/samlmetadata+xml').send(this.#connected().metadata());
  }

  #leave(res: Response, step: Awaited<ReturnType<Connected['logout']['posted']>>): void {
    // Suomi.fi may end the sessions of all its services in frames of its own page.
    framedBy(res, this.#connected().origin);
    if (!step) throw new NotThere();
    res.redirect(303, step.kind === 'asked' ? step.url : paths.start(step.language));
  }

  #connected(): Connected {
    const { connected } = this.suomifi;
    if (!connected) throw new NotThere();
    return connected;
  }
}

type Connected = NonNullable<SuomifiService['connected']>;

function formOf(req: Request): Readonly<Record<string, unknown>> {
  return (req.body ?? {}) as Record<string, unknown>;
}
