import 'reflect-metadata';
import { dirname, join } from 'node:path';
import { plainToInstance, Transform } from 'class-transformer';
import { IsIn, IsInt, IsNotEmpty, IsString, IsUrl, Max, Min, validateSync } from 'class-validator';
import { UnusableSettings } from './load-settings.js';
import { type Environment, readEnvironment } from './read-environment.js';

const asPort = Transform(({ value }) => (value === undefined ? value : Number(value)));
const url = { require_tld: false, require_protocol: true, protocols: ['http', 'https'] };

/** Settings of the local sign-in provider, mail catcher and trial of Suomi.fi Messages. They never run in production. */
export class DemoSettings {
  @IsIn(['development', 'test'])
  NODE_ENV: 'development' | 'test' = 'development';

  @IsUrl(url)
  PORTAL_URL = 'http://localhost:4100';

  @IsUrl(url)
  DESK_URL = 'http://localhost:4200';

  /** Issuer of the local provider. */
  @IsUrl(url)
  DEMO_SIGN_IN_URL = 'http://localhost:4300';

  @asPort
  @IsInt()
  @Min(0)
  @Max(65535)
  DEMO_SIGN_IN_PORT = 4300;

  @IsString()
  @IsNotEmpty()
  CITIZEN_OIDC_CLIENT_ID = 'tietopyynto-portal';

  @IsString()
  CITIZEN_OIDC_CLIENT_SECRET = '';

  @IsString()
  @IsNotEmpty()
  STAFF_OIDC_CLIENT_ID = 'tietopyynto-desk';

  @IsString()
  STAFF_OIDC_CLIENT_SECRET = '';

  @asPort
  @IsInt()
  @Min(0)
  @Max(65535)
  MAIL_CATCHER_PORT = 4400;

  @asPort
  @IsInt()
  @Min(0)
  @Max(65535)
  SMTP_PORT = 4425;

  /** Where what stands in for Suomi.fi Messages listens, and whom it lets in. */
  @asPort
  @IsInt()
  @Min(0)
  @Max(65535)
  SUOMIFI_TRIAL_PORT = 4600;

  @IsString()
  SUOMIFI_MESSAGES_SERVICE_ID = '';

  @IsString()
  SUOMIFI_MESSAGES_USERNAME = '';

  @IsString()
  SUOMIFI_MESSAGES_PASSWORD = '';

  @IsString()
  @IsNotEmpty()
  FILES_DIR = '.data/files';

  get suomifiAccount(): { serviceId: string; username: string; password: string } {
    return {
      serviceId: this.SUOMIFI_MESSAGES_SERVICE_ID,
      username: this.SUOMIFI_MESSAGES_USERNAME,
      password: this.SUOMIFI_MESSAGES_PASSWORD,
    };
  }

  /** Folder of the caught mail, beside the files. */
  get mailDir(): string {
    return join(dirname(this.FILES_DIR), 'mail');
  }
}

/**
 * Reads the settings of the demo services.
 *
 * @throws UnusableSettings, always when NODE_ENV is `production`: anyone can sign in as anyone there
 */
export function loadDemoSettings(env: Environment = process.env): DemoSettings {
  const { values, problems: ofFiles } = readEnvironment(env, Object.keys(new DemoSettings()));
  const settings = plainToInstance(DemoSettings, values, { exposeDefaultValues: true });
  const problems = validateSync(settings).map(({ property, constraints }) =>
    property === 'NODE_ENV'
      ? 'NODE_ENV: the local sign-in provider and mail catcher must not run in production'
      : `${property}: ${Object.values(constraints ?? {}).join(', ')}`,
  );
  problems.push(...ofFiles);
  if (problems.length > 0) throw new UnusableSettings(problems);
  return settings;
}
