import { defineRefusal } from '../refusal-certificate/define-refusal.js';
import { sampleLogDataRefusal } from './sample.js';

/** The written decision that log data are not given (703/2023 § 11), which the Ombudsman may be asked to examine (1050/2018 § 21(1)). */
export const LOG_DATA_REFUSAL = defineRefusal(
  'log-data-refusal',
  {
    name: {
      fi: 'Lokitietoja ei anneta',
      sv: 'Logguppgifter lämnas inte ut',
      en: 'Log data not given',
    },
    title: {
      fi: 'Päätös lokitietoja koskevasta pyynnöstä',
      sv: 'Beslut om en begäran om logguppgifter',
      en: 'Decision on a request for log data',
    },
  },
  sampleLogDataRefusal,
);
