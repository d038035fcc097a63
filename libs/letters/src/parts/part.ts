import { applyDecorators } from '@nestjs/common';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsDefined, IsObject, ValidateNested } from 'class-validator';

type PartClass = new () => object;

/** A part of the letter that must be there. */
export function Part(of: () => PartClass): PropertyDecorator {
  return applyDecorators(IsDefined(), IsObject(), ValidateNested(), Type(of));
}

/** A list of parts; `atLeast` says how many must be there. */
export function Parts(of: () => PartClass, atLeast = 1): PropertyDecorator {
  return applyDecorators(
    IsArray(),
    ArrayMinSize(atLeast),
    ArrayMaxSize(60),
    IsObject({ each: true }),
    ValidateNested({ each: true }),
    Type(of),
  );
}
