import type { Language } from '#kernel';
import type { LetterDefinition } from '../../letter-definition.js';
import { letterMeta } from '../../letter-meta.js';
import { RECEIVER, SENDER_TO_OTHERS } from '../../parts/content-rules.js';
import { FROM_LAHTI } from '../../parts/from-lahti.sample.js';
import { dayInText } from '../../render/letter-day.js';
import { ownBlocks } from '../../render/own-words.js';
import { TaskReminderContext } from './context.js';

const TITLE = {
  fi: 'Muistutus tehtävästä',
  sv: 'Påminnelse om en uppgift',
  en: 'Reminder of a task',
};
const DOCTYPE = { fi: 'Muistutus', sv: 'Påminnelse', en: 'Reminder' };

/** Reminds who does a task of it, a keeper without an account too; without data of any person. */
export const TASK_REMINDER: LetterDefinition<'task-reminder', TaskReminderContext> = {
  kind: 'task-reminder',
  name: TITLE,
  version: 1,
  context: TaskReminderContext,
  content: [
    SENDER_TO_OTHERS,
    RECEIVER,
    { id: 'task', text: { fi: 'Tehtävä', sv: 'Uppgiften', en: 'The task' }, fields: ['task', 'words'] },
    {
      id: 'days',
      text: {
        fi: 'Tehtävän päivä ja pyynnön määräaika',
        sv: 'Uppgiftens dag och tidsfristen för begäran',
        en: 'Day of the task and time limit of the request',
      },
      fields: ['time', 'taskDueOn', 'requestDueOn'],
    },
    {
      id: 'contact',
      text: { fi: 'Lisätiedot', sv: 'Kontaktuppgifter', en: 'Contact' },
      fields: ['contact'],
    },
  ],
  view: (letter, language) => ({
    head: {
      ...letterMeta(letter, language, TITLE[language], DOCTYPE[language]),
      window: letter.byLetter === true,
    },
    heading: TITLE[language],
    fromSwedish: letter.translationOf === 'sv',
    caseNumber: letter.caseNumber,
    issuedOn: dayInText(letter.issuedOn, language),
    receiver: letter.recipient.name,
    task: letter.task,
    late: letter.time === 'late',
    taskDueOn: dayInText(letter.taskDueOn, language),
    requestDueOn: dayInText(letter.requestDueOn, language),
    byLetter: letter.byLetter === true,
    words: ownBlocks(letter.words),
    contact: { title: null, ...letter.contact },
  }),
  sample: sampleTaskReminder,
};

/** The search in a system is four days late. */
function sampleTaskReminder(language: Language): TaskReminderContext {
  const { signedBy: _signer, ...from } = FROM_LAHTI[language];
  return {
    ...from,
    recipient: { name: 'Tiina Järjestelmä', addressLines: [] },
    caseNumber: 'LAHTI/318/00.04.02/2026',
    issuedOn: '2026-11-24',
    task: TASK[language],
    time: 'late',
    taskDueOn: '2026-11-20',
    requestDueOn: '2026-11-30',
  };
}

const TASK = { fi: 'Tietojen haku: Walmu', sv: 'Sökning av uppgifter: Walmu', en: 'Search for data: Walmu' };
