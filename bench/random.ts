/** Chance that is the same on every machine and in every run with one seed. */
export interface Chance {
	/** From 0 up to, but not including, 1. */
	next(): number;
	/** A whole number from 0 up to, but not including, `end`. */
	below(end: number): number;
	pick<One>(all: readonly One[]): One;
	/** Several different ones, in the order drawn. */
	some<One>(all: readonly One[], count: number): One[];
	/** One of the first more often than one of the last, as links go to what is known: the share falls with the place. */
	popular<One>(all: readonly One[]): One;
}

/** Shares fall as 1 ÷ (place + this): in our own library the best known article gets one link in thirty. */
const flat = 8;

export function chanceFrom(seed: number): Chance {
	let state = seed >>> 0;
	const next = () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
	const below = (end: number) => Math.floor(next() * end);
	const pick = <One>(all: readonly One[]): One => all[below(all.length)]!;
	return {
		next,
		below,
		pick,
		some(all, count) {
			const drawn = new Set<(typeof all)[number]>();
			for (let tries = 0; drawn.size < Math.min(count, all.length) && tries < count * 20; tries++) drawn.add(pick(all));
			return [...drawn];
		},
		popular: (all) => all[Math.floor(flat * ((all.length + flat) / flat) ** next() - flat)]!,
	};
}
