import { CATALOGUE, type RoutingOutcome } from '#cases';
import { LANGUAGES } from '#kernel';
import { Audited, ClockPort, Permission } from '#platform';
import type { Catalogue } from '#registers';
import { Controller, Get, Inject, Param, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { namesFrom } from '../parts/names.js';
import { pageOf } from '../parts/page-of.js';
import { paths } from '../paths.js';

declare module 'express-session' {
  interface SessionData {
    /** What the last confirmed routing brought about, for its result page. */
    routed?: RoutingOutcome & { readonly caseId: string };
  }
}

/** What confirming a routing brought about. */
@Controller([...LANGUAGES])
export class RoutedController {
  constructor(
    @Inject(CATALOGUE) private readonly catalogue: Catalogue,
    @Inject(ClockPort) private readonly clock: ClockPort,
  ) {}

  @Get('cases/:caseId/routed')
  @Permission('cases.triage')
  @Audited('RoutingConfirmed')
  show(@Req() req: Request, @Res() res: Response, @Param('caseId') caseId: string): void {
    const { routed } = req.session;
    if (routed?.caseId !== caseId) return res.redirect(303, paths.inbox(req.language));
    const names = namesFrom(this.catalogue, pageOf(req, this.clock));
    const view = {
      keptHref: routed.kept ? paths.caseFile(req.language, caseId) : '',
      opened: routed.opened.map((one) => ({
        caseNumber: one.caseNumber,
        authority: names.authority(one.authorityId),
      })),
      transferred: routed.transferred.map((id) => names.authority(id)),
      redirected: routed.redirected.map((id) => names.authority(id)),
      inboxHref: paths.inbox(req.language),
    };
    res.render('registry/routed', { view });
  }
}
