import { type DiaryRow, type Page, readPlace, SearchDiaryByPerson, writePlace } from '#cases';
import { LANGUAGES } from '#kernel';
import { Audited, ClockPort, type FieldError, Permission, Posted, showForm, ShowsFormAgain } from '#platform';
import { Controller, Get, Inject, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { FormFields } from '../parts/fields.view.js';
import { pageOf } from '../parts/page-of.js';
import { paths } from '../paths.js';
import { staffOf } from '../staff-of.js';
import { diaryRowView } from './diary-row.view.js';
import { fieldsOf } from './diary.view.js';

/** The cases of a person. Name and identity code come as a form, so that no address and no log holds them. */
@Controller([...LANGUAGES])
export class DiaryPersonController {
  constructor(
    @Inject(SearchDiaryByPerson) private readonly search: SearchDiaryByPerson,
    @Inject(ClockPort) private readonly clock: ClockPort,
  ) {}

  @Get('diary/person')
  @Permission('diary.search-person')
  @Audited('DiaryPersonSearched')
  form(@Req() req: Request, @Res() res: Response): void {
    this.#show(req, res, null, []);
  }

  @Post('diary/person')
  @Permission('diary.search-person')
  @Audited('DiaryPersonSearched')
  @ShowsFormAgain()
  async find(@Req() req: Request, @Res() res: Response): Promise<void> {
    if (req.tokenFailed) return this.#show(req, res, null, []);
    const body = Posted.of(req);
    const person = { name: body.text('name'), hetu: body.text('hetu') };
    const found = await this.search.run(staffOf(req), person, readPlace(body.text('after')));
    if (found.ok) return this.#show(req, res, found.value, []);
    const { code } = found.refusal;
    const field = code === 'diary.bad-hetu' ? 'hetu' : 'name';
    this.#show(req, res, null, [{ field, key: `refusal.${code}` }]);
  }

  #show(req: Request, res: Response, found: Page<DiaryRow> | null, errors: readonly FieldError[]): void {
    const page = pageOf(req, this.clock);
    const { t, language } = page;
    const body = Posted.of(req);
    const fields = new FormFields(body, errors, t);
    const field = (id: string) =>
      fields.text(id, { label: t(`diary.field.${id}`), hint: t(`diary.hint.${id}`) });
    const typed = fieldsOf({ name: body.text('name'), hetu: body.text('hetu') });
    const view = {
      action: paths.diaryPerson(language),
      diaryHref: paths.diary(language),
      name: field('name'),
      hetu: field('hetu'),
      searched: found !== null,
      rows: (found?.rows ?? []).map((row) => diaryRowView(row, page)),
      named: true,
      typed,
      next: found?.next ? writePlace(found.next) : '',
      exportAction: found && found.rows.length > 0 ? paths.diaryExport(language) : '',
      exportFields: [...typed, { name: 'by', value: 'person' }],
    };
    res.setHeader('Cache-Control', 'no-store');
    showForm(req, res, 'diary/person', { answers: {}, errors, model: { view } });
  }
}
