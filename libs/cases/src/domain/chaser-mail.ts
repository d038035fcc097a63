import type { Temporal } from 'temporal-polyfill';

/** Whom a task chases: those who do it, before and after its day; their lead; the DPO. */
export type ChaserMailStep = 'before' | 'after' | 'lead' | 'dpo';

const SUBJECTS: Readonly<Record<ChaserMailStep, string>> = {
  before: 'Tehtävän määräpäivä lähestyy',
  after: 'Tehtävä on myöhässä',
  lead: 'Yksikkönne tehtävä on myöhässä',
  dpo: 'Tehtävä on yhä myöhässä',
};

/**
 * The words of a reminder to staff: case number, the task's own due day and link, nothing of the person nor of the
 * system. Finnish, the working language of the hosted authorities.
 */
export function chaserMail(chaser: {
  step: ChaserMailStep;
  caseNumber: string;
  due: Temporal.PlainDate;
  link: string;
}): { subject: string; text: string } {
  const { day, month, year } = chaser.due;
  const subject = `${SUBJECTS[chaser.step]}: ${chaser.caseNumber}`;
  const facts = `Asiatunnus: ${chaser.caseNumber}\nTehtävän määräpäivä: ${day}.${month}.${year}\n${chaser.link}`;
  return { subject, text: `${SUBJECTS[chaser.step]}.\n\n${facts}\n` };
}
