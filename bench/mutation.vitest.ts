import { defineConfig } from 'vitest/config';

/** The tests that must notice a change in what is mutated: quick ones, without a site. */
export default defineConfig({
	test: {
		testTimeout: 60_000,
		include: [
			'tests/model/{address,article-language,cjk-emphasis,drift,drift-headings,told}.test.ts',
			'tests/search/{query,query-forms,words}.test.ts',
			'tests/trust/alone.test.ts',
		],
	},
});
