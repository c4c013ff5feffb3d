import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { defineConfig } from 'vitest/config';

/** In the order of their names: what an unguarded parser would not come back from is in the last file, and told last elsewhere. */
class ByName extends BaseSequencer {
	override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
		return files.sort((a, b) => (a.moduleId < b.moduleId ? -1 : 1));
	}
}

/** The tests that must notice a change in what is mutated: quick ones, without a site. */
export default defineConfig({
	test: {
		testTimeout: 60_000,
		fileParallelism: false,
		sequence: { sequencer: ByName },
		include: [
			'tests/model/{address,article-language,cjk-emphasis,drift,drift-headings,told,told-in-browser}.test.ts',
			'tests/search/{query,query-forms,words}.test.ts',
			'tests/trust/alone.test.ts',
		],
	},
});
