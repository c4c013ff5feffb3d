import { relative } from 'node:path';
import type { Reporter, TestCase, TestModule, TestRunEndReason } from 'vitest/node';
import type { SerializedError } from 'vitest';

/** Says each file as it ends, every failure in full, and closes with a line of its own: `N passed, N failed`. */
export default class AtlasReporter implements Reporter {
	onTestModuleEnd(module: TestModule): void {
		const tests = [...module.children.allTests()];
		const errors = brokenHooks(module);
		const failed = count(tests, 'failed') + errors.length;
		const skipped = count(tests, 'skipped');
		const seconds = (module.diagnostic().duration / 1000).toFixed(1);
		const left = skipped > 0 ? `, ${skipped} skipped` : '';
		const said = failed > 0 ? `${failed} FAILED${left}` : `${count(tests, 'passed')} passed${left}`;
		console.log(`${failed > 0 ? '✗' : '✓'} ${relative(process.cwd(), module.moduleId)}  ${said}  (${seconds} s)`);
		for (const error of errors) console.log(error.stack ?? error.message);
	}

	onTestCaseResult(test: TestCase): void {
		const result = test.result();
		if (result.state !== 'failed') return;
		console.log(`\n✗ ${test.fullName}`);
		for (const error of result.errors)
			console.log(error.diff ? `${error.message}\n${error.diff}` : (error.stack ?? error.message));
	}

	onTestRunEnd(modules: readonly TestModule[], errors: readonly SerializedError[], reason: TestRunEndReason): void {
		for (const error of errors) console.log(error.stack ?? error.message);
		const tests = modules.flatMap((module) => [...module.children.allTests()]);
		const failed = count(tests, 'failed') + modules.flatMap(brokenHooks).length + errors.length;
		const skipped = count(tests, 'skipped') + count(tests, 'pending');
		if (reason === 'interrupted') console.log('interrupted');
		if (reason === 'failed' && failed === 0) console.log('the run failed outside its tests');
		if (skipped > 0) console.log(`${skipped} skipped`);
		console.log(`\n${count(tests, 'passed')} passed, ${failed} failed`);
	}
}

/** Errors outside a test: a file that cannot be read, a `beforeAll` that fails and so skips its whole suite. */
function brokenHooks(module: TestModule): SerializedError[] {
	const suites = [...module.children.allSuites()];
	return [...module.errors(), ...suites.flatMap((suite) => suite.errors())];
}

function count(tests: TestCase[], state: ReturnType<TestCase['result']>['state']): number {
	return tests.filter((test) => test.result().state === state).length;
}
