import type { Lag } from '#audit';
import type { PageContext } from '../parts/page-context.js';

/** What a page says when the sealing of the audit trail is behind; null as a rule. */
export function auditAlarmView({ alarm, waiting, seconds }: Lag, { t }: PageContext) {
  if (!alarm) return null;
  return {
    title: t('auditLog.alarm.title'),
    text: t('auditLog.alarm.text', { count: waiting, minutes: Math.floor(seconds / 60) }),
    what: t('auditLog.alarm.do'),
  };
}
