import { relative } from 'node:path';
import type { Reporter, TestCase, TestModule, TestRunEndReason } from 'vitest/node';
import type { SerializedError } from 'vitest';

/** Says each file as it ends, every failure in full, and closes with a line of its own: `N passed, N failed`. */
export default class AtlasReporter implements Reporter {
	onTestModuleEnd(module: TestModule): void {
		const tests = [...module.children.allTests()];
		const failed = tests.filter((test) => test.result().state === 'failed').length + module.errors().length;
		const seconds = (module.diagnostic().duration / 1000).toFixed(1);
		const said = failed > 0 ? `${failed} of ${tests.length} FAILED` : `${tests.length} passed`;
		console.log(`${failed > 0 ? '✗' : '✓'} ${relative(process.cwd(), module.moduleId)}  ${said}  (${seconds} s)`);
		for (const error of module.errors()) console.log(error.stack ?? error.message);
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
		const states = modules.flatMap((module) => [...module.children.allTests()].map((test) => test.result().state));
		const broken = modules.filter((module) => module.errors().length > 0).length + errors.length;
		const failed = states.filter((state) => state === 'failed').length + broken;
		const passed = states.filter((state) => state === 'passed').length;
		const skipped = states.length - passed - (failed - broken);
		if (reason === 'interrupted') console.log('interrupted');
		console.log(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
	}
}
