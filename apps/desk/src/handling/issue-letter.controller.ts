import { IssueLetter, OpenDecision, releases, ReopenDecision } from '#cases';
import { LANGUAGES, type Refusal } from '#kernel';
import { Audited, ClockPort, orRefuse, Permission, Posted, saved, showForm, ShowsFormAgain } from '#platform';
import { Controller, Get, Inject, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { pageOf } from '../parts/page-of.js';
import { wayText } from '../parts/way.view.js';
import { paths } from '../paths.js';
import { staffOf } from '../staff-of.js';
import { decisionHead } from './approval.view.js';
import { givenDocuments } from './documents.view.js';
import { identityLine } from './identity.view.js';
import { previewView } from './preview.view.js';
import { refusalErrors } from './refusal-errors.js';

/** The last look at an approved decision before its letter is issued. */
@Controller([...LANGUAGES])
export class IssueLetterController {
  constructor(
    @Inject(OpenDecision) private readonly openDecision: OpenDecision,
    @Inject(IssueLetter) private readonly issueLetter: IssueLetter,
    @Inject(ReopenDecision) private readonly reopenDecision: ReopenDecision,
    @Inject(ClockPort) private readonly clock: ClockPort,
  ) {}

  @Get('cases/:caseId/claims/:claimId/issue')
  @Permission('letters.issue')
  @Audited('DecisionOpened')
  async show(
    @Req() req: Request,
    @Res() res: Response,
    @Param('caseId') caseId: string,
    @Param('claimId') claimId: string,
  ): Promise<void> {
    await this.#show(req, res, caseId, claimId, null);
  }

  @Post('cases/:caseId/claims/:claimId/issue')
  @Permission('letters.issue')
  @Audited('LetterIssued')
  @ShowsFormAgain()
  async issue(
    @Req() req: Request,
    @Res() res: Response,
    @Param('caseId') caseId: string,
    @Param('claimId') claimId: string,
  ): Promise<void> {
    if (req.tokenFailed) return this.#show(req, res, caseId, claimId, null);
    const version = Number(Posted.of(req).text('version')) || 0;
    const issued = await this.issueLetter.run(staffOf(req), caseId, { claimId, version });
    if (!issued.ok) return this.#show(req, res, caseId, claimId, issued.refusal);
    req.session.notice = {
      kind: 'success',
      key: issued.value.sentByOffice ? 'issue.toSend' : 'issue.issued',
    };
    await saved(req);
    res.redirect(303, paths.caseFile(req.language, caseId));
  }

  @Post('cases/:caseId/claims/:claimId/reopen')
  @Permission('decisions.write')
  @Audited('DecisionReopened')
  @ShowsFormAgain()
  async reopen(
    @Req() req: Request,
    @Res() res: Response,
    @Param('caseId') caseId: string,
    @Param('claimId') claimId: string,
  ): Promise<void> {
    if (req.tokenFailed) return this.#show(req, res, caseId, claimId, null);
    const version = Number(Posted.of(req).text('version')) || 0;
    const reopened = await this.reopenDecision.run(staffOf(req), caseId, { claimId, version });
    if (!reopened.ok) return this.#show(req, res, caseId, claimId, reopened.refusal);
    req.session.notice = { kind: 'success', key: 'decision.reopened' };
    await saved(req);
    res.redirect(303, paths.decision(req.language, caseId, claimId));
  }

  async #show(
    req: Request,
    res: Response,
    caseId: string,
    claimId: string,
    refusal: Refusal | null,
  ): Promise<void> {
    const desk = orRefuse(await this.openDecision.run(staffOf(req), caseId, claimId));
    const page = pageOf(req, this.clock);
    const { errors, changedHref } = refusalErrors(desk.file, refusal, 'letter-content', req.language);
    const view = {
      ...decisionHead(desk, page),
      action: paths.issue(req.language, caseId, claimId),
      ways: [
        ...(desk.file.online ? [req.t('issue.onPage')] : []),
        ...(desk.file.ways.decision.channel === 'citizens-page'
          ? []
          : [wayText(desk.file.ways.decision, req.t)]),
      ],
      identity:
        desk.draft && releases(desk.claim.right, desk.draft.outcome) ? identityLine(desk, page) : null,
      documents: givenDocuments(desk, page),
      reopen: paths.reopen(req.language, caseId, claimId),
      preview: previewView(desk, page),
    };
    showForm(req, res, 'handling/issue-letter', { answers: {}, errors, model: { view, changedHref } });
  }
}
