import { Document, isScalar, Scalar, visit } from 'yaml';
import { asDecimal } from './decimal.ts';
import { Numeral } from './fields.ts';

/**
 * YAML as the content is written by hand: lists of words and pairs of languages on one line, numbers as plain digits
 * in groups, no line broken. What has no value is left out. `readYaml` gives back what was put in.
 */
export function writtenAs(value: unknown): string {
	const document = new Document(withNumbers(kept(value)));
	visit(document, {
		Map(_key, node) {
			const keys = node.items.map(({ key }) => (isScalar(key) ? String(key.value) : '')).join();
			// A claim reads better when each language has a line of its own.
			node.flow = (keys === 'zh,en' || keys === 'from,to') && !node.items.some(({ value }) => isLong(value));
		},
		Seq(_key, node) {
			node.flow = node.items.every((item) => isScalar(item) && !isLong(item));
		},
	});
	return document.toString({ lineWidth: 0, singleQuote: true, flowCollectionPadding: true });
}

function isLong(node: unknown): boolean {
	return isScalar(node) && typeof node.value === 'string' && node.value.length > 120;
}

/** The value without empty texts, lists and mappings; nothing when nothing is left. */
function kept(value: unknown): unknown {
	if (value === undefined || value === '') return undefined;
	if (Array.isArray(value)) {
		const items = value.map(kept).filter((item) => item !== undefined);
		return items.length > 0 ? items : undefined;
	}
	if (value === null || typeof value !== 'object' || value instanceof Numeral) return value;
	const entries = Object.entries(value)
		.map(([key, inner]): [string, unknown] => [key, kept(inner)])
		.filter(([, inner]) => inner !== undefined);
	return entries.length > 0 ? Object.fromEntries(entries) : undefined;
}

/** Digits in groups are words to YAML 1.2 and a number to us; others become numbers that keep their last zeros. */
function withNumbers(value: unknown): unknown {
	if (value instanceof Numeral) {
		const decimal = asDecimal(value.text);
		if (!decimal) return value.text;
		const [whole, fraction] = value.text.replaceAll('_', '').split('.') as [string, string?];
		if (whole.replace('-', '').length > 4)
			return `${whole.replace(/\B(?=(\d{3})+$)/g, '_')}${fraction === undefined ? '' : `.${fraction}`}`;
		const scalar = new Scalar(decimal.number);
		if (fraction !== undefined) scalar.minFractionDigits = fraction.length;
		return scalar;
	}
	if (Array.isArray(value)) return value.map(withNumbers);
	if (value === null || typeof value !== 'object') return value;
	return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withNumbers(inner)]));
}
