import { FetchCalendarFeed, KeepCalendarFeed, OpenCalendarFeed } from '#cases';
import { LANGUAGES } from '#kernel';
import {
  Audited,
  calendarFile,
  ClockPort,
  dateTimeText,
  Permission,
  Posted,
  Public,
  Settings,
} from '#platform';
import { Controller, Get, Inject, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { queryText } from '../parts/page-of.js';
import { paths } from '../paths.js';
import { staffOf } from '../staff-of.js';

/** The due days in the officer's own calendar program, by a personal address. */
@Controller([...LANGUAGES])
export class CalendarFeedController {
  constructor(
    @Inject(OpenCalendarFeed) private readonly openCalendarFeed: OpenCalendarFeed,
    @Inject(KeepCalendarFeed) private readonly keepCalendarFeed: KeepCalendarFeed,
    @Inject(FetchCalendarFeed) private readonly fetchCalendarFeed: FetchCalendarFeed,
    @Inject(Settings) private readonly settings: Settings,
    @Inject(ClockPort) private readonly clock: ClockPort,
  ) {}

  @Get('calendar-feed')
  @Permission('calendar-feed.keep')
  @Audited('CalendarFeedOpened')
  async show(@Req() req: Request, @Res() res: Response): Promise<void> {
    await this.#page(req, res, null);
  }

  /** Makes the address or ends it. The secret is shown in this one answer and nowhere else. */
  @Post('calendar-feed')
  @Permission('calendar-feed.keep')
  @Audited('CalendarFeedMade')
  async keep(@Req() req: Request, @Res() res: Response): Promise<void> {
    const renew = Posted.of(req).text('act') === 'make';
    const secret = await this.keepCalendarFeed.run(staffOf(req), { renew });
    if (secret === null) return res.redirect(303, paths.calendarFeed(req.language));
    const query = new URLSearchParams({ key: secret }).toString();
    await this.#page(req, res, `${this.settings.DESK_URL}${paths.dueDays(req.language)}?${query}`);
  }

  /** The secret stands in the query, which no log of ours keeps. It is the only thing that lets anybody in. */
  @Get('due-days.ics')
  @Public()
  async feed(@Req() req: Request, @Res() res: Response): Promise<void> {
    const fetched = await this.fetchCalendarFeed.run(queryText(req, 'key'));
    res.type('text/plain; charset=utf-8');
    if (!fetched.ok) {
      const tooOften = fetched.refusal.code === 'calendar-feed.too-often';
      if (tooOften) res.setHeader('Retry-After', '3600');
      res.status(tooOften ? 429 : 404).send(req.t(`refusal.${fetched.refusal.code}`));
      return;
    }
    const host = new URL(this.settings.DESK_URL).hostname;
    const days = fetched.value.map(({ caseNumber, due }) => ({
      uid: `${caseNumber.replaceAll('/', '-')}@${host}`,
      on: due,
      summary: req.t('calendarFeed.entry', { case: caseNumber }),
    }));
    const file = calendarFile({ days, madeAt: this.clock.now(), name: req.t('calendarFeed.name') });
    res.type('text/calendar; charset=utf-8').send(file);
  }

  async #page(req: Request, res: Response, address: string | null): Promise<void> {
    const state = await this.openCalendarFeed.run(staffOf(req));
    const view = {
      action: paths.calendarFeed(req.language),
      address,
      madeAt: state ? dateTimeText(state.madeAt, req.language) : '',
      fetchedAt: state?.fetchedAt ? dateTimeText(state.fetchedAt, req.language) : '',
    };
    res.status(200).render('cockpit/calendar-feed', { view });
  }
}
