import { CheckProof } from '#cases';
import { LANGUAGES } from '#kernel';
import { Audited, orRefuse, Permission, Posted, saved } from '#platform';
import { Controller, Inject, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { paths } from '../paths.js';
import { staffOf } from '../staff-of.js';

/** A person says whether the proof of the right to speak for another is enough. */
@Controller([...LANGUAGES])
export class ProofController {
  constructor(@Inject(CheckProof) private readonly checkProof: CheckProof) {}

  @Post('cases/:caseId/proof')
  @Permission('proof.check')
  @Audited('ProofChecked')
  async check(@Req() req: Request, @Res() res: Response, @Param('caseId') caseId: string): Promise<void> {
    const body = Posted.of(req);
    orRefuse(await this.checkProof.run(staffOf(req), caseId, body.text('outcome')));
    req.session.notice = { kind: 'success', key: 'behalf.done' };
    await saved(req);
    const back = body.text('back') === 'routing' ? paths.routing : paths.caseFile;
    res.redirect(303, back(req.language, caseId));
  }
}
