import type { PageContext } from '../parts/page-context.js';
import { paths } from '../paths.js';

/** What the administrator's front page says while work waits for somebody; null as a rule. */
export function stoppedAlarmView(count: number, { t, language }: PageContext) {
  if (count === 0) return null;
  return {
    title: t('stopped.alarm.title', { count }),
    text: t('stopped.alarm.text', { count }),
    what: t('stopped.alarm.do'),
    href: paths.stoppedWork(language),
  };
}
