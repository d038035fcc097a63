import { ReadLetter } from '#cases';
import { LANGUAGES } from '#kernel';
import { Audited, Permission } from '#platform';
import { Controller, Get, Inject, Param, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { orAskReason } from '../oversight/ask-reason.js';
import { staffOf } from '../staff-of.js';

/** An issued letter, byte for byte. */
@Controller([...LANGUAGES])
export class LetterController {
  constructor(@Inject(ReadLetter) private readonly readLetter: ReadLetter) {}

  @Get('letters/:letterId')
  @Permission('letters.read')
  @Audited('LetterRead')
  async show(@Req() req: Request, @Res() res: Response, @Param('letterId') letterId: string): Promise<void> {
    const { pdf, fileName } = orAskReason(req, await this.readLetter.run(staffOf(req), letterId));
    res.setHeader('Content-Disposition', `inline; filename="${fileName}"`);
    res.type('application/pdf').send(pdf);
  }
}
