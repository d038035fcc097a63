import { RegisterGuide } from '#cases/citizen';
import { Public } from '#platform';
import { Controller, Get, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { whereStart } from '../help/where.form.js';
import { inEveryLanguage, paths } from '../paths.js';
import { FIRST_PAGE } from '../request/page-order.js';
import { RIGHTS_IN_ORDER } from '../request/shown-rights.js';

/** What the page's table answers: a situation, and the right that fits it. */
const FITS = ['access', 'own-document', 'rectification', 'erasure', 'log-data'];
const PRIVACY = ['who', 'sealed', 'drafts', 'mail', 'looks', 'cookies'];
/** What is known not to be accessible, or not known to be. */
const GAPS = ['screen-readers', 'letters', 'attachments', 'plain'];

/** The start page, the ways to own requests, and the two statements every public service owes its visitors. */
@Controller(inEveryLanguage())
@Public()
export class StartController {
  constructor(private readonly guide: RegisterGuide) {}

  @Get()
  start(@Req() req: Request, @Res() res: Response): void {
    const first = paths.page(req.language, FIRST_PAGE);
    res.render('start', {
      place: 'start',
      title: req.t('start.title'),
      common: RIGHTS_IN_ORDER.slice(0, 3),
      others: RIGHTS_IN_ORDER.slice(3),
      fits: FITS,
      whereFields: whereStart(this.guide, req),
      firstHref: first,
      signInHref: paths.signIn(req.language, first),
    });
  }

  /** Two ways to own requests; who is signed in is there already. */
  @Get('own')
  own(@Req() req: Request, @Res() res: Response): void {
    if (res.locals['signedIn']) return res.redirect(303, paths.cases(req.language));
    res.render('own', { place: 'cases', title: req.t('nav.cases') });
  }

  @Get('privacy')
  privacy(@Req() req: Request, @Res() res: Response): void {
    const sentences = PRIVACY.map((name) => `privacy.${name}`);
    res.render('statement', { title: req.t('privacy.title'), sentences });
  }

  @Get('accessibility')
  accessibility(@Req() req: Request, @Res() res: Response): void {
    const gaps = GAPS.map((name) => `accessibility.gap-${name}`);
    res.render('accessibility', { title: req.t('accessibility.title'), gaps });
  }
}
