import type { Temporal } from 'temporal-polyfill';

/**
 * The words to the registry about a request nobody has opened: case number, due day and link, nothing of the person.
 * Finnish, the working language of the hosted authorities.
 */
export function unopenedMail(facts: { caseNumber: string; due: Temporal.PlainDate; link: string }): {
  subject: string;
  text: string;
} {
  const { day, month, year } = facts.due;
  return {
    subject: `Pyyntö odottaa avaamista: ${facts.caseNumber}`,
    text:
      'Kirjaamossa kukaan ei ole avannut pyyntöä yhteen työpäivään. Määräaika kuluu.\n\n' +
      `Asiatunnus: ${facts.caseNumber}\nMääräpäivä: ${day}.${month}.${year}\n${facts.link}\n`,
  };
}
