import { ChangeLogo } from './change-logo.js';
import { ChangeRemedy } from './change-remedy.js';
import { OpenLetterSettings } from './open-letter-settings.js';
import { PrintSample } from './print-sample.js';
import { SaveStandingTexts } from './save-standing-texts.js';
import { ShowLogo } from './show-logo.js';

/** What an administrator sets for the letters of the authority. */
export const LETTER_SETTINGS = [
  OpenLetterSettings,
  ChangeRemedy,
  SaveStandingTexts,
  ChangeLogo,
  ShowLogo,
  PrintSample,
];
