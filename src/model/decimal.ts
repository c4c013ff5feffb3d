/**
 * A number as its source prints it. The digits are kept, because `700.00` says more than `700`
 * and a page must never show more digits than its source has.
 */
export interface Decimal {
	/** Plain digits, without grouping: `-1618288300`, `700.00`. */
	text: string;
	number: number;
	/** How many digits stand after the point. */
	decimals: number;
}

const plain = /^-?\d+(?:\.\d+)?$/;
const grouped = /^-?\d{1,3}(?:_\d{3})+(?:\.\d+)?$/;

/** `1_618_288_300`, `1618288300` and `700.00` are numbers; `1.6e9`, `1,618`, `０` and everything else are not. */
export function asDecimal(literal: string): Decimal | undefined {
	if (!plain.test(literal) && !grouped.test(literal)) return undefined;
	const text = literal.replaceAll('_', '');
	if (text.replace(/\D/g, '').length > 21) return undefined;
	return { text, number: Number(text), decimals: text.split('.')[1]?.length ?? 0 };
}

/** A computed number, rounded half away from zero to at most the given digits after the point. */
export function decimalOf(number: number, decimals: number): Decimal {
	const text = number.toFixed(decimals);
	return { text, number: Number(text), decimals };
}
