import { Transform } from 'class-transformer';
import {
  IsBoolean,
  IsIn,
  IsInt,
  IsIP,
  IsNotEmpty,
  IsOptional,
  IsString,
  IsUrl,
  Matches,
  Max,
  Min,
} from 'class-validator';
import { SignInSettings } from './sign-in-settings.js';

const asBoolean = Transform(({ value }) => value === true || value === 'true');
const asNumber = Transform(({ value }) => (value === undefined ? value : Number(value)));
const asPort = asNumber;
const asPortOrNone = Transform(({ value }) =>
  value === '' || value === undefined || value === null ? null : Number(value),
);
const blankIsNone = Transform(({ value }) => (value === '' || value === undefined ? null : value));
const url = { require_tld: false, require_protocol: true, protocols: ['http', 'https'] };

/** Every setting of the portal, the desk and the worker. Read once from the environment, then frozen. */
export class Settings extends SignInSettings {
  @IsIn(['development', 'test', 'production'])
  NODE_ENV: 'development' | 'test' | 'production' = 'development';

  /** Address of the portal as the citizen's browser sees it, without a trailing slash. */
  @IsUrl(url)
  PORTAL_URL = 'http://localhost:4100';

  @asPort
  @IsInt()
  @Min(0)
  @Max(65535)
  PORTAL_PORT = 4100;

  /** Address of the desk as the staff's browsers see it, without a trailing slash. */
  @IsUrl(url)
  DESK_URL = 'http://localhost:4200';

  @asPort
  @IsInt()
  @Min(0)
  @Max(65535)
  DESK_PORT = 4200;

  /** The address of the machine on which the processes listen; `0.0.0.0` in a container, whose ports are published one by one. */
  @IsIP()
  LISTEN_ADDRESS = '127.0.0.1';

  /** Health and metrics of the portal, on a port that the reverse proxy does not publish; null: not served. */
  @asPortOrNone
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(65535)
  PORTAL_WATCH_PORT: number | null = null;

  /** The same of the desk. */
  @asPortOrNone
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(65535)
  DESK_WATCH_PORT: number | null = null;

  /** Health and metrics of the worker. */
  @asPort
  @IsInt()
  @Min(0)
  @Max(65535)
  WORKER_PORT = 4500;

  /** PostgreSQL, with the login role of this one process (portal, desk or worker). */
  @IsString()
  @Matches(/^postgres(ql)?:\/\//)
  DATABASE_URL: string;

  /** `redis://` or `rediss://`. Empty: the queue lives in PostgreSQL. */
  @blankIsNone
  @IsOptional()
  @Matches(/^rediss?:\/\//)
  QUEUE_URL: string | null = null;

  /** Folder of encrypted attachments and letters. */
  @IsString()
  @IsNotEmpty()
  FILES_DIR = '.data/files';

  /** The ClamAV daemon: `tcp://host:3310` or `unix:///run/clamav/clamd.ctl`; null: files are not scanned. */
  @blankIsNone
  @IsOptional()
  @Matches(/^(tcp:\/\/[^/\s@]+|unix:\/\/\/\S+)$/)
  CLAMAV_URL: string | null = null;

  /** Keys of encryption at rest: `id:base64 of 32 bytes`, comma separated; the first one seals, all open. */
  @Matches(/^[a-z0-9]+:[A-Za-z0-9+/]{43}=(,[a-z0-9]+:[A-Za-z0-9+/]{43}=)*$/)
  DATA_KEYS: string;

  /** Key of the search index over identity codes and names: base64 of 32 bytes. Never one of DATA_KEYS. */
  @Matches(/^[A-Za-z0-9+/]{43}=$/)
  INDEX_KEY: string;

  @Matches(/^smtps?:\/\//)
  SMTP_URL = 'smtp://127.0.0.1:4425';

  @IsString()
  @Matches(/^[^@\s]+@[^@\s]+$/)
  MAIL_FROM = 'tietopyynto@palvelu.example';

  /** Who issues the tokens of the interface; null: the provider of the staff's sign-in. */
  @blankIsNone
  @IsOptional()
  @IsUrl(url)
  API_TOKEN_ISSUER: string | null = null;

  /** What a token of the interface must name as its audience; null: `<DESK_URL>/api`. */
  @blankIsNone
  @IsOptional()
  @IsString()
  API_TOKEN_AUDIENCE: string | null = null;

  /** The claim of a token that holds the scopes: a text of words, or a list. */
  @IsString()
  @IsNotEmpty()
  API_TOKEN_SCOPE_CLAIM = 'scope';

  /** How many requests one client may make over the interface in a minute. */
  @asNumber
  @IsInt()
  @Min(1)
  @Max(100_000)
  API_REQUESTS_PER_MINUTE = 300;

  /**
   * The systems that the worker asks over the GDPR API, as a YAML or JSON list; empty: none. With secrets: for the worker
   * alone, which checks it when it starts.
   */
  @IsString()
  SOURCES = '';

  /** Where the packages of closed cases are dropped for a records system; null: none are made. For the worker alone. */
  @blankIsNone
  @IsOptional()
  @IsString()
  RECORDS_DROP_DIR: string | null = null;

  /**
   * Which authorities export, how long their cases are kept and in which class of the records plan, as a YAML or JSON
   * list; empty: every authority worked here, with the defaults. The worker checks it when it starts.
   */
  @IsString()
  RECORDS = '';

  /**
   * How long what is kept after the end of a case, by authority and register, as a YAML or JSON list; empty: the
   * defaults for everybody. The same for desk and worker.
   */
  @IsString()
  RETENTION = '';

  /** Accept identity codes of the artificial range 900–999. Never in production. */
  @asBoolean
  @IsBoolean()
  ALLOW_TEST_HETU = false;

  /** Folder with authorities.yaml and registers/. */
  @IsString()
  @IsNotEmpty()
  CATALOGUE_DIR = 'db/catalogue';

  /** The authority whose registry gets a request when the person does not know where it belongs. */
  @IsString()
  @IsNotEmpty()
  DEFAULT_REGISTRY = 'lahti';

  /**
   * How many calendar days after receipt a question to the person still counts as asked without undue delay, so that
   * it stops a GDPR clock (EDPB 01/2022 § 159). 0: only on the day of receipt.
   */
  @asNumber
  @IsInt()
  @Min(0)
  @Max(31)
  PROMPT_WITHIN_DAYS = 7;

  /** How many calendar days a task may take at most; its due day is never later. */
  @asNumber
  @IsInt()
  @Min(1)
  @Max(60)
  TASK_SEARCH_DAYS = 14;

  /** How many calendar days before the claim's due day a task must be done, so that there is time to compose. */
  @asNumber
  @IsInt()
  @Min(0)
  @Max(30)
  TASK_COMPOSE_DAYS = 10;

  /** How many calendar days before its day staff are reminded of an appeal, a complaint or a statement. 0: on the day. */
  @asNumber
  @IsInt()
  @Min(0)
  @Max(30)
  REVIEW_REMINDER_DAYS = 7;

  /**
   * Tell citizens the names of staff who looked at their case, besides role and unit. Off: the names of those who act
   * for a controller are not data of the person (C-579/21) and are asked for in a request of their own.
   */
  @asBoolean
  @IsBoolean()
  SHOW_STAFF_NAMES = false;

  @IsIn(['fatal', 'error', 'warn', 'info', 'debug', 'silent'])
  LOG_LEVEL: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'silent' = 'info';

  /** How many forms one signed-in person may send in a minute, wherever they sit. */
  @asNumber
  @IsInt()
  @Min(1)
  @Max(100_000)
  POSTS_PER_MINUTE_PERSON = 120;

  /** After how many forms in a minute those not signed in at one address are answered later and later. */
  @asNumber
  @IsInt()
  @Min(1)
  @Max(100_000)
  POSTS_PER_MINUTE_ADDRESS = 300;

  /** How many reverse proxies stand in front (0: none). */
  @asPort
  @IsInt()
  @Min(0)
  @Max(5)
  TRUST_PROXY = 0;
}
