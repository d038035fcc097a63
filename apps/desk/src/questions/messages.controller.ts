import { ReadCaseMessages, WriteMessage } from '#cases';
import { LANGUAGES, newId } from '#kernel';
import {
  Audited,
  ClockPort,
  type FieldError,
  orRefuse,
  Permission,
  Posted,
  saved,
  showForm,
  ShowsFormAgain,
} from '#platform';
import { Controller, Get, Inject, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { pageOf } from '../parts/page-of.js';
import { paths } from '../paths.js';
import { staffOf } from '../staff-of.js';
import { messagesView } from './messages.view.js';
import { questionError } from './question-errors.js';

/** The messages between the person and the authority in one case. They move no clock. */
@Controller([...LANGUAGES])
export class MessagesController {
  constructor(
    @Inject(ReadCaseMessages) private readonly readMessages: ReadCaseMessages,
    @Inject(WriteMessage) private readonly writeMessage: WriteMessage,
    @Inject(ClockPort) private readonly clock: ClockPort,
  ) {}

  @Get('cases/:caseId/messages')
  @Permission('messages.write')
  @Audited('MessagesRead')
  async show(@Req() req: Request, @Res() res: Response, @Param('caseId') caseId: string): Promise<void> {
    await this.#show(req, res, caseId, []);
  }

  @Post('cases/:caseId/messages')
  @Permission('messages.write')
  @Audited('MessageWritten')
  @ShowsFormAgain()
  async write(@Req() req: Request, @Res() res: Response, @Param('caseId') caseId: string): Promise<void> {
    if (req.tokenFailed) return this.#show(req, res, caseId, []);
    const body = Posted.of(req);
    const input = { submitKey: body.text('submitKey'), text: body.text('text') };
    const done = await this.writeMessage.run(staffOf(req), caseId, input);
    if (!done.ok) {
      if (done.refusal.code === 'case.not-found') orRefuse(done);
      return this.#show(req, res, caseId, [questionError(done.refusal, 'text')]);
    }
    req.session.notice = { kind: 'success', key: 'messages.done' };
    await saved(req);
    res.redirect(303, paths.messages(req.language, caseId));
  }

  async #show(req: Request, res: Response, caseId: string, errors: readonly FieldError[]): Promise<void> {
    const found = orRefuse(await this.readMessages.run(staffOf(req), caseId));
    const body = Posted.of(req);
    const view = messagesView(found, body, errors, pageOf(req, this.clock));
    const submitKey = body.text('submitKey') || newId();
    showForm(req, res, 'questions/messages', {
      answers: {},
      errors,
      model: { view: { ...view, submitKey } },
    });
  }
}
