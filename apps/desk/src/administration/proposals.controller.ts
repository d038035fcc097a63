import { EndProposal } from '#identity';
import { LANGUAGES } from '#kernel';
import { Audited, orRefuse, Permission, Posted, saved } from '#platform';
import { Controller, Inject, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { paths } from '../paths.js';
import { staffOf } from '../staff-of.js';

/** The second person of a role that opens everything. */
@Controller([...LANGUAGES])
export class ProposalsController {
  constructor(@Inject(EndProposal) private readonly endProposal: EndProposal) {}

  @Post('administration/proposals/:id')
  @Permission('staff.manage')
  @Audited('AdministrationChanged')
  async end(@Req() req: Request, @Res() res: Response, @Param('id') id: string): Promise<void> {
    const act = Posted.of(req).text('act') === 'confirm' ? 'confirm' : 'refuse';
    orRefuse(await this.endProposal.run(staffOf(req), id, act));
    req.session.notice = {
      kind: 'success',
      key: act === 'confirm' ? 'admin.staff.confirmed' : 'admin.staff.refused',
    };
    await saved(req);
    res.redirect(303, paths.administration(req.language));
  }
}
