import { MakeBatch, PrintPostBatch, RecordBatchPosted } from '#cases';
import { LANGUAGES } from '#kernel';
import { Audited, orRefuse, Permission, Posted, saved } from '#platform';
import { Controller, Get, Inject, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { readDay } from '../parts/day.view.js';
import { paths } from '../paths.js';
import { staffOf } from '../staff-of.js';

/** Envelopes for the post: put together, printed as one file, recorded as posted. */
@Controller([...LANGUAGES])
export class BatchController {
  constructor(
    @Inject(MakeBatch) private readonly makeBatch: MakeBatch,
    @Inject(PrintPostBatch) private readonly printBatch: PrintPostBatch,
    @Inject(RecordBatchPosted) private readonly recordPosted: RecordBatchPosted,
  ) {}

  @Post('post-batches')
  @Permission('letters.send')
  @Audited('PostBatchMade')
  async make(@Req() req: Request, @Res() res: Response): Promise<void> {
    const made = await this.makeBatch.run(staffOf(req));
    await this.#back(
      req,
      res,
      made.ok ? 'success' : 'error',
      made.ok ? 'batch.made' : `refusal.${made.refusal.code}`,
    );
  }

  @Get('post-batches/:batchId')
  @Permission('letters.send')
  @Audited('PostBatchPrinted')
  async print(@Req() req: Request, @Res() res: Response, @Param('batchId') batchId: string): Promise<void> {
    const printed = await this.printBatch.run(staffOf(req), batchId, req.language);
    if (!printed.ok && printed.refusal.code === 'batch.empty')
      return this.#back(req, res, 'error', 'refusal.batch.empty');
    const { pdf } = orRefuse(printed);
    res.setHeader('Content-Disposition', 'inline; filename="post-batch.pdf"');
    res.type('application/pdf').send(Buffer.from(pdf));
  }

  @Post('post-batches/:batchId')
  @Permission('letters.send')
  @Audited('PostBatchPosted')
  async posted(@Req() req: Request, @Res() res: Response, @Param('batchId') batchId: string): Promise<void> {
    const on = readDay(Posted.of(req).text(`postedOn-${batchId}`));
    const posted = await this.recordPosted.run(staffOf(req), batchId, on);
    if (!posted.ok && posted.refusal.code === 'batch.not-found') orRefuse(posted);
    await this.#back(
      req,
      res,
      posted.ok ? 'success' : 'error',
      posted.ok ? 'batch.posted' : `refusal.${posted.refusal.code}`,
    );
  }

  async #back(req: Request, res: Response, kind: 'success' | 'error', key: string): Promise<void> {
    req.session.notice = { kind, key };
    await saved(req);
    res.redirect(303, paths.lettersToSend(req.language));
  }
}
