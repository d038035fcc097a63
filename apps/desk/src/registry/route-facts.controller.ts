import { NameRouteFacts } from '#cases';
import { LANGUAGES } from '#kernel';
import { Audited, orRefuse, Permission, Posted, saved } from '#platform';
import { Controller, Inject, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { paths } from '../paths.js';
import { staffOf } from '../staff-of.js';

/** The registry names what the proposal is counted from, and sees it counted again. */
@Controller([...LANGUAGES])
export class RouteFactsController {
  constructor(@Inject(NameRouteFacts) private readonly nameFacts: NameRouteFacts) {}

  @Post('cases/:caseId/routing/facts')
  @Permission('cases.triage')
  @Audited('RouteFactsNamed')
  async name(@Req() req: Request, @Res() res: Response, @Param('caseId') caseId: string): Promise<void> {
    const body = Posted.of(req);
    const named = await this.nameFacts.run(staffOf(req), caseId, {
      registerId: body.text('register') || null,
      municipality: body.text('municipality') || null,
      data: body.list('data'),
      version: Number(body.text('version')) || 0,
    });
    if (!named.ok && named.refusal.code !== 'case.changed-meanwhile') orRefuse(named);
    req.session.notice = named.ok
      ? { kind: 'success', key: 'triage.facts.done' }
      : { kind: 'error', key: 'triage.facts.changed' };
    await saved(req);
    res.redirect(303, paths.routing(req.language, caseId));
  }
}
