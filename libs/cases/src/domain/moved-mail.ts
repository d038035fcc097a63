/**
 * The words of an e-mail to staff about a due day that moved: case number and link, nothing of the person and not even
 * the days. Finnish, the working language of the hosted authorities.
 */
export function movedMail({ caseNumber, link }: { caseNumber: string; link: string }): {
  subject: string;
  text: string;
} {
  const said = 'Määräpäivä on siirtynyt, koska kalenteri on muuttunut';
  return {
    subject: `Määräpäivä on siirtynyt: ${caseNumber}`,
    text: `${said}.\n\nAsiatunnus: ${caseNumber}\n${link}\n`,
  };
}
