import { type Language, LANGUAGES } from '#kernel';

/** Every address of the portal. The language comes first; nothing in an address tells about a person. */
export const paths = {
  start: (lang: Language) => `/${lang}`,
  whichRight: (lang: Language) => `/${lang}/which-right`,
  where: (lang: Language) => `/${lang}/where`,
  paperForms: (lang: Language) => `/${lang}/paper-form`,
  paperForm: (lang: Language, right: string) => `/${lang}/paper-form/${right}.pdf`,
  begin: (lang: Language) => `/${lang}/request`,
  page: (lang: Language, page: string) => `/${lang}/request/${page}`,
  check: (lang: Language) => `/${lang}/request/check`,
  receipt: (lang: Language, requestId: string) => `/${lang}/receipts/${requestId}`,
  own: (lang: Language) => `/${lang}/own`,
  cases: (lang: Language) => `/${lang}/cases`,
  case: (lang: Language, caseId: string) => `/${lang}/cases/${caseId}`,
  answer: (lang: Language, caseId: string, questionId: string) =>
    `/${lang}/cases/${caseId}/questions/${questionId}`,
  answerReceipt: (lang: Language, caseId: string, questionId: string) =>
    `/${lang}/cases/${caseId}/questions/${questionId}/receipt`,
  messages: (lang: Language, caseId: string) => `/${lang}/cases/${caseId}/messages`,
  follow: (lang: Language) => `/${lang}/follow`,
  followCode: (lang: Language) => `/${lang}/follow/code`,
  followState: (lang: Language) => `/${lang}/follow/state`,
  withdraw: (lang: Language, caseId: string) => `/${lang}/cases/${caseId}/withdraw`,
  consent: (lang: Language, caseId: string) => `/${lang}/cases/${caseId}/service`,
  askDecision: (lang: Language, caseId: string) => `/${lang}/cases/${caseId}/decision`,
  calendar: (lang: Language, caseId: string) => `/${lang}/cases/${caseId}/calendar`,
  attachment: (lang: Language, fileId: string) => `/${lang}/attachments/${fileId}`,
  removeDraft: (lang: Language) => `/${lang}/cases/remove-draft`,
  letter: (lang: Language, letterId: string) => `/${lang}/letters/${letterId}`,
  signIn: (lang: Language, returnTo?: string) =>
    returnTo ? `/${lang}/sign-in?returnTo=${encodeURIComponent(returnTo)}` : `/${lang}/sign-in`,
  sessions: (lang: Language) => `/${lang}/sessions`,
  signOut: (lang: Language) => `/${lang}/sign-out`,
  privacy: (lang: Language) => `/${lang}/privacy`,
  feedback: (lang: Language) => `/${lang}/feedback`,
  feedbackSent: (lang: Language) => `/${lang}/feedback/sent`,
  accessibility: (lang: Language) => `/${lang}/accessibility`,
} as const;

/** The same route in the three languages, for `@Controller()`. */
export function inEveryLanguage(path = ''): string[] {
  return LANGUAGES.map((language) => (path === '' ? language : `${language}/${path}`));
}
