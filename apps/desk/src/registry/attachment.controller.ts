import { ReadAttachment } from '#cases';
import { LANGUAGES } from '#kernel';
import { Audited, Permission, sendFile } from '#platform';
import { Controller, Get, Inject, Param, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { orAskReason } from '../oversight/ask-reason.js';
import { staffOf } from '../staff-of.js';

/** An attachment of a request, as a download: nothing a person sent is shown inside the desk. */
@Controller([...LANGUAGES])
export class AttachmentController {
  constructor(@Inject(ReadAttachment) private readonly readAttachment: ReadAttachment) {}

  @Get('attachments/:fileId')
  @Permission('attachments.read')
  @Audited('AttachmentRead')
  async download(@Req() req: Request, @Res() res: Response, @Param('fileId') fileId: string): Promise<void> {
    const file = orAskReason(req, await this.readAttachment.run(staffOf(req), fileId));
    sendFile(res, file);
  }
}
