import { ReadMyCase, TellConsent } from '#cases/citizen';
import { Audited, orRefuse, Permission, Posted, saved } from '#platform';
import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { citizenOf } from '../citizen-of.js';
import { inEveryLanguage, paths } from '../paths.js';
import { idInPath } from '../id-in-path.js';

/** "How decisions reach me": electronic service, agreed to or taken back with one button. */
@Controller(inEveryLanguage('cases/:id/service'))
export class ConsentController {
  constructor(
    private readonly readMyCase: ReadMyCase,
    private readonly tellConsent: TellConsent,
  ) {}

  @Get()
  @Permission('own-cases.read')
  @Audited('OwnCaseRead')
  async show(@Req() req: Request, @Res() res: Response, @Param('id') id: string): Promise<void> {
    const { caseId, caseNumber, authority, consents } = orRefuse(
      await this.readMyCase.run(citizenOf(req), idInPath(id)),
    );
    const title = req.t('consent.title');
    res.render('cases/consent', { place: 'cases', title, caseId, caseNumber, authority, consents });
  }

  @Post()
  @Permission('own-cases.consent')
  @Audited('ServiceConsentGiven')
  async tell(@Req() req: Request, @Res() res: Response, @Param('id') id: string): Promise<void> {
    const given = Posted.of(req).text('consent') === 'yes';
    orRefuse(await this.tellConsent.run(citizenOf(req), idInPath(id), { given }));
    req.session.notice = { kind: 'success', key: given ? 'consent.given' : 'consent.withdrawn' };
    await saved(req);
    res.redirect(303, paths.case(req.language, id));
  }
}
