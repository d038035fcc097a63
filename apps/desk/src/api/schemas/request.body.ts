import { NEED_CODES, type NeedCode } from '#cases';
import { type Language, LANGUAGES } from '#kernel';
import { DATA_CATEGORIES, type DataCategory } from '#registers';
import { type Right, RIGHTS } from '#rights';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
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
  @IsOptional() @ValidateNested() @Type(() => NeedsBody) needs?: NeedsBody;
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => AnswerBody)
  answers?: AnswerBody[];
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
