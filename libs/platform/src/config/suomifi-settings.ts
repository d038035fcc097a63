import { Transform } from 'class-transformer';
import {
  IsEmail,
  IsInt,
  IsOptional,
  IsString,
  IsUrl,
  Length,
  Matches,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { AuditKeySettings } from './audit-key-settings.js';

const asNumber = Transform(({ value }) => (value === undefined ? value : Number(value)));
const blankIsNone = Transform(({ value }) => (value === '' || value === undefined ? null : value));

/** How the worker sends letters over Suomi.fi Messages. With secrets: for the worker alone. */
export class SuomifiSettings extends AuditKeySettings {
  /** Address of the interface, without a slash at the end. Empty: nothing is sent over Suomi.fi. */
  @blankIsNone
  @IsOptional()
  @IsUrl({ require_tld: false, require_protocol: true, protocols: ['http', 'https'] })
  @Matches(/[^/]$/)
  SUOMIFI_MESSAGES_URL: string | null = null;

  /** The service as which letters are sent. */
  @IsString()
  @MaxLength(64)
  SUOMIFI_MESSAGES_SERVICE_ID = '';

  @IsString()
  SUOMIFI_MESSAGES_USERNAME = '';

  /** The password as DVV gave it. Once it has been changed, the changed one, sealed in the database, comes first. */
  @IsString()
  SUOMIFI_MESSAGES_PASSWORD = '';

  /** After how many days the worker changes the password; 0: never. */
  @asNumber
  @IsInt()
  @Min(0)
  @Max(365)
  SUOMIFI_MESSAGES_PASSWORD_DAYS = 90;

  /** Contract with Posti for printing and enveloping. Empty: nothing goes on paper over Suomi.fi. */
  @blankIsNone
  @IsOptional()
  @Length(6, 6)
  SUOMIFI_POSTI_USERNAME: string | null = null;

  @blankIsNone
  @IsOptional()
  @Length(4, 4)
  SUOMIFI_POSTI_PASSWORD: string | null = null;

  @blankIsNone
  @IsOptional()
  @IsEmail({ require_tld: false })
  SUOMIFI_POSTI_EMAIL: string | null = null;

  /** To which cost pool of the contract the letters are charged; empty: none is named. */
  @blankIsNone
  @IsOptional()
  @Matches(/^[A-Z0-9]{1,15}$/)
  SUOMIFI_POSTI_COST_POOL: string | null = null;
}

const MESSAGES = [
  'SUOMIFI_MESSAGES_URL',
  'SUOMIFI_MESSAGES_SERVICE_ID',
  'SUOMIFI_MESSAGES_USERNAME',
  'SUOMIFI_MESSAGES_PASSWORD',
] as const;
const POSTI = ['SUOMIFI_POSTI_USERNAME', 'SUOMIFI_POSTI_PASSWORD', 'SUOMIFI_POSTI_EMAIL'] as const;

/** What is missing where something of Suomi.fi is set but not all that it needs: half of it sends nothing. */
export function halfOfSuomifi(settings: SuomifiSettings): string[] {
  const isSet = (name: keyof SuomifiSettings): boolean => Boolean(settings[name]);
  const posti = [...POSTI, 'SUOMIFI_POSTI_COST_POOL' as const].some(isSet);
  const needed = [...(posti || MESSAGES.some(isSet) ? MESSAGES : []), ...(posti ? POSTI : [])];
  return needed.filter((name) => !isSet(name)).map((name) => `${name}: must be set with the others`);
}
