import type { WarningKind } from '#deadlines';
import type { Temporal } from 'temporal-polyfill';

const SUBJECTS: Readonly<Record<WarningKind, string>> = {
  'due-in-14': 'Määräaikaan 14 päivää',
  'due-in-7': 'Määräaikaan 7 päivää',
  'due-in-2': 'Määräaikaan 2 päivää',
  'due-today': 'Määräaika on tänään',
  overdue: 'Määräaika on ylittynyt',
  'extension-notice': 'Viimeinen päivä ilmoittaa lisäajasta',
};

/**
 * The words of a warning to staff: case number, due day and link, nothing of the person. Finnish, the working
 * language of the hosted authorities.
 */
export function warningMail(warning: {
  kind: WarningKind;
  caseNumber: string;
  due: Temporal.PlainDate;
  link: string;
}): { subject: string; text: string } {
  const { day, month, year } = warning.due;
  const due = `${day}.${month}.${year}`;
  return {
    subject: `${SUBJECTS[warning.kind]}: ${warning.caseNumber}`,
    text: `${SUBJECTS[warning.kind]}.\n\nAsiatunnus: ${warning.caseNumber}\nMääräpäivä: ${due}\n${warning.link}\n`,
  };
}
