import type { Language } from '#kernel';

/** Every address of the desk, in one place. Ids only: no name or number of a person stands in an address. */
export const paths = {
  inbox: (language: Language) => `/${language}/inbox`,
  unopened: (language: Language) => `/${language}/inbox/unopened`,
  myWork: (language: Language) => `/${language}/my-work`,
  deadlines: (language: Language) => `/${language}/deadlines`,
  cockpit: (language: Language) => `/${language}/cockpit`,
  figureCases: (language: Language) => `/${language}/cockpit/cases`,
  figureTable: (language: Language, table: string) => `/${language}/cockpit/tables/${table}`,
  diary: (language: Language) => `/${language}/diary`,
  diaryPerson: (language: Language) => `/${language}/diary/person`,
  diaryExport: (language: Language) => `/${language}/diary/export`,
  diarySheet: (language: Language, caseId: string) => `/${language}/diary/cases/${caseId}`,
  diarySubject: (language: Language, caseId: string) => `/${language}/diary/cases/${caseId}/subject`,
  diaryDocument: (language: Language, caseId: string, fileId: string) =>
    `/${language}/diary/cases/${caseId}/documents/${fileId}`,
  registerPaper: (language: Language) => `/${language}/requests/new`,
  saveEntry: (language: Language) => `/${language}/requests/new/draft`,
  entryDrafts: (language: Language) => `/${language}/requests/drafts`,
  entryDraft: (language: Language, draftId: string) => `/${language}/requests/drafts/${draftId}`,
  removeEntryDraft: (language: Language, draftId: string) => `/${language}/requests/drafts/${draftId}/remove`,
  registered: (language: Language, caseId: string) => `/${language}/cases/${caseId}/registered`,
  routing: (language: Language, caseId: string) => `/${language}/cases/${caseId}/routing`,
  routed: (language: Language, caseId: string) => `/${language}/cases/${caseId}/routed`,
  look: (language: Language, caseId: string) => `/${language}/cases/${caseId}/look`,
  caseFile: (language: Language, caseId: string) => `/${language}/cases/${caseId}`,
  lettersToSend: (language: Language) => `/${language}/letters-to-send`,
  recordSending: (language: Language, letterId: string) => `/${language}/letters/${letterId}/sending`,
  join: (language: Language, caseId: string) => `/${language}/cases/${caseId}/join`,
  split: (language: Language, caseId: string) => `/${language}/cases/${caseId}/split`,
  claims: (language: Language, caseId: string) => `/${language}/cases/${caseId}/claims`,
  claimError: (language: Language, caseId: string, claimId: string) =>
    `/${language}/cases/${caseId}/claims/${claimId}/error`,
  claimExtensive: (language: Language, caseId: string, claimId: string) =>
    `/${language}/cases/${caseId}/claims/${claimId}/extensive`,
  tasks: (language: Language, caseId: string) => `/${language}/cases/${caseId}/tasks`,
  addTask: (language: Language, caseId: string) => `/${language}/cases/${caseId}/tasks/add`,
  task: (language: Language, taskId: string) => `/${language}/tasks/${taskId}`,
  taskAct: (language: Language, taskId: string, act: 'sign' | 'assign' | 'cancel' | 'reopen') =>
    `/${language}/tasks/${taskId}/${act}`,
  taskFile: (language: Language, taskId: string, fileId: string) =>
    `/${language}/tasks/${taskId}/documents/${fileId}`,
  ask: (language: Language, caseId: string, kind: string) => `/${language}/cases/${caseId}/questions/${kind}`,
  recordAnswer: (language: Language, caseId: string, questionId: string) =>
    `/${language}/cases/${caseId}/questions/${questionId}/answer`,
  undoQuestion: (language: Language, caseId: string, questionId: string) =>
    `/${language}/cases/${caseId}/questions/${questionId}/undo`,
  messages: (language: Language, caseId: string) => `/${language}/cases/${caseId}/messages`,
  afterwards: (language: Language, caseId: string) => `/${language}/cases/${caseId}/afterwards`,
  reviews: (language: Language) => `/${language}/reviews`,
  take: (language: Language, caseId: string) => `/${language}/cases/${caseId}/take`,
  decision: (language: Language, caseId: string, claimId: string) =>
    `/${language}/cases/${caseId}/claims/${claimId}/decision`,
  approval: (language: Language, caseId: string, claimId: string) =>
    `/${language}/cases/${caseId}/claims/${claimId}/approval`,
  issue: (language: Language, caseId: string, claimId: string) =>
    `/${language}/cases/${caseId}/claims/${claimId}/issue`,
  letter: (language: Language, letterId: string) => `/${language}/letters/${letterId}`,
  attachment: (language: Language, fileId: string) => `/${language}/attachments/${fileId}`,
  proof: (language: Language, caseId: string) => `/${language}/cases/${caseId}/proof`,
  feedback: (language: Language) => `/${language}/feedback`,
  feedbackExtension: (language: Language, id: string) => `/${language}/feedback/${id}/extension`,
  feedbackPage: (language: Language, id: string) => `/${language}/feedback/${id}`,
  start: (language: Language) => `/${language}/start`,
  signIn: (language: Language) => `/${language}/sign-in`,
  signInStart: (language: Language) => `/${language}/sign-in/start`,
  signOut: (language: Language) => `/${language}/sign-out`,
} as const;
