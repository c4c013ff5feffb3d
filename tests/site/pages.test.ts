import { describe, expect, inject, test } from 'vitest';
import { rules, type RuleName } from './rules.ts';
import { builtSites } from './sites.ts';

/** The rules every built page keeps, read from the files a server would send. */
describe.each(builtSites(inject('site'), inject('fixture')))('$name', ({ site }) => {
	test('has pages to be looked at', () => {
		expect(site.pages.size).toBeGreaterThan(40);
	});

	test.each(Object.keys(rules) as RuleName[])('%s', (name) => {
		expect(rules[name](site)).toEqual([]);
	});
});
