import { isEnded, ReadMyCase, WriteMyMessage } from '#cases/citizen';
import {
  Audited,
  type FieldError,
  orRefuse,
  Permission,
  Posted,
  saved,
  showForm,
  ShowsFormAgain,
} from '#platform';
import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { citizenOf } from '../citizen-of.js';
import { inEveryLanguage, paths } from '../paths.js';
import { idInPath } from '../id-in-path.js';
import { submitKeyOf } from './submit-key.js';

/** The messages between the person and the authority in an own case. They move no clock, and the page says so. */
@Controller(inEveryLanguage('cases/:id/messages'))
@Permission('own-messages.write')
export class MyMessagesController {
  constructor(
    private readonly readMyCase: ReadMyCase,
    private readonly writeMyMessage: WriteMyMessage,
  ) {}

  @Get()
  @Audited('OwnCaseRead')
  async show(@Req() req: Request, @Res() res: Response, @Param('id') id: string): Promise<void> {
    await this.#show(req, res, id, []);
  }

  @Post()
  @Audited('MessageWritten')
  @ShowsFormAgain()
  async write(@Req() req: Request, @Res() res: Response, @Param('id') id: string): Promise<void> {
    if (req.tokenFailed) return this.#show(req, res, id, []);
    const body = Posted.of(req);
    const input = { submitKey: submitKeyOf(body), text: body.text('text') };
    const done = await this.writeMyMessage.run(citizenOf(req), idInPath(id), input);
    if (!done.ok) {
      if (done.refusal.code === 'case.not-found') orRefuse(done);
      const { code, facts } = done.refusal;
      return this.#show(req, res, id, [{ field: 'text', key: `error.${code}`, values: facts }]);
    }
    req.session.notice = { kind: 'success', key: 'messages.sent' };
    await saved(req);
    res.redirect(303, paths.messages(req.language, id));
  }

  async #show(req: Request, res: Response, id: string, errors: readonly FieldError[]): Promise<void> {
    const found = orRefuse(await this.readMyCase.run(citizenOf(req), idInPath(id)));
    const body = Posted.of(req);
    const { caseId, caseNumber, authority, messages, state } = found;
    const model = {
      place: 'cases',
      title: req.t('messages.title'),
      caseId,
      caseNumber,
      authority,
      messages,
      writable: !isEnded(state),
      submitKey: submitKeyOf(body),
    };
    showForm(req, res, 'questions/messages', { answers: { text: body.text('text') }, errors, model });
  }
}
