import { readdirSync } from 'node:fs';
import { sep } from 'node:path';
import { HtmlValidate } from 'html-validate';
import { describe, expect, inject, test } from 'vitest';
import { addressesIn, readPage } from '../page.ts';

const validator = new HtmlValidate({
	root: true,
	extends: ['html-validate:recommended'],
	rules: {
		// Events and sources are named for dates and firms (`2026-01-30-…`, `36kr-…`); HTML has allowed such ids since version 5.
		'valid-id': ['error', { relaxed: true }],
		// A rule's official title stands whole; search engines shorten it where they have to.
		'long-title': 'off',
		// A listbox of links that appear while one types is no <select>.
		'prefer-native-element': ['error', { exclude: ['listbox'] }],
	},
});

describe.each([
	['the real site', inject('site').folder],
	['the fixture', inject('fixture').folder],
])('%s', (_name, folder) => {
	test('is valid HTML on every page', () => {
		const faults = addressesIn(folder).flatMap((address) =>
			validator
				.validateStringSync(readPage(folder, address).html)
				.results.flatMap(({ messages }) => messages)
				.map(({ ruleId, message, selector }) => `${address}: ${ruleId}: ${message} (${selector})`),
		);
		expect(faults).toEqual([]);
	});

	test('has no file whose name a careful server refuses', () => {
		const strange = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
			(path) => !path.split(sep).every((part) => /^(?!.*\.\.)[\w.-]+$/.test(part)),
		);
		expect(strange).toEqual([]);
	});

	test('would not pass with a fault in it', () => {
		const { html } = readPage(folder, 'zh/');
		const broken = html.replace('<h1', '<a href="#main"><button type="button">x</button></a><h1');
		expect(validator.validateStringSync(broken).valid).toBe(false);
	});
});
