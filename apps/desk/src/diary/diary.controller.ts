import { CATALOGUE, ListDiary, readPlace } from '#cases';
import { LANGUAGES } from '#kernel';
import { Audited, ClockPort, Permission, Posted, showForm } from '#platform';
import type { Catalogue } from '#registers';
import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { pageOf, queryText } from '../parts/page-of.js';
import { staffOf } from '../staff-of.js';
import { diaryFilters } from './diary.form.js';
import { diaryView } from './diary.view.js';

/** The diary of the authority. Its search stands in the address: it holds nothing of a person. */
@Controller([...LANGUAGES])
export class DiaryController {
  constructor(
    @Inject(ListDiary) private readonly listDiary: ListDiary,
    @Inject(CATALOGUE) private readonly catalogue: Catalogue,
    @Inject(ClockPort) private readonly clock: ClockPort,
  ) {}

  @Get('diary')
  @Permission('diary.read')
  @Audited('DiaryListed')
  async show(@Req() req: Request, @Res() res: Response): Promise<void> {
    const typed = new Posted(req.query);
    const { filters, errors } = diaryFilters(typed);
    const after = readPlace(queryText(req, 'after'));
    const diary = await this.listDiary.run(staffOf(req), { filters, after, language: req.language });
    const asked = { typed, errors, after };
    const view = diaryView(diary, asked, this.catalogue, staffOf(req), pageOf(req, this.clock));
    showForm(req, res, 'diary/diary', { answers: {}, errors, model: { view } });
  }
}
