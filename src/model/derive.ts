import { decimalOf, type Decimal } from './decimal.ts';
import type { Fact, FactReference, Value } from './fact.ts';
import { timeOf } from './fact.ts';
import { firstDay, yearsOf } from './time.ts';

/** Finds another fact's value: of this article unless `of` says otherwise. Nothing when there is none. */
export type Lookup = (reference: FactReference) => { value: Value; unit: string } | undefined;

export type Derived = { value: Value; from: FactReference[] } | { missing: FactReference };

/** Computes a declared value from the facts it names, with no more digits than they have. */
export function derive(fact: Fact, lookup: Lookup): Derived {
	const { sum, growth, since, ratio, difference } = fact.derived!;
	const time = timeOf(fact);
	const about = fact.about ? { about: fact.about } : {};
	if (sum)
		return computed(
			yearsOf(time ?? '').map((year) => ({ is: sum, in: year, ...about })),
			lookup,
			(values) => total(values),
		);
	if (growth) {
		const before = since ?? previous(time ?? '');
		return computed(
			[
				{ is: growth, in: time, ...about },
				{ is: growth, in: before, ...about },
			],
			lookup,
			([now, then]) => {
				const change = ((now!.number - then!.number) / Math.abs(then!.number)) * 100;
				return rounded(change, [now!, then!]);
			},
		);
	}
	if (ratio) {
		const scale = fact.unit === 'percent' ? 100 : 1;
		return computed([ratio.over, ratio.under], lookup, ([over, under]) =>
			rounded((over!.number / under!.number) * scale, [over!, under!]),
		);
	}
	return (
		dated([difference!.of, difference!.less], lookup) ??
		computed([difference!.of, difference!.less], lookup, ([of, less]) => total([of!, negated(less!)]))
	);
}

/** Days between two date facts. */
function dated(references: [FactReference, FactReference], lookup: Lookup): Derived | undefined {
	const [of, less] = references.map(lookup);
	if (of?.value.form !== 'date' || less?.value.form !== 'date') return undefined;
	const days = Math.round((Date.parse(firstDay(of.value.date)) - Date.parse(firstDay(less.value.date))) / 86_400_000);
	return { value: { form: 'number', number: decimalOf(days, 0) }, from: references };
}

function computed(references: FactReference[], lookup: Lookup, compute: (numbers: Decimal[]) => Decimal): Derived {
	const numbers: Decimal[] = [];
	const units = new Set<string>();
	for (const reference of references) {
		const found = lookup(reference);
		if (found?.value.form !== 'number') return { missing: reference };
		numbers.push(found.value.number);
		units.add(found.unit);
	}
	if (units.size > 1 || numbers.length < 1) return { missing: references.at(-1)! };
	const number = compute(numbers);
	return Number.isFinite(number.number)
		? { value: { form: 'number', number }, from: references }
		: { missing: references.at(-1)! };
}

function total(values: readonly Decimal[]): Decimal {
	const decimals = Math.max(...values.map((value) => value.decimals));
	const scaled = values.reduce((sum, value) => sum + BigInt(value.number.toFixed(decimals).replace('.', '')), 0n);
	return decimalOf(Number(scaled) / 10 ** decimals, decimals);
}

function negated(value: Decimal): Decimal {
	return {
		text: value.text.startsWith('-') ? value.text.slice(1) : `-${value.text}`,
		number: -value.number,
		decimals: value.decimals,
	};
}

/** At most as many significant digits as the weakest operand, four at the most and two after the point. */
function rounded(number: number, operands: readonly Decimal[]): Decimal {
	const significant = Math.min(4, ...operands.map(significantDigits));
	const whole = number === 0 ? 1 : Math.floor(Math.log10(Math.abs(number))) + 1;
	return decimalOf(number, Math.min(2, Math.max(0, significant - whole)));
}

/** Trailing zeros of a whole number may be only rounding, so they are not counted. */
function significantDigits({ text, decimals }: Decimal): number {
	const digits = text.replace(/\D/g, '').replace(/^0+/, '');
	return Math.max(2, decimals > 0 ? digits.length : digits.replace(/0+$/, '').length);
}

function previous(time: string): string {
	return time.replace(/^\d{4}/, (year) => String(Number(year) - 1));
}
