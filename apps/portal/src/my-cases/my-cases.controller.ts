import { ListMyCases, ReadMyCase, ReadMyLetter } from '#cases/citizen';
import { Audited, ClockPort, orRefuse, Permission, Posted, saved } from '#platform';
import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { citizenOf } from '../citizen-of.js';
import { inEveryLanguage, paths } from '../paths.js';
import { DraftKeeper } from '../request/draft-keeper.js';
import { idInPath } from '../id-in-path.js';
import { headingOf } from './claim-list.js';
import { myCaseView } from './my-case.view.js';
import { readWish, wishQuery } from '../request/wish.js';
import { isOpen, stateMark } from './state-mark.js';

/** The signed-in person's own requests, cases and letters. */
@Controller()
export class MyCasesController {
  constructor(
    private readonly listMyCases: ListMyCases,
    private readonly readMyCase: ReadMyCase,
    private readonly readMyLetter: ReadMyLetter,
    private readonly keeper: DraftKeeper,
    private readonly clock: ClockPort,
  ) {}

  @Get(inEveryLanguage('cases'))
  @Permission('own-cases.list')
  @Audited('OwnCasesListed')
  async list(@Req() req: Request, @Res() res: Response): Promise<void> {
    const rows = await this.listMyCases.run(citizenOf(req));
    const kept = await this.keeper.find(req);
    const draft = kept?.draft.filedAs === null ? kept : null;
    res.render('cases/list', {
      place: 'cases',
      title: req.t('cases.title'),
      draftHref: draft ? paths.check(req.language) : null,
      draftToken: draft ? this.keeper.token(req, draft) : null,
      cases: rows.map((row) => ({
        ...row,
        heading: headingOf(row.rights, req.t, req.language),
        state: stateMark(row.state),
        // What is carried out at once has no day of answer; the day of the others stands on the page of the case.
        showDue: isOpen(row.state) && !row.rights.includes('consent-withdrawal'),
      })),
    });
  }

  @Post(inEveryLanguage('cases/remove-draft'))
  @Permission('own-draft.keep')
  @Audited('DraftRemoved')
  async removeDraft(@Req() req: Request, @Res() res: Response): Promise<void> {
    const kept = await this.keeper.find(req);
    if (kept) await this.keeper.remove(req, kept);
    const next = Posted.of(req).text('then') === 'begin' ? paths.begin : paths.cases;
    if (next === paths.cases) req.session.notice = { kind: 'success', key: 'cases.draft-removed' };
    await saved(req);
    const wish = next === paths.begin ? wishQuery(readWish(req.query)) : '';
    res.redirect(303, next(req.language) + wish);
  }

  @Get(inEveryLanguage('cases/:id'))
  @Permission('own-cases.read')
  @Audited('OwnCaseRead')
  async show(@Req() req: Request, @Res() res: Response, @Param('id') id: string): Promise<void> {
    const found = orRefuse(await this.readMyCase.run(citizenOf(req), idInPath(id)));
    res.render('cases/show', myCaseView(found, req.t, req.language, this.clock.today()));
  }

  @Get(inEveryLanguage('letters/:id'))
  @Permission('own-letters.read')
  @Audited('LetterRead')
  async letter(@Req() req: Request, @Res() res: Response, @Param('id') id: string): Promise<void> {
    const { pdf, fileName } = orRefuse(await this.readMyLetter.run(citizenOf(req), idInPath(id)));
    res.attachment(fileName).type('application/pdf').send(pdf);
  }
}
