import { AskForDecision, ReadMyCase } from '#cases/citizen';
import { Audited, orRefuse, Permission, saved } from '#platform';
import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { citizenOf } from '../citizen-of.js';
import { inEveryLanguage, paths } from '../paths.js';
import { idInPath } from '../id-in-path.js';

/** "I want the authority's decision": what it means, and one button. */
@Controller(inEveryLanguage('cases/:id/decision'))
export class AskDecisionController {
  constructor(
    private readonly readMyCase: ReadMyCase,
    private readonly askForDecision: AskForDecision,
  ) {}

  @Get()
  @Permission('own-cases.read')
  @Audited('OwnCaseRead')
  async show(@Req() req: Request, @Res() res: Response, @Param('id') id: string): Promise<void> {
    const found = orRefuse(await this.readMyCase.run(citizenOf(req), idInPath(id)));
    const { caseId, caseNumber, authority, following } = found;
    if (following.decisionToAsk.length === 0) return res.redirect(303, paths.case(req.language, id));
    const title = req.t('ask-decision.title');
    res.render('cases/ask-decision', { place: 'cases', title, caseId, caseNumber, authority });
  }

  @Post()
  @Permission('own-cases.ask-decision')
  @Audited('DecisionAsked')
  async ask(@Req() req: Request, @Res() res: Response, @Param('id') id: string): Promise<void> {
    orRefuse(await this.askForDecision.run(citizenOf(req), idInPath(id)));
    req.session.notice = { kind: 'success', key: 'ask-decision.done' };
    await saved(req);
    res.redirect(303, paths.case(req.language, id));
  }
}
