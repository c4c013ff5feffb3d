import { defineConfig } from 'vitest/config';

// Two cores: a browser and a type check beside each other are enough.
const limits = { testTimeout: 180_000, hookTimeout: 300_000 };

export default defineConfig({
	test: {
		reporters: ['tests/reporter.ts'],
		maxWorkers: 2,
		projects: [
			{
				// What needs no site: quick, to be run while writing with `npm test -- --project units`.
				test: {
					...limits,
					name: 'units',
					include: ['tests/{model,format,i18n,render,search,data,bench,press}/**/*.test.ts', 'tests/trust/*.test.ts'],
				},
			},
			{
				test: {
					...limits,
					name: 'site',
					include: ['tests/{cli,guards,site,e2e,trust/built}/**/*.test.ts'],
					globalSetup: ['tests/setup.ts'],
				},
			},
		],
	},
});
