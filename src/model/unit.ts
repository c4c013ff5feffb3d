import type { Vocabulary } from './vocabulary.ts';

/** An amount in the unit that its own is made of: 1.56 PFLOPS are 1560 TFLOPS. A unit made of none stays. */
export function inBase(amount: number, unit: string, units: Vocabulary['units']): { amount: number; unit: string } {
	const makes = units[unit]?.makes;
	return makes ? { amount: amount * makes.times.number, unit: makes.unit } : { amount, unit };
}
