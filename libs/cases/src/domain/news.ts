/** What staff are told by e-mail besides warnings: the person has done something with the case, or a letter came back. */
export const NEWS_KINDS = ['withdrawn', 'decision-asked', 'answered', 'message', 'letter-returned'] as const;
export type News = (typeof NEWS_KINDS)[number];

/**
 * Told once for a case until somebody at the authority has read it: who writes three messages in a row, or answers and
 * then writes, is one thing to read.
 */
export const PERSON_NEWS = ['answered', 'message'] as const;
export type PersonNews = (typeof PERSON_NEWS)[number];

export function isPersonNews(news: News): news is PersonNews {
  return PERSON_NEWS.some((each) => each === news);
}

const SUBJECTS: Readonly<Record<News, string>> = {
  withdrawn: 'Pyyntö tai sen osa on peruttu',
  'decision-asked': 'Pyydetään viranomaisen päätöstä',
  answered: 'Kysymykseen on tullut vastaus',
  message: 'Asiaan on tullut viesti',
  'letter-returned': 'Kirje palautui',
};

/**
 * The words of news to staff: authority, case number and link, nothing of the person and not what the case is about. Finnish,
 * the working language of the hosted authorities.
 */
export function newsMail(news: { kind: News; authority: string; caseNumber: string; link: string }): {
  subject: string;
  text: string;
} {
  const subject = SUBJECTS[news.kind];
  return {
    subject: `${subject}: ${news.caseNumber}`,
    text: `${subject}.\n\nViranomainen: ${news.authority}\nAsiatunnus: ${news.caseNumber}\n${news.link}\n`,
  };
}
