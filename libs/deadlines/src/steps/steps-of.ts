import type { ClockStep } from '../clock-reading.js';
import { dueStep } from './due-step.js';
import { erasureSteps } from './erasure-steps.js';
import { extensionSteps } from './extension-steps.js';
import { pauseSteps, withoutPauseSteps } from './pause-steps.js';
import { periodSteps } from './period-steps.js';
import { receiptSteps } from './receipt-steps.js';
import { rollSteps } from './roll-steps.js';
import type { Working } from '../working.js';

/** The whole working, in the order a person reads it: from the receipt to the date. */
export function stepsOf(working: Working): readonly ClockStep[] {
  return [
    ...receiptSteps(working),
    ...periodSteps(working),
    ...pauseSteps(working),
    ...rollSteps(working.first, working),
    ...withoutPauseSteps(working),
    ...extensionSteps(working),
    ...erasureSteps(working),
    dueStep(working),
  ];
}
