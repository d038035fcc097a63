import { jest } from '@jest/globals';
import { onePlace } from '../support/place.js';
import { administration } from './administration.journey.js';
import { citizenAfterwards } from './citizen-afterwards.journey.js';
import { expertSearches } from './expert-searches.journey.js';
import { filingAndTriage } from './filing-and-triage.journey.js';
import { refusalOfErasure } from './refusal-of-erasure.journey.js';
import { oversight } from './oversight.journey.js';
import { registryOffice } from './registry-office.journey.js';

jest.setTimeout(240_000);

const place = onePlace();
registryOffice(place);
citizenAfterwards(place);
filingAndTriage(place);
refusalOfErasure(place);
expertSearches(place);
oversight(place);
// Last: from here on new cases are given to somebody.
administration(place);
