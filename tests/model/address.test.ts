import { describe, expect, test } from 'vitest';
import { checkAddress, isDisguise, isPlainAddress, targetOf } from '../../src/model/address.ts';

const longLabel = 'a'.repeat(63);
/** A host of so many characters. */
const host = (length: number) => `${`${longLabel}.`.repeat(3)}${'b'.repeat(length - 3 * 64 - 8)}.example`;

describe('targetOf', () => {
	test.each([
		['#references', { to: 'section', section: 'references' }],
		['firms/acme', { to: 'article', id: 'firms/acme' }],
		['firms/acme#listing-2', { to: 'article', id: 'firms/acme', section: 'listing-2' }],
		['mailto:first.last+tag_1@mail.a-b.example', { to: 'outside', url: 'mailto:first.last+tag_1@mail.a-b.example' }],
		['MAILTO:A@B.EXAMPLE', { to: 'outside', url: 'MAILTO:A@B.EXAMPLE' }],
		['https://a.example/b?c#d', { to: 'outside', url: 'https://a.example/b?c#d' }],
	])('knows where %s leads', (url, target) => {
		expect(targetOf(url)).toEqual(target);
	});

	test.each([
		...['#', '#A', 'x#a', 'firms/acme#', 'firms/acme#A', 'firms/acme#a#b', '#a#b', 'firms/acme ', ' firms/acme'],
		...['x mailto:a@b.example', 'mailto:@b.example', 'mailto:a@b', 'mailto:a@.example', 'mailto:a@b..example'],
		...[
			'mailto:a b@c.example',
			'mailto:a@b.example.',
			'mailto:a@b.example x',
			'mailto:a@b!.example',
			'http://a.example',
		],
	])('knows nothing of %s', (url) => {
		expect(targetOf(url)).toBeUndefined();
	});
});

describe('isPlainAddress', () => {
	test.each([
		...['https://a.example', 'http://a.example/', 'https://A.EXAMPLE', 'https://a-1.b2.example:8443/c?d#e'],
		...['https://a.example?b', 'https://a.example#b', 'https://a.co', `https://${longLabel}.example/`],
		...['https://a.example:65535/', 'https://a--b.example', `https://${host(253)}/`, 'https://a.example/（中文）'],
	])('takes %s', (url) => {
		expect(isPlainAddress(url)).toBe(true);
	});

	test.each([
		...['ahttps://a.example', 'ftp://a.example', 'https:/a.example', 'https://example', 'https://a.e', 'https://a.e1'],
		...['https://a.example:0', 'https://a.example:', 'https://a.example:99999', 'https://a.example:123456'],
		...[
			'https://a.example/b c',
			'https://a.example/<b>',
			'https://a.example/"',
			"https://a.example/'",
			'https://a.example\\b',
		],
		...[
			'https://-a.example',
			'https://a-.example',
			'https://a.-b.example',
			'https://a..example',
			'https://a_b.example',
		],
		...['https://xn--a.example', 'https://b.xn--a.example', `https://${longLabel}a.example/`, `https://${host(254)}/`],
		...['local', 'localhost', 'internal', 'intranet', 'lan', 'home', 'corp', 'onion', 'arpa', 'invalid'].map(
			(domain) => `https://a.${domain}/`,
		),
		'https://a.LOCAL/',
	])('takes no %s', (url) => {
		expect(isPlainAddress(url)).toBe(false);
	});
});

describe('isDisguise', () => {
	test.each([
		['https://a.example', 'https://b.example'],
		['http://a.example/b', 'https://b.example/a.example'],
		['HTTPS://A.EXAMPLE', 'https://b.example'],
		['www.a.example', 'https://b.example'],
		[' www.a.example/x ', 'https://wwwXa.example'],
		['https://a.example:443', 'https://b.example'],
		['https://a.example?b', 'https://b.example'],
		['https://a.example', 'https://a.example.b.example'],
		['https://a.example', 'https://ba.example'],
		['https://a.example', 'mailto:a@a.example'],
		['https://a.example', 'firms/acme'],
		['https://a.www.example', 'https://a.example'],
		['a.example', 'https://b.example'],
		['a.example/login', 'https://b.example'],
		['A.COM', 'https://b.example'],
		['https：//a.example', 'https://b.example'],
	])('sees through %s leading to %s', (words, url) => {
		expect(isDisguise(words, url)).toBe(true);
	});

	test.each([
		['https://a.example', 'https://a.example/b'],
		['https://www.a.example/c', 'https://a.example'],
		['https://a.example', 'https://www.a.example'],
		['https://a.example#b', 'https://sub.a.example'],
		['https://A.example', 'https://a.example'],
		['甲 https://a.example', 'https://b.example'],
		['见www.a.example', 'https://b.example'],
		['a.com', 'firms/acme'],
		['sub.a.example', 'https://www.sub.a.example/b'],
		['llama.cpp', 'https://b.example'],
		['Node.js', 'https://b.example'],
		['a.community', 'https://b.example'],
		['甲', 'https://b.example'],
		['', 'https://b.example'],
	])('lets %s lead to %s', (words, url) => {
		expect(isDisguise(words, url)).toBe(false);
	});
});

test('checkAddress tells what it refuses, cut to what fits on a line', () => {
	const told: unknown[] = [];
	const add = (...problem: unknown[]) => void told.push(problem);
	checkAddress(`x:${'a'.repeat(100)}`, 'link', add);
	checkAddress('a b.png', 'picture', add);
	checkAddress('firms/acme', 'picture', add);
	checkAddress('chip-2.5.jpeg', 'picture', add);
	checkAddress('firms/acme', 'link', add);
	expect(told).toEqual([
		['foreign-address', { url: `x:${'a'.repeat(78)}`, as: 'link' }],
		['foreign-address', { url: 'a b.png', as: 'picture' }],
		['foreign-address', { url: 'firms/acme', as: 'picture' }],
	]);
});
