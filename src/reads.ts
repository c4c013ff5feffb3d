type Readings = Set<number>;

/** Something that was made, and what had been read for it. */
export interface Made {
	value: unknown;
	readings: Iterable<number>;
}

const key = Symbol.for('readings of the library');

/**
 * What is being made at the moment, the innermost last, each with what has been read for it. The press hands pages a
 * library that notes each reading by number (`press/watched.ts`); any other library notes nothing. Pages hold a copy of
 * this module of their own, so all this is kept where all copies find it. Pages are drawn one after the other.
 */
interface State {
	making: Readings[];
	/** What an earlier build has made, by name, and would be made the same again. */
	given: ReadonlyMap<string, Made>;
	/** What this one has made, for a later one. */
	keepable: Map<string, Made>;
}

const process = globalThis as { [key]?: State };
const state: State = (process[key] ??= { making: [], given: new Map(), keepable: new Map() });

/** Notes a reading for what is being made. */
export function noteReading(entry: number): void {
	state.making.at(-1)?.add(entry);
}

/** Makes something and tells what was read for it. */
export async function withReadings<Value>(make: () => Promise<Value>): Promise<{ value: Value; readings: Readings }> {
	const readings: Readings = new Set();
	state.making.push(readings);
	try {
		return { value: await make(), readings };
	} finally {
		state.making.splice(state.making.indexOf(readings), 1);
	}
}

/**
 * Things made once of a subject and handed out again. What was read for one, up to the first `await`, counts as read by
 * everyone who asks. Nothing else may keep what was made of a library: a page could be used again though what it shows
 * has changed. Where `keptAs` is given, what is made may outlive the build: plain data, or the promise of it, under a
 * name that no other subject uses.
 */
export class MadeOnce<Subject extends object, Value> {
	readonly #known = new WeakMap<Subject, Map<string, { value: Value; readings: Iterable<number> }>>();
	readonly #keptAs: string | undefined;

	constructor(keptAs?: string) {
		this.#keptAs = keptAs;
	}

	/** The thing of this name, made by whoever asks first. */
	of(subject: Subject, name: string, make: () => Value): Value {
		const own = this.#known.get(subject) ?? new Map<string, { value: Value; readings: Iterable<number> }>();
		this.#known.set(subject, own);
		const known = own.get(name) ?? this.#given(name) ?? during(make);
		if (this.#keptAs && !own.has(name)) state.keepable.set(`${this.#keptAs} ${name}`, known);
		own.set(name, known);
		for (const entry of known.readings) noteReading(entry);
		return known.value;
	}

	#given(name: string): { value: Value; readings: Iterable<number> } | undefined {
		return this.#keptAs ? (state.given.get(`${this.#keptAs} ${name}`) as { value: Value } & Made) : undefined;
	}
}

/** Gives what an earlier build has made to whoever would make it again. */
export function giveMade(given: ReadonlyMap<string, Made>): void {
	state.given = given;
	state.keepable = new Map();
}

/** What has been made since, and what was given and is of use still; promises are waited for. */
export async function keepableMade(): Promise<Map<string, Made & { isPromise: boolean }>> {
	const kept = new Map<string, Made & { isPromise: boolean }>();
	for (const [name, { value, readings }] of new Map([...state.given, ...state.keepable]))
		kept.set(name, { value: await value, readings: [...readings], isPromise: value instanceof Promise });
	return kept;
}

function during<Value>(make: () => Value): { value: Value; readings: Readings } {
	const readings: Readings = new Set();
	state.making.push(readings);
	try {
		return { value: make(), readings };
	} finally {
		state.making.splice(state.making.indexOf(readings), 1);
	}
}
