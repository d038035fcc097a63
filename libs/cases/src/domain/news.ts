/** What staff are told by e-mail besides warnings: the person has done something with the case. */
export const NEWS_KINDS = ['withdrawn', 'decision-asked'] as const;
export type News = (typeof NEWS_KINDS)[number];

const SUBJECTS: Readonly<Record<News, string>> = {
  withdrawn: 'Pyyntö tai sen osa on peruttu',
  'decision-asked': 'Pyydetään viranomaisen päätöstä',
};

/**
 * The words of news to staff: case number and link, nothing of the person and not what the case is about. Finnish,
 * the working language of the hosted authorities.
 */
export function newsMail(news: { kind: News; caseNumber: string; link: string }): {
  subject: string;
  text: string;
} {
  const subject = SUBJECTS[news.kind];
  return {
    subject: `${subject}: ${news.caseNumber}`,
    text: `${subject}.\n\nAsiatunnus: ${news.caseNumber}\n${news.link}\n`,
  };
}
