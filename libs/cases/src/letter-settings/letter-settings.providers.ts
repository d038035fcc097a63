import { ChangeColour } from './change-colour.js';
import { ChangeLogo } from './change-logo.js';
import { ChangeRemedy } from './change-remedy.js';
import { ListLetterKinds } from './list-letter-kinds.js';
import { OpenLetterSettings } from './open-letter-settings.js';
import { PrintSample } from './print-sample.js';
import { SaveStandingTexts } from './save-standing-texts.js';
import { ShowLogo } from './show-logo.js';
import { ShowSample } from './show-sample.js';

/** What an administrator sets for the letters of the authority, and the samples that show it to all staff. */
export const LETTER_SETTINGS = [
  OpenLetterSettings,
  ChangeRemedy,
  SaveStandingTexts,
  ChangeColour,
  ChangeLogo,
  ShowLogo,
  PrintSample,
  ListLetterKinds,
  ShowSample,
];
