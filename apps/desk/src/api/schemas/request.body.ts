import {
  CUSTODY,
  EVERY_RIGHT,
  type Ground,
  GROUNDS,
  MAX_ATTACHMENTS,
  NEED_CODES,
  type NeedCode,
} from '#cases';
import { type Language, LANGUAGES } from '#kernel';
import { DATA_CATEGORIES, type DataCategory } from '#registers';
import { type Right, RIGHTS } from '#rights';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsOptional,
  IsString,
  Matches,
  MaxLength,
  MinLength,
  ValidateNested,
} from 'class-validator';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;
/** In characters: what a person wrote, and a line. */
const TEXT = 20_000;
const LINE = 200;
/** Characters of 10 MiB as base64. */
const BASE64 = 4 * Math.ceil((10 * 1024 * 1024) / 3);

/** Who asks. */
export class PersonBody {
  @IsString() @MinLength(1) @MaxLength(LINE) name: string;
  @IsOptional() @IsString() @MaxLength(11) personalIdentityCode?: string;
  @IsOptional() @IsString() @MaxLength(LINE) email?: string;
  @IsOptional() @IsString() @MaxLength(LINE) phone?: string;
  @IsOptional() @IsString() @MaxLength(LINE) address?: string;
}

/** How the e-service made sure of it. */
export class AuthenticationBody {
  @IsIn(['strong', 'none']) level: 'strong' | 'none';
  @IsOptional() @IsString() @MinLength(1) @MaxLength(LINE) method?: string;
}

/** One right, and what is asked under it. */
export class ClaimBody {
  @IsIn(RIGHTS) right: Right;
  @IsOptional() @IsString() @MaxLength(TEXT) what?: string;
  @IsOptional() @IsString() @MaxLength(TEXT) wrong?: string;
  @IsOptional() @IsString() @MaxLength(TEXT) correct?: string;
  @IsOptional() @IsString() @MaxLength(TEXT) because?: string;
  @IsOptional() @Matches(DAY) periodFrom?: string;
  @IsOptional() @Matches(DAY) periodTo?: string;
}

/** A question of the e-service's form and the answer, as the person saw them. */
export class AnswerBody {
  @IsString() @MinLength(1) @MaxLength(LINE) question: string;
  @IsString() @MaxLength(TEXT) answer: string;
}

/** What the person needs to understand the answer. */
export class NeedsBody {
  @IsOptional() @Matches(/^[a-z]{2,3}$/) language?: string;
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(NEED_CODES.length)
  @IsIn(NEED_CODES, { each: true })
  codes?: NeedCode[];
  @IsOptional() @IsString() @MaxLength(500) format?: string;
}

/** A file the person sent with the request. */
export class AttachmentBody {
  @IsString() @MinLength(1) @MaxLength(LINE) name: string;
  /** Base64 (RFC 4648, section 4), of at most 10 MiB. */
  @IsString() @MinLength(1) @MaxLength(BASE64) content: string;
  /** Does it show the right to speak for somebody else? */
  @IsOptional() @IsBoolean() proof?: boolean;
}

/** Whose data it is about when not those of who asks. */
export class PrincipalBody {
  @IsString() @MinLength(1) @MaxLength(LINE) name: string;
  @IsOptional() @IsString() @MaxLength(11) personalIdentityCode?: string;
}

/** For whom the request is made and on what ground. What is left out a person asks; what the law forbids is refused. */
export class OnBehalfOfBody {
  @IsIn(GROUNDS) ground: Ground;
  @ValidateNested() @Type(() => PrincipalBody) person: PrincipalBody;
  /** Ground child: is custody joint, and does the other guardian agree? */
  @IsOptional() @IsIn(CUSTODY) custody?: (typeof CUSTODY)[number];
  /** Ground court-guardian: does the order cover personal matters? */
  @IsOptional() @IsBoolean() personalMatters?: boolean;
  /** Ground court-guardian: does the person understand the matter? */
  @IsOptional() @IsBoolean() understands?: boolean;
  /** Ground mandate: was it confirmed in the register of mandates? */
  @IsOptional() @IsBoolean() confirmed?: boolean;
  /** Grounds attorney and mandate: the rights it covers. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(RIGHTS.length)
  @IsIn([EVERY_RIGHT, ...RIGHTS], { each: true })
  scope?: string[];
  /** Ground attorney: the last day of the power of attorney. */
  @IsOptional() @Matches(DAY) expires?: string;
}

/** A request as an e-service sends it. */
export class RequestBody {
  @IsIn(LANGUAGES) language: Language;
  @ValidateNested() @Type(() => PersonBody) person: PersonBody;
  @ValidateNested() @Type(() => AuthenticationBody) authentication: AuthenticationBody;
  @IsOptional() @Matches(DAY) receivedOn?: string;
  /** Left out: nobody knows; the registry finds out. */
  @IsOptional() @Matches(ID) register?: string;
  @IsOptional() @Matches(ID) homeMunicipality?: string;
  @IsOptional() @IsArray() @ArrayMaxSize(50) @IsIn(DATA_CATEGORIES, { each: true }) data?: DataCategory[];
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(RIGHTS.length)
  @ValidateNested({ each: true })
  @Type(() => ClaimBody)
  claims: ClaimBody[];
  @IsIn(['portal', 'post', 'counter', 'email-notice']) answerBy:
    'portal' | 'post' | 'counter' | 'email-notice';
  /** The person agreed in the e-service that decisions are served electronically (13/2003 § 18). Left out: not. */
  @IsOptional() @IsBoolean() electronicServiceConsent?: boolean;
  @IsOptional() @ValidateNested() @Type(() => NeedsBody) needs?: NeedsBody;
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => AnswerBody)
  answers?: AnswerBody[];
  /** Left out: the person asks for themselves. */
  @IsOptional() @ValidateNested() @Type(() => OnBehalfOfBody) onBehalfOf?: OnBehalfOfBody;
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(2 * MAX_ATTACHMENTS)
  @ValidateNested({ each: true })
  @Type(() => AttachmentBody)
  attachments?: AttachmentBody[];
}

export const REQUEST_EXAMPLE = {
  language: 'fi',
  person: { name: 'Aino Mallikas', personalIdentityCode: '010594Y9032', email: 'aino@posti.example' },
  authentication: { level: 'strong', method: 'Suomi.fi' },
  register: 'lahti-tyollisyyspalvelut',
  homeMunicipality: 'lahti',
  claims: [{ right: 'access', what: 'Kaikki asiakastietoni', periodFrom: '2023-01-01' }],
  answerBy: 'portal',
};

const CHILD_EXAMPLE = {
  ...REQUEST_EXAMPLE,
  onBehalfOf: {
    ground: 'child',
    person: { name: 'Lauri Mallikas', personalIdentityCode: '010519A910X' },
    custody: 'alone',
  },
  attachments: [{ name: 'huoltajuus.txt', content: 'SHVvbHRham9kaXN0dXMu', proof: true }],
};

/** A usual body, and one for a child with a proof beside it. */
export const REQUEST_EXAMPLES = { usual: REQUEST_EXAMPLE, child: CHILD_EXAMPLE };
