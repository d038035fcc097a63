import { ReadReceipt } from '#cases/citizen';
import { Audited, orRefuse, Permission } from '#platform';
import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { citizenOf } from '../citizen-of.js';
import { asked } from '../my-cases/asked.js';
import { clocksOf } from '../my-cases/claim-list.js';
import { inEveryLanguage } from '../paths.js';
import { idInPath } from '../id-in-path.js';

/** The receipt: case number, due day with its working, what happens next. Made to be printed. */
@Controller(inEveryLanguage('receipts'))
export class ReceiptController {
  constructor(private readonly readReceipt: ReadReceipt) {}

  @Get(':id')
  @Permission('own-request.read-receipt')
  @Audited('ReceiptRead')
  async show(@Req() req: Request, @Res() res: Response, @Param('id') id: string): Promise<void> {
    const receipt = orRefuse(await this.readReceipt.run(citizenOf(req), idInPath(id)));
    res.render('receipt', {
      ...receipt,
      ...clocksOf(receipt.claims, req.t, req.language),
      place: 'request',
      title: `${req.t('receipt.title')} ${receipt.caseNumber}`,
      claims: receipt.claims.map((claim) => asked(claim, req.t, null)),
    });
  }
}
