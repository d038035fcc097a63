import { AskToFollow, looksLikeEmail, OpenFollow, ReadFollow } from '#cases/citizen';
import { citationText } from '#deadlines';
import {
  Audited,
  type FieldError,
  noteSecurity,
  Permission,
  Posted,
  saved,
  showForm,
  ShowsFormAgain,
} from '#platform';
import { Controller, Get, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { citizenOf } from '../citizen-of.js';
import { isOpen, stateMark } from '../my-cases/state-mark.js';
import { inEveryLanguage, paths } from '../paths.js';

declare module 'express-session' {
  interface SessionData {
    /** The asking whose code this browser may give: no sign-in, and good for minutes only. */
    followAsk?: string;
  }
}

/** Following a case without sign-in: case number and e-mail, a code, then the state alone. */
@Controller()
@Permission('case-state.follow')
export class FollowController {
  constructor(
    private readonly askToFollow: AskToFollow,
    private readonly openFollow: OpenFollow,
    private readonly readFollow: ReadFollow,
  ) {}

  @Get(inEveryLanguage('follow'))
  @Audited('FollowAsked')
  begin(@Req() req: Request, @Res() res: Response): void {
    this.#ask(req, res, []);
  }

  @Post(inEveryLanguage('follow'))
  @Audited('FollowAsked')
  @ShowsFormAgain()
  async ask(@Req() req: Request, @Res() res: Response): Promise<void> {
    const body = Posted.of(req);
    const [caseNumber, email] = [body.text('caseNumber'), body.text('email')];
    const errors: FieldError[] = [];
    if (!caseNumber) errors.push({ field: 'caseNumber', key: 'error.follow.number' });
    if (!looksLikeEmail(email)) errors.push({ field: 'email', key: 'error.follow.email' });
    if (req.tokenFailed || errors.length > 0) return this.#ask(req, res, req.tokenFailed ? [] : errors);
    req.session.followAsk = await this.askToFollow.run(citizenOf(req), { caseNumber, email });
    await saved(req);
    res.redirect(303, paths.followCode(req.language));
  }

  @Get(inEveryLanguage('follow/code'))
  @Audited('FollowCodeTried')
  code(@Req() req: Request, @Res() res: Response): void {
    if (!req.session.followAsk) return res.redirect(303, paths.follow(req.language));
    this.#code(req, res, []);
  }

  @Post(inEveryLanguage('follow/code'))
  @Audited('FollowCodeTried')
  @ShowsFormAgain()
  async open(@Req() req: Request, @Res() res: Response): Promise<void> {
    if (req.tokenFailed) return this.#code(req, res, []);
    const code = Posted.of(req).text('code');
    if (!code) return this.#code(req, res, [{ field: 'code', key: 'error.follow.code' }]);
    const opened = await this.openFollow.run(citizenOf(req), req.session.followAsk ?? '', code);
    if (opened.ok) return res.redirect(303, paths.followState(req.language));
    noteSecurity(req, opened.refusal.code);
    const key = opened.refusal.code === 'follow.ended' ? 'error.follow.ended' : 'error.follow.wrong';
    this.#code(req, res, [{ field: 'code', key }]);
  }

  @Get(inEveryLanguage('follow/state'))
  @Audited('FollowRead')
  async state(@Req() req: Request, @Res() res: Response): Promise<void> {
    const found = await this.readFollow.run(citizenOf(req), req.session.followAsk ?? '');
    if (!found.ok) return res.redirect(303, paths.follow(req.language));
    const { state, clocks } = found.value;
    const source = (citation: string) => citationText(citation)[req.language];
    res.render('follow/state', {
      ...found.value,
      title: req.t('follow.state-title'),
      state: stateMark(state),
      open: isOpen(state),
      clocks: clocks.map(({ due, steps }) => ({
        due,
        steps: steps.map((step) => ({ ...step, citation: source(step.citation) })),
      })),
    });
  }

  #ask(req: Request, res: Response, errors: readonly FieldError[]): void {
    const body = Posted.of(req);
    const answers = { caseNumber: body.text('caseNumber'), email: body.text('email') };
    const model = { title: req.t('follow.title'), fields: fieldsOf(answers, errors) };
    showForm(req, res, 'follow/ask', { answers, errors, model });
  }

  #code(req: Request, res: Response, errors: readonly FieldError[]): void {
    const model = { title: req.t('follow.code-title'), fields: fieldsOf({ code: '' }, errors) };
    showForm(req, res, 'follow/code', { answers: {}, errors, model });
  }
}

function fieldsOf(answers: Readonly<Record<string, string>>, errors: readonly FieldError[]) {
  return Object.entries(answers).map(([name, value]) => ({
    name,
    value,
    label: `follow.${name}`,
    type: name === 'email' ? 'email' : 'text',
    complete: { email: 'email', code: 'one-time-code' }[name] ?? 'off',
    invalid: errors.some(({ field }) => field === name),
  }));
}
