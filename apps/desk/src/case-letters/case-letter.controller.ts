import { CASE_LETTERS, IssueCaseLetter, OpenCaseLetter } from '#cases';
import { LANGUAGES, type Refusal } from '#kernel';
import { Audited, ClockPort, orRefuse, Permission, Posted, saved, showForm, ShowsFormAgain } from '#platform';
import { Controller, Get, Inject, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { pageOf } from '../parts/page-of.js';
import { paths } from '../paths.js';
import { staffOf } from '../staff-of.js';
import { caseLetterErrors, caseLetterView } from './case-letter.view.js';

/** Writing a letter to the requester from the case page: words, a look at the letter, and then it goes. */
@Controller([...LANGUAGES])
export class CaseLetterController {
  constructor(
    @Inject(OpenCaseLetter) private readonly openLetter: OpenCaseLetter,
    @Inject(IssueCaseLetter) private readonly issueLetter: IssueCaseLetter,
    @Inject(ClockPort) private readonly clock: ClockPort,
  ) {}

  @Get('cases/:caseId/letters/:kind')
  @Permission('letters.write')
  @Audited('CaseRead')
  async form(@Req() req: Request, @Res() res: Response, @Param() at: At): Promise<void> {
    await this.#show(req, res, at, { looked: false, refusal: null });
  }

  @Post('cases/:caseId/letters/:kind')
  @Permission('letters.write')
  @Audited('LetterIssued')
  @ShowsFormAgain()
  async write(@Req() req: Request, @Res() res: Response, @Param() at: At): Promise<void> {
    const body = Posted.of(req);
    if (req.tokenFailed || body.text('act') !== 'issue')
      return this.#show(req, res, at, { looked: !req.tokenFailed, refusal: null });
    const issued = await this.issueLetter.run(staffOf(req), at.caseId, {
      kind: at.kind,
      ...typedOf(body, at.kind),
      version: Number(body.text('version')) || 0,
      seen: body.text('seen'),
    });
    if (!issued.ok) {
      if (issued.refusal.code === 'case.not-found') orRefuse(issued);
      return this.#show(req, res, at, { looked: true, refusal: issued.refusal });
    }
    const key = issued.value.sentByOffice ? 'caseLetter.toSend' : 'caseLetter.done';
    req.session.notice = { kind: 'success', key };
    await saved(req);
    res.redirect(303, paths.caseFile(req.language, at.caseId));
  }

  async #show(
    req: Request,
    res: Response,
    { caseId, kind }: At,
    { looked, refusal }: { looked: boolean; refusal: Refusal | null },
  ): Promise<void> {
    const body = Posted.of(req);
    const typed = looked ? typedOf(body, kind) : null;
    const desk = orRefuse(await this.openLetter.run(staffOf(req), caseId, kind, typed));
    const page = pageOf(req, this.clock);
    const { errors, changedHref } = caseLetterErrors(desk, refusal ?? desk.refusal, page);
    const view = caseLetterView(desk, body, errors, page);
    showForm(req, res, 'case-letters/case-letter', { answers: {}, errors, model: { view, changedHref } });
  }
}

interface At {
  readonly caseId: string;
  readonly kind: string;
}

function typedOf(body: Posted, kind: string) {
  const fields = CASE_LETTERS.find((letter) => letter.kind === kind)?.fields ?? [];
  return {
    about: body.text('about'),
    texts: Object.fromEntries(fields.map(({ name }) => [name, body.text(name)])),
  };
}
